"""News agencies, by the names under which datelines and bylines give them."""

from __future__ import annotations

import re

# Agencies that other media print under their own name, by country in alphabetical order.
_NAMES = (
    *("AAP", "ABC News", "ADN", "AFP", "AGERPRES", "AKIpress", "Al Jazeera", "ANA-MPA", "Anadolu"),
    *("Anadolu Agency", "ANI", "ANSA", "Antara", "AP", "APA", "APP", "ATA", "Axios", "Azertac"),
    *(
        "Agence France-Presse",
        "Agencia EFE",
        "Associated Press",
        "Australian Associated Press",
        "BBC",
        "BBC News",
        "Belga",
    ),
    *(
        "BelTA",
        "Bernama",
        "Bloomberg",
        "Bloomberg News",
        "BNO News",
        "BNS",
        "BTA",
        "Canadian Press",
    ),
    *(
        "CBC News",
        "CNA",
        "CNN",
        "CTK",
        "ČTK",
        "Deutsche Welle",
        "DPA",
        "dpa",
        "DW",
        "EFE",
        "Europa Press",
    ),
    *("FARS", "Fars", "GNA", "Hina", "IANS", "IFX", "Interfax", "Interfax-Kazakhstan", "IPS"),
    *("Interfax-Ukraine", "IRNA", "ISNA", "ITAR-TASS", "Itar-Tass", "Jiji Press", "Kazinform"),
    *(
        "KCNA",
        "Kyodo",
        "Kyodo News",
        "LETA",
        "Lusa",
        "MENA",
        "MNA",
        "MTI",
        "NAN",
        "NBC News",
        "NPR",
    ),
    *("Notimex", "NTB", "PA", "PA Media", "PAP", "Petra", "Prensa Latina", "Press Association"),
    *("PTI", "Press Trust of India", "QNA", "RFE/RL", "RIA", "RIA Novosti", "Reuters", "Ritzau"),
    *(
        "SANA",
        "SAPA",
        "SPA",
        "Sputnik",
        "STA",
        "STT",
        "Tanjug",
        "TASS",
        "Tasnim",
        "TT",
        "UNB",
        "UNI",
    ),
    *("UPI", "Ukrinform", "United Press International", "VNA", "VOA", "WAM", "Xinhua", "Yonhap"),
    *("Yonhap News", "Zuma", "Thomson Reuters Foundation", "TNS", "KUNA", "24.kg", "KazTAG"),
)
# In datelines whole names are often in capitals ("NUR-SULTAN. KAZINFORM – ...").
_SPELLED = {*_NAMES, *(name.upper() for name in _NAMES)}
_EITHER = "|".join(re.escape(name) for name in sorted(_SPELLED, key=lambda n: (-len(n), n)))
AGENCY = rf"(?:(?:[Tt]he\s+)?(?:{_EITHER}))"
_NAMED = re.compile(rf"(?<![\w-])(?:{_EITHER})(?![\w-])")
_WHOLE = re.compile(rf"{AGENCY}(?:\s*(?:/|,|&|and)\s*{AGENCY}){{0,3}}")


def agency_in(words: str) -> str:
    """The first news agency that is named, as written; empty where none is."""
    found = _NAMED.search(words)
    return found[0] if found else ""


def is_agency(words: str) -> bool:
    """Whether the words are the name of a news agency, or of several, and nothing else."""
    return bool(_WHOLE.fullmatch(words))
