"""An extractor that asks a language model behind an OpenAI-compatible address.

It is off unless it is asked for by name, and then sends the sentences of an article to the address
that the environment names. The model proposes; where its quotes, dates, names and figures stand is
found here, in the stored text, and the validator refuses what the article does not say.

settings   what the environment says, checked
prompt     the passages of an article, and what is asked about them
wire       one question and its answer over HTTP: time limits, repeats, clear failures
answer     the answer's form, and reading it
placing    where in the article the answer's words stand
"""

from dateline.ingest.extractors.openai.extractor import OpenAIExtractor, make

__all__ = ["OpenAIExtractor", "make"]
