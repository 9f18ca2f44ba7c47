"""What SARIF 2.1.0 (OASIS, with errata 01) requires of a log, as far as Dateline writes it.

Sections are those of the standard. Written from the text of the standard, not from the program.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

LEVELS = {"none", "note", "warning", "error"}
_URI = re.compile(r"(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+")
_PLACEHOLDER = re.compile(r"\{\{|\}\}|[{}]")


class BrokenRuleError(AssertionError):
    """The log breaks a rule; the message names the section."""


def demand(holds: object, section: str, what: object) -> None:
    """Stop where a rule is broken."""
    if not holds:
        raise BrokenRuleError(f"{section}: {what}")


def check_log(log: dict[str, Any], sources: dict[str, str]) -> None:
    """Check a log of one run; `sources` are the files that its results may lie in."""
    demand(log["version"] == "2.1.0", "3.13.2", "version")
    demand(log["$schema"].endswith("/sarif-schema-2.1.0.json"), "3.13.3", "$schema")
    demand(isinstance(log["runs"], list) and len(log["runs"]) == 1, "3.13.4", "runs")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    demand(driver["name"], "3.19.8", "a tool has a name")
    demand(run["columnKind"] == "unicodeCodePoints", "3.14.17", "how columns are counted")
    _check_rules(driver["rules"])
    for one in run["invocations"]:
        demand(isinstance(one["executionSuccessful"], bool), "3.20.14", "whether it succeeded")
    for base, location in run["originalUriBaseIds"].items():
        demand("uri" not in location or location["uri"].endswith("/"), "3.14.14", base)
    demand(isinstance(run["results"], list), "3.14.23", "results are a list, if empty")
    for result in run["results"]:
        _check_result(result, run, sources)


def _check_rules(rules: list[dict[str, Any]]) -> None:
    ids = [rule["id"] for rule in rules]
    demand(len(ids) == len(set(ids)), "3.19.23", "no two rules have one id")
    for rule in rules:
        for key in ("shortDescription", "fullDescription", "help"):
            _check_text(rule[key]["text"])
        demand(rule["shortDescription"]["text"].endswith("."), "3.49.9", "a sentence")
        level = rule["defaultConfiguration"]["level"]
        demand(level in LEVELS, "3.50.3", level)


def _check_text(text: str) -> None:
    demand(text, "3.11.8", "a message has a text")
    single = [found for found in _PLACEHOLDER.findall(text) if len(found) == 1]
    demand(not single, "3.11.5", f"braces are doubled in {text!r}")


def _check_result(result: dict[str, Any], run: dict[str, Any], sources: dict[str, str]) -> None:
    _check_text(result["message"]["text"])
    demand(result["level"] in LEVELS, "3.27.10", result["level"])
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    demand(rule["id"] == result["ruleId"], "3.27.6", "ruleIndex and ruleId are of one rule")
    demand(len(result["locations"]) == 1, "3.27.12", "one location, as one change would mend it")
    related = result.get("relatedLocations", [])
    ids = [one["id"] for one in related]
    demand(len(ids) == len(set(ids)) and all(one >= 0 for one in ids), "3.28.2", "ids")
    suppressions = result.get("suppressions", [])
    for one in suppressions:
        demand(one["kind"] in {"inSource", "external"}, "3.35.2", one["kind"])
        demand(one["status"] in {"accepted", "underReview", "rejected"}, "3.35.3", "status")
        demand(one["justification"].strip(), "3.35.4", "justification")
    for place in (*result["locations"], *related, *(one["location"] for one in suppressions)):
        _check_place(place["physicalLocation"], run, sources)
    for fix in result.get("fixes", []):
        demand(fix["artifactChanges"], "3.55.3", "a fix changes something")
        for change in fix["artifactChanges"]:
            text = _file(change["artifactLocation"], run, sources)
            demand(change["replacements"], "3.56.3", "a change replaces something")
            for one in change["replacements"]:
                _check_region(one["deletedRegion"], text)


def _check_place(place: dict[str, Any], run: dict[str, Any], sources: dict[str, str]) -> None:
    text = _file(place["artifactLocation"], run, sources)
    if "region" in place:
        _check_region(place["region"], text)


def _file(artifact: dict[str, Any], run: dict[str, Any], sources: dict[str, str]) -> str:
    uri = artifact["uri"]
    if uri.startswith("file:///"):
        demand("uriBaseId" not in artifact, "3.4.4", f"{uri} is absolute and has no base")
        return sources[unquote(uri.removeprefix("file://"))]
    demand(_URI.fullmatch(uri), "3.4.3", f"{uri} is a URI reference")
    demand(not uri.startswith(("/", "..")), "3.4.4", f"{uri} is relative, as it has a base")
    demand(".." not in uri.split("/"), "3.4.4", f"{uri} does not go up")
    demand(artifact["uriBaseId"] in run["originalUriBaseIds"], "3.4.4", "the base is known")
    return sources[unquote(uri)]


def _check_region(region: dict[str, Any], text: str) -> None:
    lines = text.split("\n")
    demand(1 <= region["startLine"] <= len(lines), "3.30.5", region)
    longest = len(lines[region["startLine"] - 1]) + 1
    demand(1 <= region.get("startColumn", 1) <= longest, "3.30.6", region)
    if "endLine" in region:
        demand(region["startLine"] <= region["endLine"] <= len(lines), "3.30.7", region)
        end = region["endColumn"]
        demand(1 <= end <= len(lines[region["endLine"] - 1]) + 1, "3.30.8", region)


def texts_of(log: dict[str, Any]) -> Iterator[str]:
    """The messages, as a reader sees them."""
    for result in log["runs"][0]["results"]:
        yield result["message"]["text"].replace("{{", "{").replace("}}", "}")
