"""How English news says that somebody says something: verbs, nouns, turns of phrase."""

from __future__ import annotations

import re

from dateline.ingest.figures.wordlists import words

# Verbs of saying that take a clause; each with its past, its third person and its plural present.
_SAY = (
    "said|says|say|stated|noted|notes|added|adds|confirmed|confirms|confirm|claimed|claims|claim|denied|denies|deny"
    "|warned|warns|warn|insisted|insists|insist|argued|argues|argue|explained|explains|stressed|stresses"
    "|emphasi[sz]ed|emphasi[sz]es|revealed|reveals|disclosed|tweeted|tweets|wrote|writes|acknowledged"
    "|acknowledges|admitted|admits|alleged|alleges|allege|affirmed|affirms|affirm|suggested|suggests|suggest"
    "|predicted|predicts|estimated|estimates|maintained|maintains|replied|replies|responded|remarked|commented"
    "|testified|specified|clarified|recalled|recalls|detailed|reiterated|reiterates|underlined|conceded"
    "|complained|complains|believes|believe|thinks|hopes|promised|promises|vowed|vows|pledged|pledges"
    "|concluded|concludes|found|joked|recounted|posted|asserted|asserts|assured|assures|cautioned|declared"
    "|declares|announced|announces|announce|reported|reports|report|told|tells|tell|indicated|indicates"
    "|quipped|observed|pointed\\s+out|points\\s+out|went\\s+on|continued|boasted|enthused"
)
# Verbs that are acts of speech with an object: "described … as", "urged the media not to …".
_ACTS = (
    "described|describes|called|calls|urged|urges|accused|accuses|blamed|blames|condemned|condemns|criticised"
    "|criticized|praised|praises|debunked|rejected|rejects|refuted|refutes|demanded|demands|dismissed"
    "|disputed|disputes|welcomed|welcomes|appealed|threatened|threatens|questioned|thanked"
)
VERB = re.compile(rf"(?<![\w-])(?P<verb>(?P<say>{_SAY})|(?P<act>{_ACTS}))(?![\w-])")
# What has to follow an act for it to be one: "dismissed the allegations", not "the cabinet".
ACT_OBJECT = {
    "described": re.compile(r"[^.;]{1,120}?\bas\b"),
    "describes": re.compile(r"[^.;]{1,120}?\bas\b"),
    "called": re.compile(
        r"\s+(?:on|for|upon|the|it|this|that|him|her|them|his|their|its)\b(?!\s+(?:off|up|in)\b)"
    ),
    "calls": re.compile(
        r"\s+(?:on|for|upon|the|it|this|that|him|her|them|his|their|its)\b(?!\s+(?:off|up|in)\b)"
    ),
    "dismissed": re.compile(
        r"\s+(?:[\w-]+\s+){0,3}?(?:allegations?|claims?|reports?|accusations?|suggestions?|rumou?rs?|criticism|speculation)\b"
    ),
    "rejected": re.compile(
        r"\s+(?:[\w-]+\s+){0,3}?(?:allegations?|claims?|reports?|accusations?|suggestions?|charges?|criticism)\b"
    ),
    "rejects": re.compile(
        r"\s+(?:[\w-]+\s+){0,3}?(?:allegations?|claims?|reports?|accusations?|suggestions?|charges?|criticism)\b"
    ),
    "questioned": re.compile(
        r"\s+(?:whether|why|how|the\s+(?:need|wisdom|legality|validity|figures?|claims?))\b"
    ),
    "appealed": re.compile(r"\s+(?:to|for)\b(?!\s+the\s+(?:court|supreme|high))", re.IGNORECASE),
    "threatened": re.compile(r"\s+(?:to|that|with)\b"),
    "demanded": re.compile(r"\s+(?:that|the|an?|to|his|her|their|its|more)\b"),
}
# Verbs that do as well as say; they say where a clause follows, or where they stand behind one.
NEEDS_CLAUSE = re.compile(
    r"announce|declare|add|found|promise|vow|pledge|post|estimate|continue|indicate|hope|went|testif|maintain|respond|recall|observ"
)
CLAUSE = re.compile(
    r"(?:\s+(?:today|yesterday|late|early|earlier|later|(?:on|in|at|after|during|late\s+on)\s+[^,;.“\"]{2,50}?|[A-Z][a-z]+day(?:\s+(?:night|morning|evening|afternoon))?))?"
    r"\s*(?:,\s*)?(?:\bthat\b|[:“\"_]|\b(?:it|he|she|they|there|its|his|her|we|i)\b)"
)
NOUN_TOO = words(
    "reports report claims claim estimates notes states posts promises demands calls tweets hopes"
)
PRESENT_PLURAL = words(
    "say confirm claim deny warn insist argue allege affirm suggest believe announce report tell"
)
# In front of a verb, these make it an infinitive, a noun or an adjective.
NOT_A_VERB_AFTER = re.compile(
    r"(?:\b(?:to|will|would|can|could|may|might|must|shall|should|the|an?|his|her|their|its|our|my|this|these|those|of|in|by|for|as|no|any"
    r"|did|does|do|having|not|never|newly|recently|previously|widely|so|being|with|from|than|at)|['’]s)\s+\Z",
    re.IGNORECASE,
)
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|be|being|as)\s+(?:(?:also|first|widely|earlier|reportedly|previously|initially|later|[a-z]+ly)\s+)?\Z",
    re.IGNORECASE,
)
ADVERBIAL = re.compile(
    r"(?:[\s,]+(?:also|later|earlier|however|meanwhile|then|further|furthermore|additionally|previously|recently|separately"
    r"|has|have|had|today|yesterday|reportedly|officially|publicly|repeatedly|once|again|now|already|subsequently|still|only|just"
    r"|himself|herself|itself|themselves|both|all|initially|immediately|quickly|flatly|categorically|strongly|explicitly"
    r"|(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:night|morning|evening|afternoon))?"
    r"|(?:in|at|during|on|via)\s+(?:an?|the|its|his|her|their)\s+(?:[\w-]+\s+){0,2}(?:statement|briefing|interview|conference|meeting|speech"
    r"|address|release|report|letter|post|tweet|message|session|call|hearing|rally|broadcast|website|update|communiqu[eé]|bulletin)))+\s*\Z"
)
ACCORDING = re.compile(
    r"\b(?:according\s+to|in\s+the\s+words\s+of|as\s+reported\s+by|as\s+stated\s+by|as\s+announced\s+by)\s+",
    re.IGNORECASE,
)
CITING = re.compile(
    r"\b(?:citing|quoting|with\s+reference\s+to|referring\s+to|in\s+reference\s+to)\s+(?!as\b)",
    re.IGNORECASE,
)
# "X was quoted by Y as saying", "Y quoted X as saying".
QUOTED_AS = re.compile(
    r"(?P<be>\b(?:is|was|were|been|being)\s+(?:also\s+|later\s+)?)?\b(?P<verb>quotes?|quoted|cited|cites?)\s+"
    r"(?P<who>(?!as\b)[^,;.]{2,80}?\s+)?as\s+(?:saying|telling|stating|having\s+said)\b"
)
# "X told reporters about this", "this was announced by X": what was said stands before.
ABOUT_THIS = re.compile(
    r"\s+(?:(?:reporters|journalists|the\s+media|the\s+press|[A-Z]\w+)\s+)?(?:about\s+)?(?:this|it)\b(?!\s+\w+s?\s+(?:is|was|has|had|will|would)\b)(?=\s*(?:[.,;]|\Z|following|on\b|in\b|at\b|after\b|during\b|to\b))",
    re.IGNORECASE,
)

