"""Front matter as people lay it out: any style, any indentation, comments anywhere."""

from __future__ import annotations

import json
from dataclasses import dataclass

from hypothesis import strategies as st

from dateline.content.yamldata import load_yaml
from dateline.errors import Problems

WORDS = (
    "The bridge is closed",
    "a: b, c",
    "it's “so”",
    'she said "no"',
    "100 # not a comment",
    "- not an item",
    "{not a mapping",
    "yes",
    "1984",
    "null",
    "Мост закрыт – 桥",
    "ends in a colon:",
    "2022-01-10?",
    "https://example.org/a?b=c#d",
    "x" * 70 + " and " + "y" * 70,
)
COMMENTS = ("# a comment: with, signs [@x]", "#", "# it's")

texts = st.sampled_from(WORDS)
comments = st.one_of(st.none(), st.sampled_from(COMMENTS))


@dataclass
class Layout:
    """Draws one layout, and writes lines in it."""

    draw: st.DrawFn

    def chance(self) -> bool:
        """Whether something that may be is."""
        return self.draw(st.booleans())

    def scalar(self, text: str, *, in_flow: bool = False) -> str:
        """A text on one line in some style that says just this."""
        single = "'" + text.replace("'", "''") + "'"
        styles = [json.dumps(text, ensure_ascii=False), single]
        if _says(f"[{text}]" if in_flow else text, (text,) if in_flow else text):
            styles.append(text)
        return self.draw(st.sampled_from(styles))

    def value(self, text: str, indent: int) -> list[str]:
        """What stands behind a key's colon, and the lines below."""
        if self.chance() and text == " ".join(text.split()):
            header = self.draw(st.sampled_from([">-", ">", "|", "|-", ">2-", "|+"]))
            deeper = indent + (2 if "2" in header else self.draw(st.sampled_from([1, 2, 4])))
            comment = self.draw(comments)
            words = text.split(" ")
            half = len(words) // 2 if header[0] == ">" else 0
            lines = [" ".join(part) for part in (words[:half], words[half:]) if part]
            if lines[0][0] not in " \t":
                head = f"{header} {comment}" if comment else header
                return [head, *(" " * deeper + line for line in lines)]
        comment = self.draw(comments)
        return [self.scalar(text) + (f"  {comment}" if comment else "")]

    def between(self, indent: int) -> list[str]:
        """Blank lines and comments before a line."""
        found = []
        if self.draw(st.integers(0, 4)) == 0:
            found.append("")
        if comment := self.draw(st.one_of(st.none(), st.none(), st.sampled_from(COMMENTS))):
            found.append(" " * self.draw(st.sampled_from([0, indent])) + comment)
        return found

    def pair(self, key: str, text: str, indent: int) -> list[str]:
        """A key and its value."""
        first, *rest = self.value(text, indent)
        return [f"{' ' * indent}{key}: {first}", *rest]

    def flow(self, claim: dict[str, str], indent: int) -> list[str]:
        """A mapping between brackets, on one line or one key a line."""
        pairs = [f"{key}: {self.scalar(text, in_flow=True)}" for key, text in claim.items()]
        if self.chance():
            return [f"{{{', '.join(pairs)}}}"]
        edge = " " * (indent + self.draw(st.integers(1, 3)))
        comma = "," if self.chance() else ""
        first, *rest = pairs
        lines = [f"{{{first}", *(edge + one for one in rest)]
        return [*(one + "," for one in lines[:-1]), lines[-1] + comma + "}"]

    def block(self, claim: dict[str, str], indent: int) -> list[str]:
        """A mapping with one key a line; the first line is not indented."""
        lines: list[str] = []
        for number, (key, text) in enumerate(claim.items()):
            if number:
                lines += self.between(indent)
            lines += self.pair(key, text, indent)
        return [lines[0].lstrip(), *lines[1:]]

    def claims(self, claims: list[dict[str, str]]) -> list[str]:
        """The list of claims."""
        if self.draw(st.integers(0, 3)) == 0:
            items = ["\n".join(self.flow(one, 4)) for one in claims]
            return f"claims: [{', '.join(items)}]".split("\n")
        indent = self.draw(st.sampled_from([0, 2, 3]))
        lines = ["claims:" + (" # those below" if self.chance() else "")]
        for claim in claims:
            lines += self.between(indent)
            gap = self.draw(st.integers(2, 4))
            as_flow = self.chance()
            first, *rest = (self.flow if as_flow else self.block)(claim, indent + gap)
            lines += [" " * indent + "-".ljust(gap) + first, *rest]
        return lines


@st.composite
def front_matter(draw: st.DrawFn) -> str:
    """The text of an entry with front matter, laid out in any way."""
    layout = Layout(draw)
    claims = [
        {"id": f"c{number}", "quote": draw(texts), **({"note": draw(texts)} if n else {})}
        for number, n in enumerate(draw(st.lists(st.booleans(), min_size=1, max_size=3)))
    ]
    blocks = [layout.pair("title", draw(texts), 0), layout.pair("date_note", draw(texts), 0)]
    blocks.append(layout.claims(claims))
    if layout.chance():
        blocks.append(["corrections: []"] if layout.chance() else ["corrections: # none"])
    lines: list[str] = []
    for block in draw(st.permutations(blocks)):
        lines += [*layout.between(0), *block]
    lines = ["---", *lines, *layout.between(0), "---", "Body. [@c0]", ""]
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return end.join(lines)


def _says(yaml: str, data: object) -> bool:
    problems = Problems()
    found, _ = load_yaml(yaml, "", (yaml,), 1, problems)
    return not len(problems) and found == data
