"""Words that the reading of figures goes by: nouns for people, plurals, what ends a noun phrase."""

from __future__ import annotations

import re

from dateline.ingest.figures.wordlists import words

PEOPLE = words("""witnesses eyewitnesses people person persons men man women woman children child adults boys girls teenagers youths babies
    infants toddlers families couples citizens civilians residents inhabitants locals villagers foreigners
    nationals migrants refugees evacuees asylum-seekers tourists holidaymakers travellers travelers
    passengers pilots drivers motorists cyclists pedestrians commuters sailors fishermen crew crewmen
    crewmembers officers policemen policewomen police cops constables deputies guards soldiers troops
    servicemen servicewomen marines airmen personnel peacekeepers fighters militants insurgents rebels
    gunmen attackers terrorists extremists jihadists suspects detainees prisoners inmates convicts
    defendants hostages captives victims casualties fatalities deaths survivors forces lives
    protesters protestors demonstrators activists marchers rioters looters participants attendees
    supporters fans spectators visitors guests mourners worshippers pilgrims voters electors candidates
    delegates lawmakers legislators senators councillors mps members ministers officials diplomats
    representatives experts observers monitors inspectors workers employees staff miners farmers nurses
    doctors medics physicians paramedics firefighters rescuers volunteers divers teachers pupils students
    schoolchildren schoolgirls schoolboys journalists reporters photographers writers scientists engineers
    developers customers clients patients consumers subscribers users shareholders investors players
    athletes members staffers aides judges jurors lawyers prosecutors employees trainees applicants
    recruits reservists veterans mercenaries smugglers traffickers hackers pirates thieves robbers
    pensioners orphans widows parents mothers fathers relatives neighbours neighbors others souls
    individuals humans males females crowd shoppers climbers hikers skiers swimmers bathers dissidents
    separatists loyalists nationalists conscripts bodyguards snipers bombers commandos bystanders
    gang-members parliamentarians dancers musicians actors artists singers traders brokers""")
_PERSON = re.compile(
    r".+(?:men|women|ists|eers|ees|goers|keepers|workers|fighters|seekers|holders)\Z"
)
_NOT_PERSONS = words(
    "committees trees fees careers degrees employees-funds lists guarantees coffees"
)

# Plurals without an s, and nouns of which one counts without a plural.
PLURALS = PEOPLE | words("""aircraft spacecraft helicopters craft sheep cattle fish deer poultry livestock headquarters series
    species media data bacteria criteria phenomena feet teeth mice geese oxen lives wives knives shelves
    ammunition munitions firearms weaponry personnel staff jobs homes houses cases offspring forces dice cannon
    rounds""")
_NOT_PLURAL = words("""this is was as us has does thus plus its his yes gas bus news series less unless across press business
    process crisis basis analysis status campus virus bonus chorus census access success progress congress
    address express mass class glass loss boss cross illness witness always perhaps besides politics
    economics physics mathematics sometimes towards afterwards overseas minus versus alias atlas pass
    says gets goes takes makes gives comes remains appears needs wants plans includes means sees hopes
    kills wounds injures rises falls dies""")

STOPS = words("""a an the this that these those his her its their our my your who whom whose which what when where why
    how and or but nor so yet for of in on at by to from with without within into onto over under above below
    between among amid amongst during before after since until till through throughout across against about
    around near behind beyond despite except towards toward upon via per than as if while whereas although
    though because unless whether is are was were be been being am has have had having do does did will
    would shall should can could may might must not no never also already still only just even both either
    neither there here now then thus however meanwhile said says say told added announced reported
    i we you he she it they them him us me off out up down back away again once twice together
    including excluding plus minus versus vs like such according due compared apart
    aged worldwide nationwide today yesterday tomorrow tonight alone
    died came went took made got gave left began became rose fell grew ran stood held kept lost won broke
    drove fled flew sank burned burnt met paid sent spent struck thought saw knew found brought hit
    live work face need want seem remain follow include voted marched gathered attended joined
    overnight abroad elsewhere indoors outdoors online reportedly allegedly apparently initially currently recently eventually mostly mainly simultaneously""")
# Words in front of a noun that are no part of what is counted.
NOT_OF_THE_UNIT = words("""more other others further additional extra new fewer another different separate various of the
    these those such full whole confirmed alleged known reported total""")
# Nouns of measure, whose "of …" says what is counted.
MEASURES = words("""tonnes tonne tons ton kilograms kilogram kilos kilo kg grams grammes pounds litres litre liters liter
    gallons barrels bushels acres hectares cases case counts count rounds pieces piece copies copy bags boxes
    crates cartons bottles cans packs packets pairs items sets units doses vials members member kinds types
    forms instances acts cubic pieces bales sacks containers truckloads loads stacks shares reports cups
    incidents violations breaches episodes pages months""")
# Nouns in whose company a number counts nothing: frequency, position, a share of time.
NOT_COUNTED = words("""times time fold percentage o'clock pm am gmt utc bst est cet edt hrs degrees degree years year-old
    years-old yo mph kph kmh ways way things thing sides side halves thirds decimal thirty
    kilometres kilometers kilometre kilometer km miles mile metres meters metre meter yards feet ft inches inch
    centimetres centimeters cm mm lbs lb decibels db nautical light-years gb mb tb ghz mhz khz megapixels megapixel db
    seconds minutes hours days weeks months decades centuries nights quarters points-of""")
PARTICIPLES = words("""dead killed wounded injured hurt missing arrested detained homeless displaced stranded trapped
    hospitalised hospitalized rescued evacuated sickened infected charged jailed convicted sentenced
    executed beheaded kidnapped abducted freed released acquitted unaccounted feared""")


def is_person_noun(word: str) -> bool:
    """Whether a noun names people."""
    word = word.lower()
    return (
        word in PEOPLE
        or word in PARTICIPLES
        or (word not in _NOT_PERSONS and bool(_PERSON.match(word)))
    )


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    word = word.lower()
    if word in PLURALS:
        return True
    return (
        len(word) > 2
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is", "'s", "’s"))
        and word not in _NOT_PLURAL
    )


# People by ones, of whom PEOPLE has the plural.
ONE_OF_PEOPLE = words("""person man woman child boy girl teenager officer policeman policewoman soldier serviceman marine pilot
    driver passenger civilian resident protester protestor demonstrator worker employee miner nurse doctor
    firefighter rescuer student pupil teacher journalist photographer suspect militant gunman attacker prisoner
    inmate hostage victim survivor migrant refugee tourist peacekeeper guard constable volunteer climber
    motorist cyclist pedestrian bystander player fan patient lawmaker activist dead""")
