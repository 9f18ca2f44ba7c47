"""What turns a document into candidates, by rules or by a model, and what holds for all of them.

seam       extractors by name, from entry points; what goes wrong in one is a fault of its article
validate   whether a candidate says no more than its article does
rules      the extractor that Dateline uses
openai     one that asks a language model; off unless it is asked for
"""

from dateline.ingest.extractors.seam import (
    Extracted,
    Extractor,
    ExtractorError,
    extract,
    extractor_names,
    load_extractor,
)
from dateline.ingest.extractors.validate import validate, validated

__all__ = [
    "Extracted",
    "Extractor",
    "ExtractorError",
    "extract",
    "extractor_names",
    "load_extractor",
    "validate",
    "validated",
]
