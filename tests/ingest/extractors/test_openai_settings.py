"""The settings of the extractor that asks a language model."""

from __future__ import annotations

import pickle
from collections.abc import Mapping

import pytest

from dateline.errors import UsageError
from dateline.ingest.extractors import load_extractor
from dateline.ingest.extractors.openai import OpenAIExtractor, make
from tests.ingest.extractors.asking import KEY


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"URL": ""}, "needs DATELINE_OPENAI_URL"),
        ({"MODEL": ""}, "needs DATELINE_OPENAI_MODEL"),
        ({"URL": "127.0.0.1/v1"}, "URL is no address"),
        ({"URL": "ftp://127.0.0.1/v1"}, "URL is no address"),
        ({"URL": "http://"}, "URL is no address"),
        ({"URL": f"https://user:{KEY}@example.org/v1"}, "URL holds a password"),
        ({"URL": "http://models.example.org/v1"}, "would send the key unencrypted"),
        ({"KEY": f"{KEY}\nX-Other: 1"}, "KEY holds a space"),
        ({"FORMAT": "xml"}, "FORMAT is 'xml'"),
        ({"TIMEOUT": "soon"}, "TIMEOUT is 'soon'"),
        ({"BUDGET": "nan"}, "BUDGET is 'nan'"),
        ({"REQUESTS": "-1"}, "REQUESTS is '-1'"),
        ({"KYE": KEY}, "no setting DATELINE_OPENAI_KYE"),
    ],
)
def test_wrong_settings_are_refused_before_anything_is_sent(
    given: Mapping[str, str], message: str
) -> None:
    """What the environment says wrongly is named, and the key is shown nowhere."""
    right = {"URL": "http://127.0.0.1:9/v1", "MODEL": "small", "KEY": KEY}
    environment = {f"DATELINE_OPENAI_{name}": one for name, one in {**right, **given}.items()}
    with pytest.raises(UsageError, match=message) as error:
        load_extractor("openai", environment)
    assert KEY not in str(error.value)


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ("http://127.0.0.1:9", "http://127.0.0.1:9/chat/completions"),
        ("http://localhost:9/v1/", "http://localhost:9/v1/chat/completions"),
        ("https://example.org/v1?version=2", "https://example.org/v1/chat/completions?version=2"),
        ("https://example.org/v1/chat/completions", "https://example.org/v1/chat/completions"),
        ("http://gpu.lan/v1", "http://gpu.lan/v1/chat/completions"),
    ],
)
def test_the_base_address_is_enough(given: str, asked: str) -> None:
    """The address that servers document is completed, with or without a key near by."""
    made = make(
        {"DATELINE_OPENAI_URL": given, "DATELINE_OPENAI_MODEL": "m", "DATELINE_OPENAI_KEY": KEY}
    )
    assert made.settings.url == asked


def test_the_key_is_in_no_representation() -> None:
    """What is logged or shown of an extractor does not hold its key, and it can be sent along."""
    made = make(
        {
            "DATELINE_OPENAI_URL": "http://127.0.0.1:9/v1",
            "DATELINE_OPENAI_MODEL": "small",
            "DATELINE_OPENAI_KEY": KEY,
        }
    )
    assert KEY not in repr(made)
    again = pickle.loads(pickle.dumps(made))  # noqa: S301 - made here
    assert isinstance(again, OpenAIExtractor)
    assert again.settings.key == KEY
