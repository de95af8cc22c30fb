"""The words by which a splitter knows that a full stop ends no sentence, or does."""

from __future__ import annotations

from typing import ClassVar

import attrs

from factcheck.errors import TableError


@attrs.frozen(slots=True, kw_only=True)
class Sentences:
    """Abbreviations are written without their last stop. An entry in small letters stands for any capitalization of it.

    ``titles`` never end a sentence (``Mr``, ``Dr``, ``vs``, ``e.g``). ``numbered`` never do before a number (``No``, ``Jan``, ``art``).
    ``endings`` end one only where the next word opens sentences (``Inc``, ``U.S``). ``closings`` (``a.m``, ``etc``) end one before any capital but
    ``after_times`` (weekdays, months, zones). ``words`` look like initials and are none (``I``). ``starters`` are words that, with a capital, open
    sentences and are no names. ``openers`` are prepositions: one of them and a few words are no sentence yet. ``speech`` are verbs that attribute
    what was quoted before ("Why?" Reyes asked).
    """

    FILE: ClassVar[str] = "sentences.toml"

    source: str
    titles: tuple[str, ...]
    numbered: tuple[str, ...]
    endings: tuple[str, ...]
    closings: tuple[str, ...] = ()
    after_times: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    starters: tuple[str, ...]
    openers: tuple[str, ...]
    speech: tuple[str, ...]

    def validate(self, place: str) -> None:
        """Every entry once in its list, no abbreviation with its last stop, no white space inside a word."""
        for field in attrs.fields(Sentences):
            entries = getattr(self, field.name)
            if field.name == "source":
                continue
            if len(set(entries)) != len(entries):
                repeated = sorted({entry for entry in entries if entries.count(entry) > 1})
                raise TableError(f"{place}: {field.name}: given twice: {', '.join(repeated)}")
            wrong = [entry for entry in entries if not entry or entry.endswith(".") or entry.split() != [entry]]
            if wrong:
                raise TableError(f"{place}: {field.name}: one word without its last stop, not {', '.join(map(repr, wrong))}")
