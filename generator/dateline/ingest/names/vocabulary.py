"""Words of news English that tell what a name names; small letters, singular unless said."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


# In front of a person's name, written small or with a capital.
ROLES = words(
    """president vice-president premier chancellor minister secretary-general secretary chairman
    chairwoman chairperson chair governor mayor ambassador senator congressman congresswoman
    representative deputy lawmaker mp king queen prince princess emperor sultan emir sheikh pope
    archbishop bishop cardinal imam ayatollah rabbi general colonel major captain lieutenant
    sergeant admiral commander commander-in-chief marshal brigadier inspector superintendent
    detective constable judge justice prosecutor attorney lawyer solicitor advocate ombudsman
    spokesman spokeswoman spokesperson director director-general manager executive ceo cfo coo
    founder co-founder owner analyst economist expert professor doctor scientist researcher engineer
    journalist reporter correspondent editor editor-in-chief columnist author writer actor actress
    singer director coach captain striker leader head chief akim oligarch businessman businesswoman
    activist candidate politician diplomat envoy official adviser advisor aide speaker treasurer
    comptroller commissioner counsel student resident pilot astronaut cosmonaut witness nurse
    officer undersecretary under-secretary employee secretary-treasurer vice-chairman
    sheriff premier-designate historian lecturer consultant president-elect counsellor chieftain warlord rebel suspect"""
)
KIN = words(
    """father mother wife husband son daughter sister brother widow widower cousin uncle aunt niece
    nephew grandfather grandmother grandson granddaughter fiancee friend"""
)
TITLES = words(
    """mr mrs ms miss mx dr prof sir lord lady dame hon rev fr gen col maj capt lt sgt adm cmdr gov
    sen rep pres insp det supt madam mme st."""
)
ROLE_MODIFIERS = words(
    """former ex acting deputy vice first second interim prime foreign interior defence defense
    finance health education justice economy economic energy trade transport culture labour labor
    chief senior assistant associate executive managing general late then outgoing incoming current
    supreme crown grand attorney lieutenant major police army navy military press state federal
    national presidential parliamentary opposition party district regional co incumbent newly-elected
    environment agriculture industry information internal affairs external treasury home security
    technology operating financial commanding marketing sales majority minority head special lead new caretaker cabinet"""
)

ORGANISATION_HEADS = words(
    """ministry committee commission council organization organisation agency authority department
    govt     bureau office service administration government parliament assembly senate congress court
    tribunal union association federation confederation league alliance party front movement
    brigade army navy force forces guard police university college institute institution academy
    school hospital clinic bank fund foundation trust society club company corporation corp inc ltd
    limited llc plc gmbh ag sa holding holdings group airlines airline airways industries
    industry systems technologies technology motors motor enterprises partners brothers bros
    laboratories laboratory labs entertainment pictures studios records software computer computers
    communications telecom energy petroleum oil gas electric electronics pharmaceuticals
    insurance capital ventures secretariat headquarters directorate inspectorate cabinet board panel
    treasury customs embassy consulate mission church synod consortium network coalition bloc
    exchange centre center campaign initiative airplanes aeroplanes house watch nations team squad regiment battalion division corps
    command staff chamber lords commons duma rada majlis mazhilis knesset bundestag politburo
    caucus congregation orchestra theatre theater museum gallery library observatory registry
    survey cooperative syndicate cartel militia junta taliban registrar workers crescent cross aerospace
    aviation space pact tour solutions international aircraft"""
)
LEGAL_FORMS = words(
    "a/s inc ltd llc plc gmbh ag sa corp co limited corporation company nv se spa oyj ab as kk jsc ooo"
)
MEDIA_HEADS = words(
    """news times post herald tribune gazette journal telegraph guardian daily weekly chronicle
    observer mirror television tv radio broadcasting newspaper magazine
    press broadcaster newswire wire"""
)
PLACE_HEADS = words(
    """airport river lake mount mountain mountains island islands street square avenue road highway
    boulevard bridge province region oblast county district city town village bay gulf strait sea
    ocean desert valley peninsula park stadium port harbour harbor canal coast beach cape basin
    plateau forest glacier volcano prefecture governorate territory republic kingdom emirate
    station terminal palace cathedral mosque temple castle prison barracks base camp cemetery
    hills heights ridge plain springs falls creek pass border arena"""
)
# Heads that are names by themselves.
PROPER_HEADS = words("taliban duma rada majlis mazhilis knesset bundestag politburo")
# Behind the name of a person with a distinction or an office.
AFTER_NAMES = words("QC KC MP MEP MSP OBE CBE MBE PhD MD")
# In front of a name, written small: "the company Acme", "the town of Ruse".
ORGANISATION_NOUNS = words(
    """company firm manufacturer maker carrier airline operator bank group organisation
    organization party union ministry agency institute charity developer supplier retailer
    conglomerate subsidiary startup giant club"""
)
MEDIA_NOUNS = words(
    "agency newspaper broadcaster channel magazine daily tabloid website blog outlet portal station"
)
PLACE_NOUNS = words("city town village region province district county capital port island state")

# Words after `Ministry of`, `Minister for` that `and` may join.
PORTFOLIOS = words(
    """health social labour labor protection development trade industry culture sports sport tourism
    energy education science justice finance economy economic agriculture fisheries environment
    natural resources transport communications information digital interior internal foreign
    external affairs defence defense security emergency situations housing welfare family youth
    employment acquisition competition procurement planning commerce technology innovation infrastructure ecology water food rural urban
    religion research immigration citizenship border cooperation co-operation engineering
    disaster disasters crisis relief rescue reconstruction rehabilitation securities exchange
    truth reconciliation revenue homeland customs veterans pensions forestry forests fire parks
    telecommunications broadcasting aviation maritime mines mining markets consumer budget
    refugee refugees humanitarian rights astronautics space aeronautics atmospheric oceanic drug prevention control statistics trades"""
)

# What is no actor, however it is called.
THINGS = words(
    """flight act law bill treaty agreement accord accords record award awards prize medal war day
    week month year programme program report plan project olympics games cup championship series
    edition version constitution crisis protocol summit conference festival tournament
    show album song film book operation deal kit phone store clause amendment
    resolution decree charter code index average revolution uprising massacre disaster earthquake
    hurricane storm typhoon virus disease syndrome theory memorandum directive initiative"""
)

# Groups of people, in the plural, after the name of a nation or place.
GROUPS = words(
    """peacekeepers troops soldiers forces authorities officials rebels militants protesters
    separatists police prosecutors investigators lawmakers diplomats fighters insurgents
    paramilitaries refugees demonstrators servicemen border-guards"""
)

SAYING = words(
    """said says say told tells added adds noted notes stated states announced announces claimed
    claims reported reports warned warns denied denies confirmed confirms explained explains argued
    argues insisted insists declared declares urged urges called commented comments replied
    wrote writes tweeted acknowledged admitted accused alleges alleged suggested believes
    thinks revealed stressed emphasised emphasized asserted predicted testified vowed pledged
    promised demanded recalled described testifies promises demands predicts"""
)
ACTING = words(
    """has had will would is was plans plans agreed signed ordered launched unveiled released
    introduced decided refused rejected approved resigned appointed dismissed condemned sued filed
    won lost bought sold acquired delivered received sent visited met arrived left began started
    stopped opened closed voted elected accepted asked requested held took made gave faces faced
    expects hopes wants seeks intends continues remains could may might must should can does did
    beat beats led leads drew draws fell rose grew hit struck told became came went ran stood put
    set cut shut saw found brought fought spoke chose flew paid pays"""
)

# Capitalised for where they stand, never part of a name at the head of a sentence.
OPENERS = words(
    """a an the this that these those it its he she they we you i his her their our my your
    in on at by for from to of with without within into onto over under after before since until
    during despite although though while when where whereas because if unless as than about above
    across against along among around behind below beneath beside besides between beyond concerning
    down except following including inside like near off out outside past per regarding round
    through throughout toward towards up upon via and but or nor so yet not no yes both either
    neither each every all any some many most much more less few several other another such same
    what which who whom whose why how there here then now later earlier today yesterday tomorrow
    tonight meanwhile however moreover furthermore therefore thus hence also additionally instead
    otherwise nevertheless nonetheless still even just only again once twice first second third
    finally eventually recently currently previously originally initially subsequently according
    based given due amid amidst ahead apart asked speaking well being having just sources officials
    police protesters critics experts analysts witnesses residents authorities people users
    customers investors shares shareholders workers employees passengers students women men children
    one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
    hundreds thousands dozens millions scores nearly almost approximately roughly perhaps maybe
    let do does did is are was were has have had will would can could may might must should
    shall get got see read click image photo photograph picture video file source sources
    update updated related external links link share follow subscribe copyright note part protests
    unfortunately fortunately interestingly clearly obviously indeed rather too very quite
    total sales prices profits reports rumors rumours violence elections talks under-secretary
    law media local state national international government military army security
    new old former late early next last previous further minister president
    because whether somewhere nobody somebody everyone everybody nothing something anything
    ok okay thank thanks please sorry hello good bad big great long short high low top best worst
    despite notwithstanding whatever whenever wherever whichever none half lots plenty
    q mid ago god internet web online email dvd cd pc"""
)
# Openers that do begin names, where a capital follows: New York, National Guard, First Solar.
BEGIN_NAMES = words(
    """new old national state local international federal government military army security law
    media first second third people internet general long big great good best top high low one two
    three four five six seven eight nine ten los las saint president minister police
    women children students workers employees all"""
)
DAYS_AND_MONTHS = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december jan feb mar apr jun jul aug sep sept oct
    nov dec mon tue tues wed thu thur thurs fri sat sun christmas easter ramadan ad bc bce ce am pm
    gmt utc est edt pst pdt cet cest bst ist msk eet spring summer autumn winter new-year"""
)
# Capital letters that abbreviate no actor and no place.
NO_ACRONYMS = words(
    """usd eur gbp rub kzt jpy gdp gnp vat ceo cfo coo cto cio vp tv pc cd dvd usb ram rom cpu gpu
    lcd led gps sms mms html http https url pdf faq dna rna hiv aids covid covid-19 lpg lng ngo
    ngos ipo lte sim ok no am pm a.m p.m phd mba ba ma bsc msc md rip asap diy id ids it ip pr hr
    hq r&d q&a v vs ii iii iv vi vii viii ix xi xii api os ui ai suv atm pin vip wmd isbn eta
    etc i.e e.g mp mps evs ev uav drm mp3 mp4 xp drc hd ssd hdd gb mb tb ghz mhz km kg mph wifi
    wi-fi 3g 4g 5g cc by sa gfdl"""
)
# Between the words of a person's name; the small ones of an organisation's come after.
PARTICLES = words(
    """de del della di da do dos das du des la le van von der den ter ten te zu zur af av bin ibn
    abu al el ul ud e y"""
)
GIVEN_NAMES = words(
    """james john robert michael william david richard joseph thomas charles christopher daniel
    matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin brian george timothy
    ronald edward jason jeffrey jeff ryan jacob gary nicholas eric jonathan jon larry justin scott
    brandon benjamin samuel gregory greg frank alexander raymond patrick jack dennis jerry tyler
    aaron jose adam nathan henry douglas doug peter zachary kyle walter harold jeremy ethan carl
    keith roger gerald christian terry sean arthur austin noah lawrence jesse joe bryan billy bruce
    ralph alan allan allen albert philip phil harry fred louis simon ian neil graham martin stuart
    colin nigel trevor geoffrey tony bill bob jim mike steve tim tom dave dan ben sam rob ken chris
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty
    margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie
    rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen
    samantha katherine christine debra rachel carolyn janet maria heather diane olivia julie joyce
    victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan alice jane
    kate claire fiona hillary theresa angela ursula ivan vladimir sergei sergey dmitry dmitri andrei
    andrey alexei alexey nikolai mikhail yuri boris igor oleg viktor pavel konstantin anatoly
    vitaly ruslan timur aleksandr olga natalia irina svetlana tatiana yulia elena ekaterina
    mohammed muhammad mohamed ahmed ahmad ali hassan hussein omar abdullah abdul khalid ibrahim
    yusuf mustafa mahmoud mahmud hamid karim fatima aisha abdel saddam bashar osama tariq imran
    jean pierre jacques francois michel philippe alain nicolas louis marie hans klaus wolfgang
    jurgen juergen stefan helmut gerhard thomas dieter franz karl heinz angela giovanni giuseppe
    mario luigi silvio romano paolo carlos juan luis jose pedro miguel fernando jorge hugo manuel
    luiz joao antonio francisco alberto eduardo rafael noel kofi nelson desmond thabo kwame chen
    wang zhang kim park nguyen hiroshi takeshi shinzo junichiro narendra rajiv sanjay amit anil
    ravi manmohan sonia raj benjamin ariel ehud shimon yitzhak recep mehmet abdullah lars erik
    anders sven jens niels nikol aleksander leonid edgar oscar felix victor vincent"""
)

# Words that may stand for an actor or place named before: `the Committee`.
DEFINITE_NOUNS = words(
    """committee ministry agency commission council organization organisation association
    federation union party bank company firm corporation university institute court tribunal
    newspaper broadcaster channel airline airport minister president premier chancellor governor
    mayor senator bloc alliance department bureau board foundation hospital parliament network
    manufacturer province region river island ambassador"""
)
