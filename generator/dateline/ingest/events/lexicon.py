"""The words of English that tell how news puts an event: verbs and their forms, openers of clauses.

Closed classes are complete; the verbs are those that news uses most. A verb that is not listed is
known by its endings and by the auxiliaries beside it (`verbs`).
"""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list that is written with spaces."""
    return frozenset(text.split())


MODAL_FUTURE = words("will shall would 'll ’ll won't won’t wouldn't wouldn’t should must")
MODAL_MAY = words("may might could can cannot can't can’t couldn't couldn’t")
HAVE = words("has have 've ’ve hasn't haven't hasn’t haven’t having")
HAD = words("had hadn't hadn’t")
BE_PRESENT = words("is are am isn't aren't isn’t aren’t 're ’re")
BE_PAST = words("was were wasn't weren't wasn’t weren’t")
DO_PAST = words("did didn't didn’t")
DO_PRESENT = words("do does don't doesn't don’t doesn’t")
BE_FORMS = words("be been being")
AUXILIARIES = MODAL_FUTURE | MODAL_MAY | HAVE | HAD | BE_PRESENT | BE_PAST | DO_PAST | DO_PRESENT
NEGATIONS = words("not never n't no neither nor hardly without cannot")

# What stands between an auxiliary and its participle.
ADVERBS = words(
    "also not never now then already just only still yet even soon later since recently previously"
    " initially originally reportedly once first long ever often again subsequently therefore both"
    " all currently finally always far so thus n't"
)

# Past forms that do not end in -ed. Participles that differ are listed apart.
IRREGULAR_PAST = words(
    "arose ate awoke beat became began bent bet bit blew bore bought bound bred broke brought built"
    " burnt burst came cast caught chose clung cost crept cut dealt drank dreamt drew drove dug"
    " fed fell felt fled flew forbade forgot fought found froze gave got grew ground"
    " heard held hid hit hung hurt kept knelt knew laid leapt led left lent lit lost made meant met"
    " misled mistook oversaw overthrew overtook paid put quit ran rang rebuilt rode"
    " rose said sang sank sat saw sent set shook shone shot shrank shut slept slid sold sought"
    " spent split spoke spread sprang stole stood stuck struck stung swam swept swore swung taught"
    " tore told took thought threw underwent understood undertook upheld went withdrew withheld"
    " withstood woke won wore wound wrote"
)
PARTICIPLES = words(
    "arisen awoken beaten become begun bitten blown borne born bought bound broken brought built"
    " cast caught chosen come cost cut dealt drawn driven drunk eaten fallen fed felt fled flown"
    " forbidden forgotten fought found frozen given gone got gotten grown heard held hidden hit"
    " hurt kept known laid lain led left lent lit lost made meant met mistaken overseen overtaken"
    " overthrown paid proven put quit read rebuilt ridden risen run said seen sent set sewn shaken"
    " shot shown shrunk shut slain sold sought spent split spoken spread stolen stood struck stuck"
    " sung sunk sworn swept swum taken taught thought thrown told torn undergone understood"
    " undertaken upheld withdrawn withheld won woken worn written been had done"
)
# Words in -ed that are no verb, and past forms that are mostly something else.
NOT_PAST = words(
    "need speed indeed united hundred red bed feed seed shed exceed proceed succeed breed weed deed"
    " greed creed bleed freed so-called alleged armed advanced aged limited related wicked naked"
    " sacred rugged unprecedented unexpected unidentified unnamed kindred embed biped"
    ""
)

# Verbs of saying and publishing: what they tell is another event than the telling.
SAY = words(
    "say tell announce state report claim declare confirm deny add note admit acknowledge argue"
    " insist explain warn stress reveal disclose comment reply respond remark suggest conclude"
    " predict estimate forecast testify allege complain concede emphasise emphasize indicate"
    " reiterate recall quote describe call express mention promise pledge vow assure inform"
    " reject refute contend maintain tweet post joke caution hint signal urge demand"
    " request criticise criticize condemn praise accuse blame thank congratulate apologise"
    " apologize"
)
# After these a content clause may follow without "that".
SAY_BARE = words(
    "said says say saying told announced announces states stated claims claimed added adds noted"
    " notes confirmed confirms admitted believes believed believe hopes hoped argued argues insisted"
    " revealed explained explains reported reports warned predicted thinks thought suggested"
    " acknowledged"
)
THINK = words(
    "recommend propose ask rule order require request believe think hope expect fear know decide agree plan intend aim want find learn"
)

# Verbs whose infinitive tells what is to come.
LOOKING_AHEAD = words(
    "agree agrees agreed agreeing decide decides decided plan plans planned planning intend intends"
    " intended promise promises promised pledge pledged pledges vow vowed vows hope hopes hoped"
    " hoping expect expects expected expecting aim aims aimed want wants wanted offer offers offered"
    " propose proposes proposed proposal threaten threatened order ordered orders ask asked asks"
    " urge urged call called calls prepare preparing prepares prepared set due scheduled slated"
    " likely poised bound decision agreement deal contract permission right ready willing able"
    " announce announced announces need needs needed continue"
)
PLAN_CUES = words(
    "due set scheduled slated expected planned poised supposed anticipated likely projected going"
    " intended destined billed bound about ready"
)
# Of these the infinitive is part: what "plans to open in May" is one plan, not two events.
PLANS = words("plan plans planning intend intends aim aims hope hopes expect expects want wants")
PLAN_VERBS = words(
    "plan plans planned planning intend intends intended intending aim aims aimed hope hopes hoping"
    " hoped expect expects expecting expected preparing prepares vow vows vowed pledge pledges"
    " pledged promise promises promised wants want considering mulling"
)

DETERMINERS = words(
    "the a an this that these those its his her their our my your some any each every no both all"
    " several many more most other another such which whose"
)
PRONOUNS = words("he she it they we i you who which that there this these those")
SUBJECT_PRONOUNS = words("he she it they we i you there")
PREPOSITIONS = words(
    "of in on at by for from with about against between into through during before after above"
    " below to over under since until till within without across behind beyond near among towards"
    " toward upon around despite amid per via following as like than off out up down onto"
)
COORDINATORS = words("and but or yet nor")
TIME_OPENERS = words("after before when while since until till once whenever as")
OTHER_OPENERS = words("because although though whereas if unless where whereby whether despite so")
RELATIVES = words("which who whom whose where when")
LATER = words("later then subsequently afterwards afterward eventually soon thereafter")

# Nouns that name an event, by their stem's own verb where they have one.
EVENT_NOUNS = words(
    "accident acquisition address agreement allegation announcement appeal appearance appointment"
    " approval arrest arrival assassination assault attack auction award ban bankruptcy battle"
    " bid birth blast bombing boycott briefing bust buyout campaign ceremony clash closure"
    " collapse collision compensation concert conference conflict confrontation contract conviction"
    " coup crackdown crash crisis cut cuts deal death debut decision decline defeat delivery"
    " deliveries demand demonstration departure deployment derailment detention development"
    " disaster discovery dismissal dispute earthquake election emergency eruption escape eviction"
    " event evacuation execution exercise expansion explosion fall fight filing fire flight flood"
    " flooding funding funeral game hearing hijacking hurricane incident inauguration indictment"
    " infection inquiry inspection introduction invasion investigation investment keynote killing"
    " killings landing launch lawsuit layoff layoffs leak leave loss match meeting merger mission"
    " move murder negotiation negotiations nomination offensive offer opening operation order"
    " outbreak outage parade payment plan plans poll presentation proposal protest protests"
    " purchase race raid rally ratification recall reception referendum reform release replacement"
    " rescue resignation restructuring retirement retreat return revolt riot riots ruling sale"
    " search seizure sentence settlement shooting shutdown siege signing speech split start"
    " statement stop storm strike strikes success suicide suit summit surgery suspension take-off"
    " takeover talks test theft tour trial transaction transfer trip tsunami unveiling verdict victory"
    " violence visit vote walkout war warning win withdrawal"
)
