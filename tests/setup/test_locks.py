"""The lock files hold what pyproject.toml asks for, by hash, and name no place to get it from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

LOCKS = (
    "requirements.lock",
    "requirements-dev.lock",
    "tests/setup/java.lock",
    "tests/setup/node.lock",
)


@pytest.fixture(scope="module")
def declared(project: Path) -> dict[str, Any]:
    """pyproject.toml."""
    return tomllib.loads((project / "pyproject.toml").read_text("utf-8"))


def pins(path: Path) -> dict[str, Version]:
    """Version by package name."""
    found = re.findall(r"^([\w.-]+)==(\S+)", path.read_text("utf-8"), re.MULTILINE)
    return {canonicalize_name(name): Version(version) for name, version in found}


def group(declared: dict[str, Any], name: str) -> list[str]:
    """The requirements of a dependency group, with those of the groups that it includes."""
    wanted: list[str] = []
    for item in declared["dependency-groups"][name]:
        wanted += [item] if isinstance(item, str) else group(declared, item["include-group"])
    return wanted


@pytest.mark.parametrize("name", LOCKS)
def test_lock_pins_by_hash_and_names_no_host(project: Path, name: str) -> None:
    """Every package has a hash; no line names an index, so that any mirror will do."""
    text = (project / name).read_text("utf-8")
    blocks = re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]

    assert blocks
    assert [block for block in blocks if "--hash=sha256:" not in block] == []
    assert not re.search(r"://|--(extra-)?index-url|--find-links", text)


@pytest.mark.parametrize(
    ("lock", "groups"),
    [
        ("requirements.lock", ["install"]),
        ("requirements-dev.lock", ["dev"]),
        ("tests/setup/java.lock", ["java"]),
        ("tests/setup/node.lock", ["node"]),
    ],
)
def test_lock_follows_what_is_declared(
    project: Path, declared: dict[str, Any], lock: str, groups: list[str]
) -> None:
    """A requirement that was added or raised without `make lock` is noticed."""
    wanted = [line for name in groups for line in group(declared, name)]
    if lock.startswith("requirements"):
        wanted += declared["project"]["dependencies"]
    pinned = pins(project / lock)

    missing = [
        str(requirement)
        for requirement in map(Requirement, wanted)
        if (version := pinned.get(canonicalize_name(requirement.name))) is None
        or version not in requirement.specifier
    ]

    assert missing == [], "run `make lock`"


def test_both_locks_agree(project: Path) -> None:
    """Tests run with the very versions that users run with."""
    run_time = pins(project / "requirements.lock")
    development = pins(project / "requirements-dev.lock")

    assert {name: development.get(name) for name in run_time} == run_time


def test_npm_lock_is_by_hash_and_names_no_host(project: Path) -> None:
    """What comes from npm is pinned as strictly."""
    text = (project / "tests" / "setup" / "package-lock.json").read_text("utf-8")

    assert text.count('"integrity": "sha512-') == text.count('"node_modules/')
    assert "://" not in text