# What speaks for somebody: the one who said it last.
DOCUMENT_NOUNS = words("""statement report document communique communiqué release letter post tweet message announcement article
    note bulletin memo filing update notice text complaint indictment""")
# What has no author that a reader could name.
NOBODY = words("""information data reports estimates figures sources source accounts evidence investigation rumours rumors
    unconfirmed calculations documents media-reports findings statistics analysis surveys polls projections
    forecasts plan law rules schedule tradition legend results""")
PERSON_ROLES = words("""president minister premier chancellor spokesman spokeswoman spokesperson head chief director chairman
    chairwoman chair chairperson secretary governor mayor commander general colonel major captain lieutenant
    judge prosecutor lawyer attorney analyst expert professor doctor senator deputy mp lawmaker congressman
    congresswoman ambassador envoy official officer leader king queen prince princess pope bishop cardinal
    coach manager owner founder editor reporter correspondent journalist witness resident activist author
    commissioner superintendent inspector sheriff akim rector dean economist scientist researcher historian
    coroner engineer executive ceo cfo vice-president co-founder adviser advisor aide delegate representative
    mother father brother sister son daughter wife husband neighbour neighbor man woman""")
AGENCY_NOUNS = words(
    "agency outlet channel newspaper paper broadcaster station website portal site magazine daily network tabloid"
)
# Agencies and papers that stand between the one who speaks and the reader.
MEDIA = re.compile(
    r"\A(?:the\s+)?agency\Z|\b(?:(?:press|wire|telegraph|telegraphic|information|anadolu)\s+agency|news|media|newspaper|broadcaster|television|tv|radio|times|post(?!\s+office)|herald|tribune|press(?!\s+(?:service|office|secretary|conference))|daily|gazette"
    r"|reuters|afp|ap|tass|bbc|cnn|interfax|xinhua|bloomberg|jazeera|dpa|ansa|efe|kyodo|journal|guardian(?!\s+council)|telegraph|spiegel|channel)\b",
    re.IGNORECASE,
)
# Bodies that speak, and are no persons.
SPEAKS = words(
    """army police military ministry government authorities office service agency committee department embassy
    council court company commission parliament navy guard union federation bank fund institute university
    hospital party organisation organization group media television radio newspaper"""
)
