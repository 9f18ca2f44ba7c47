"""New names across documents, as records to propose."""

from __future__ import annotations

from dateline.ingest.model import Known, KnownRecord
from dateline.ingest.names import ENOUGH, Proposal, find_names, propose
from tests.ingest.names.support import document


def proposed(*texts: str, known: Known | None = None) -> dict[str, Proposal]:
    """The proposals for some texts, by name."""
    found = propose([find_names(document(text, known)) for text in texts])
    return {one.name: one for one in found}


def test_spellings_of_several_documents_make_one_proposal() -> None:
    """Transcriptions and the surname alone are aliases of one person."""
    found = proposed(
        "President Aslan Dzhaksybekov spoke. Dzhaksybekov left early.",
        "The talks were led by Prime Minister Aslan Jaksybekov.",
    )
    assert list(found) == ["Aslan Dzhaksybekov"]
    one = found["Aslan Dzhaksybekov"]
    assert (one.kind, one.count, one.documents) == ("person", 3, 2)
    assert set(one.aliases) == {"Dzhaksybekov", "Aslan Jaksybekov"}
    assert one.enough


def test_an_acronym_that_one_document_introduces_is_read_in_another() -> None:
    """Letters introduced by one article name the same organisation in the next."""
    found = proposed(
        "The Joint Rivers Commission (JRC) met.",
        "Funds went to the JRC, which JRC officials denied.",
    )
    assert found["Joint Rivers Commission"].aliases == ("JRC",)


def test_a_ministry_with_and_without_its_country_is_one() -> None:
    """`Italy's Interior Ministry`, `Interior Ministry` and `Ministry of the Interior` are one."""
    found = proposed(
        "Italy's Interior Ministry said so.",
        "The Interior Ministry said so.",
        "Minutes of the Ministry of Internal Affairs were read.",
    )
    ministries = [one for one in found.values() if one.kind == "organisation"]
    assert [one.count for one in ministries] == [3]


def test_a_state_and_its_territory_are_two_proposals() -> None:
    """A country that acts and in which things happen is an actor and a place."""
    found = propose([find_names(document("France condemned the vote. Shops in France were shut."))])
    assert {(one.name, one.kind) for one in found} == {("France", "state"), ("France", "place")}


def test_a_doubtful_spelling_lists_the_record_and_is_no_draft() -> None:
    """A name that may be a known person's in another form is left to the editor."""
    known = Known((KnownRecord("nina-orlova", ("Nina Orlova",), "person"),))
    one = proposed("Officials named Nina Orlov as the owner.", known=known)["Nina Orlov"]
    assert one.near == ("nina-orlova",)
    assert not one.enough


def test_known_names_are_not_proposed() -> None:
    """What is a record already, or one of several, is no new name."""
    known = Known(
        (
            KnownRecord("piet-haan", ("Piet Haan",), "person"),
            KnownRecord("marta-haan", ("Marta Haan",), "person"),
        )
    )
    assert proposed("Haan left, said Piet Haan. Mr Haan denied it.", known=known) == {}


def test_more_documents_make_a_name_surer() -> None:
    """A name that several articles have is surer than in one, and weak ones are not enough."""
    text = "Shops in Oronde were shut."
    once, twice = proposed(text)["Oronde"], proposed(text, text)["Oronde"]
    assert once.sure < ENOUGH
    assert not once.enough
    assert twice.sure > once.sure


def test_nothing_gives_nothing() -> None:
    """Documents without new names, or none at all, propose nothing."""
    assert propose([]) == ()
    assert propose([(), ()]) == ()
