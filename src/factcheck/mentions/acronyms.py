"""Acronyms, and the names whose initials they are."""

from __future__ import annotations

from factcheck.values.folding import folded_words

_LONGEST_ACRONYM = 8


def is_acronym(text: str) -> bool:
    """Whether a name is written as an acronym: a few letters, most of them capitals."""
    letters = text.replace(".", "")
    return 2 <= len(letters) <= _LONGEST_ACRONYM and letters.isalnum() and sum(map(str.isupper, letters)) * 2 > len(letters) and " " not in text


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym can be initials of a name's words, in order, the first of them the first.

    >>> stands_for("UNSC", "United Nations Security Council"), stands_for("FMP", "Fédération mondiale de pelote"), stands_for("ABC", "World Bank")
    (True, True, False)
    """
    letters = folded_words(acronym.replace(".", "").removesuffix("s"))
    words = folded_words(name)
    if not letters or not words or not words[0].startswith(letters[0][0]):
        return False
    wanted, at = letters[0], 0
    for word in words:
        for letter in word:
            if at < len(wanted) and letter == wanted[at]:
                at += 1
            else:
                break
    return at == len(wanted)
