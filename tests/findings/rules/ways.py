"""Tables of ways to say one thing: a plain sentence, sentences that say it otherwise with another value, and near misses that say something else."""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Iterator
from pathlib import Path

import attrs

from factcheck.documents import Document
from factcheck.pipeline import check

DAY = datetime.date(2024, 5, 14)


@attrs.frozen
class Way:
    """One sentence held against the plain one of its family; ``conflicts``: whether the two contradict one another."""

    family: str
    language: str
    plain: str
    said: str
    conflicts: bool

    def __str__(self) -> str:
        return f"{self.language} {self.family}: {self.said}"


def ways(name: str) -> Iterator[Way]:
    """All ways of the file ``name`` beside this module, family by family."""
    families = tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))["family"]
    for family in families:
        for said, conflicts in (*((said, True) for said in family.get("ways", ())), *((said, False) for said in family.get("misses", ()))):
            yield Way(family["name"], family["language"], family["plain"], said, conflicts)


def contradicts(way: Way) -> bool:
    """Whether a conflict is found between the plain sentence and the other."""
    documents = [Document(id=name, text=text, language=way.language, published=DAY) for name, text in (("a", way.plain), ("b", way.said))]
    return any(finding.kind == "conflict" for finding in check(documents).findings)
