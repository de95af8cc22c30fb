"""The words and letters by which a language is told from its neighbours."""

from __future__ import annotations

import functools
from typing import ClassVar

import attrs

from factcheck.errors import TableError
from factcheck.languages.language import CODES, section, table


@attrs.frozen(slots=True, kw_only=True)
class Detection:
    """``words`` are frequent function words, folded, with their diacritics; ``letters`` small letters and signs that few other languages write."""

    FILE: ClassVar[str] = "detection.toml"

    source: str
    words: tuple[str, ...]
    letters: str = ""

    def validate(self, place: str) -> None:
        """Words are folded, single and given once."""
        wrong = [word for word in self.words if word != word.casefold() or word.split() != [word]]
        if wrong or len(set(self.words)) != len(self.words):
            raise TableError(f"{place}: words: small letters, one word each, each once; see {', '.join(wrong) or 'the repeated ones'}")


@attrs.frozen(slots=True, kw_only=True)
class Rivals:
    """Languages that factcheck does not read, known only so that their texts are not taken for one that it reads."""

    FILE: ClassVar[str] = "rivals.toml"

    source: str
    languages: dict[str, Detection]


@functools.cache
def profiles() -> dict[str, Detection]:
    """The detection tables by code, those that are read first, then the rivals."""
    rivals = table("languages", Rivals.FILE, Rivals)
    for code, rival in rivals.languages.items():
        rival.validate(f"languages/{Rivals.FILE}: {code}")
    return {code: section(code, Detection) for code in CODES} | rivals.languages
