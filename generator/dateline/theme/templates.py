"""Templates: reading those of all layers, and finding what is wrong with them before rendering."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from jinja2 import (
    BaseLoader,
    Environment,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    nodes,
)
from jinja2.exceptions import TemplateAssertionError
from jinja2.runtime import Undefined
from rapidfuzz import fuzz, process

from dateline.errors import Location, Problems, Severity
from dateline.theme.files import read_text, walk
from dateline.theme.folders import Layer
from dateline.theme.model import TemplateFile

BELOW = "!"
_Reference = nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport


class _Loader(BaseLoader):
    """Hands out the templates of a theme; their paths turn up in tracebacks."""

    def __init__(self, templates: Mapping[str, TemplateFile]) -> None:
        self._templates = templates

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 - Jinja's signature
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        file = self._templates.get(template)
        if file is None:
            raise TemplateNotFound(template)
        return file.source, file.path, lambda: True

    def list_templates(self) -> list[str]:
        return sorted(self._templates)


class _Environment(Environment):
    """Knows that `!event.html` inside `!event.html` is the one below that."""

    def join_path(self, template: str, parent: str) -> str:
        if template.startswith(BELOW) and parent.lstrip(BELOW) == template.lstrip(BELOW):
            return BELOW + parent
        return template


def make_environment(
    templates: Mapping[str, TemplateFile], undefined: type[Undefined] = StrictUndefined
) -> Environment:
    """The template language of themes: autoescape, strict names, translations, little space."""
    environment = _Environment(
        loader=_Loader(templates),
        autoescape=True,
        undefined=undefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        extensions=["jinja2.ext.i18n"],
    )
    environment.policies["ext.i18n.trimmed"] = True
    return environment


def read_templates(layers: Sequence[Layer], problems: Problems) -> dict[str, TemplateFile]:
    """The templates of all layers; one that is overridden keeps its place below, under `!`."""
    found: dict[str, TemplateFile] = {}
    for layer in layers:
        for name, path in walk(layer, "templates", problems):
            source = read_text(layer, path, problems)
            if source is None:
                continue
            while name in found:
                name = BELOW + name
            found[name] = TemplateFile(name, layer.show(path), source)
    return found


def check_templates(
    templates: Mapping[str, TemplateFile],
    statics: Iterable[str],
    pages: Iterable[str],
    problems: Problems,
) -> None:
    """Report faults of syntax, and templates and static files that are named but missing.

    `pages` are the templates that pages are made with; another one that no template uses is
    likely to be one of them, misspelt.
    """
    environment = make_environment(templates)
    known = frozenset(statics)
    used = set(pages)
    for file in templates.values():
        try:
            tree = environment.parse(file.source, file.name, file.path)
            used.update(_check_references(file, tree, environment, problems))
            _check_statics(file, tree, known, problems)
            environment.compile(tree, file.name, file.path)
        except TemplateSyntaxError as error:
            report(
                file,
                error.lineno,
                error.message or "this is not a valid template",
                _syntax_hint(error, environment),
                problems,
            )
    _check_unused(templates, used, problems)


def report(
    file: TemplateFile,
    line: int,
    message: str,
    hint: str,
    problems: Problems,
    severity: Severity = Severity.ERROR,
) -> None:
    """Add a problem with the template's line that is meant."""
    lines = file.source.splitlines()
    source = lines[line - 1] if 0 < line <= len(lines) else ""
    problems.add(
        Location(file.path, line),
        message.rstrip("."),
        hint=hint,
        source=source,
        severity=severity,
    )


def nearest(name: str, known: Iterable[str]) -> str:
    """A did-you-mean, or nothing."""
    near = process.extractOne(name, sorted(known), scorer=fuzz.ratio, score_cutoff=65)
    return f"did you mean `{near[0]}`?" if near else ""


def _syntax_hint(error: TemplateSyntaxError, environment: Environment) -> str:
    message = error.message or ""
    if isinstance(error, TemplateAssertionError):
        name = message.split("'")[1] if "'" in message else ""
        known = environment.filters if "filter" in message else environment.tests
        return (
            nearest(name, map(str, known)) or "Jinja's filters and tests are listed in its manual"
        )
    if "unknown tag" in message:
        return "a tag is one of Jinja's: if, for, block, extends, include, macro, set, trans …"
    return "templates are written in Jinja; each {% … %} that opens a block needs its end"


def _check_references(
    file: TemplateFile, tree: nodes.Template, environment: Environment, problems: Problems
) -> Iterator[str]:
    """The templates that one uses, and problems for those that are not there."""
    known = [name for name in environment.list_templates() if not name.startswith(BELOW)]
    for node in tree.find_all(nodes.Stmt):
        if not isinstance(node, _Reference) or getattr(node, "ignore_missing", False):
            continue
        for name in _constants(node.template):
            target = environment.join_path(name, file.name)
            yield target
            if target not in environment.list_templates():
                hint = nearest(name, known) or f"the theme has {', '.join(known)}"
                if name.startswith(BELOW):
                    hint = f"no theme below this one has a {name.lstrip(BELOW)}"
                report(file, node.lineno, f"there is no template `{name}`", hint, problems)
            elif target == file.name:
                report(
                    file,
                    node.lineno,
                    f"the template `{name}` uses itself",
                    f"write `{BELOW}{name}` for the one that this file overrides",
                    problems,
                )


def _check_unused(
    templates: Mapping[str, TemplateFile], used: set[str], problems: Problems
) -> None:
    for name, file in templates.items():
        if name not in used and not name.startswith(BELOW):
            near = process.extractOne(name, sorted(used), scorer=fuzz.ratio, score_cutoff=80)
            if near:
                report(
                    file,
                    0,
                    "no page and no template uses this template",
                    f"did you mean to override `{near[0]}`? Then give it that name",
                    problems,
                    Severity.WARNING,
                )


def _check_statics(
    file: TemplateFile, tree: nodes.Template, known: frozenset[str], problems: Problems
) -> None:
    for call in tree.find_all(nodes.Call):
        if not isinstance(call.node, nodes.Name) or call.node.name != "static" or not call.args:
            continue
        for name in _constants(call.args[0]):
            if name not in known:
                report(
                    file,
                    call.lineno,
                    f"there is no static file `{name}`",
                    nearest(name, known) or "place it in the theme's static/ folder",
                    problems,
                )


def _constants(node: nodes.Expr) -> Iterator[str]:
    """The names in an expression that are written out and not computed."""
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, nodes.List | nodes.Tuple) and len(node.items) == 1:
        yield from _constants(node.items[0])
