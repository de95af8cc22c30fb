"""Two texts and what a rule says of them: the words of the tables beside this module."""

from __future__ import annotations

import datetime

import attrs

import factcheck

DAY = datetime.date(2024, 5, 14)


@attrs.frozen
class Pair:
    """Two texts of one language (or of two, ``other``), published on two days; ``why`` says what the pair shows."""

    why: str
    language: str
    a: str
    b: str
    published: tuple[datetime.date, datetime.date] = (DAY, DAY)
    other: str = ""

    def __str__(self) -> str:
        return f"{self.language}-{self.why}".replace(" ", "-")


def found(pair: Pair) -> list[tuple[str, str, str]]:
    """Code, kind and relation of what is reported on a pair."""
    documents = [
        factcheck.Document(id="a", text=pair.a, published=pair.published[0], language=pair.language),
        factcheck.Document(id="b", text=pair.b, published=pair.published[1], language=pair.other or pair.language),
    ]
    return [(finding.code, finding.kind, finding.relation) for finding in factcheck.check(documents).findings]


def conflicts(pair: Pair, code: str) -> bool:
    """Whether a conflict with this code is reported."""
    return any(each == code and kind == "conflict" for each, kind, _ in found(pair))


def silent(pair: Pair, family: str) -> bool:
    """Whether no conflict of the family is reported."""
    return not any(each.startswith(family) and kind == "conflict" for each, kind, _ in found(pair))


def agreement(pair: Pair, family: str) -> list[str]:
    """The relations of the agreements of the family, in order."""
    return sorted({relation for each, kind, relation in found(pair) if each.startswith(family) and kind == "agreement"})
