"""The words of formulas: what notices of one sort have in common, whatever they are about."""

from __future__ import annotations

from typing import ClassVar

import attrs

from factcheck.errors import TableError


@attrs.frozen(slots=True, kw_only=True)
class Formulas:
    """What the words of a language tell when two passages are held against one another.

    ``words`` are folded single words that stand in every notice of a sort (dividends, offerings of shares, clauses of penal law) or only say that
    somebody said something: passages that share nothing else are not copies of one another. ``syllables``: what is written between two spaces is a
    syllable, and takes several to a word.
    """

    FILE: ClassVar[str] = "formulas.toml"

    source: str
    words: tuple[str, ...]
    syllables: bool = False

    def validate(self, place: str) -> None:
        """Words are folded, single and given once."""
        wrong = [word for word in self.words if word != word.casefold() or word.split() != [word]]
        if wrong or len(set(self.words)) != len(self.words):
            raise TableError(f"{place}: words: small letters, one word each, each once; see {', '.join(wrong) or 'the repeated ones'}")
