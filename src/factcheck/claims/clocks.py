"""Times of day in a sentence: an hour with a half of the day behind it, one counted to twenty-four behind a word for it, or one with a name."""

from __future__ import annotations

import functools
from collections.abc import Iterator

import attrs

from factcheck.claims.reading import Sentence
from factcheck.languages.clocks import Clocks
from factcheck.languages.language import CODES, section
from factcheck.values import Clock

HALF, HOURS, MINUTES = 12, 24, 60
SEPARATORS = frozenset(":.")
Form = tuple[str, ...]


@attrs.frozen(slots=True)
class Dial:
    """The words of a language around a time of day, as tokens; ``marks`` holds one token of each, without which a sentence states none."""

    morning: tuple[Form, ...]
    afternoon: tuple[Form, ...]
    signs: frozenset[str]
    leading: tuple[Form, ...]
    named: dict[Form, int]
    about: tuple[Form, ...]
    off: tuple[Form, ...]
    marks: frozenset[str]


@functools.cache
def dial(language: str) -> Dial | None:
    """The dial of a language, or None for one without tables."""
    if language not in CODES:
        return None
    words = section(language, Clocks)
    morning, afternoon, leading, about, off = (_forms(forms) for forms in (words.morning, words.afternoon, words.leading, words.about, words.off))
    named = {tuple(name.split()): hour for name, hour in words.named.items()}
    marks = {form[-1] for form in (*morning, *afternoon, *named)} | set(words.signs)
    return Dial(morning, afternoon, frozenset(words.signs), leading, named, about, off, frozenset(marks))


def _forms(words: tuple[str, ...]) -> tuple[Form, ...]:
    return tuple(sorted((tuple(word.split()) for word in words), key=lambda form: (-len(form), form)))


def clocks(sentence: Sentence, language: str) -> Iterator[tuple[int, int, Clock]]:
    """The times of day of a sentence with their tokens; what lies before or after a time is none."""
    words = dial(language)
    if words is None or words.marks.isdisjoint(sentence.tokens.folds):
        return
    folds = tuple(sentence.tokens.folds)
    at = 0
    while at < len(folds):
        found = _at(folds, at, words)
        if found is None:
            at += 1
            continue
        last, hour, minute = found
        if not _before(folds, at, words.off):
            yield at, last, Clock.stated(hour, minute, hedged=_before(folds, at, words.about))
        at = last


def _before(folds: Form, at: int, forms: tuple[Form, ...]) -> bool:
    return any(folds[max(0, at - len(form)) : at] == form for form in forms)


def _behind(folds: Form, at: int, forms: tuple[Form, ...]) -> int:
    return next((len(form) for form in forms if folds[at : at + len(form)] == form), 0)


def _at(folds: Form, at: int, words: Dial) -> tuple[int, int, int | None] | None:
    """Where the time that begins at a token ends, its hour and its minute; None where none begins."""
    for name, hour in words.named.items():
        if folds[at : at + len(name)] == name:
            return at + len(name), hour, 0
    if not folds[at].isdecimal() or len(folds[at]) > 2 or (at and folds[at - 1] in SEPARATORS and at > 1 and folds[at - 2].isdecimal()):
        return None
    hour, last, minute, signed = int(folds[at]), at + 1, None, False
    following = folds[last] if last < len(folds) else ""
    if following in SEPARATORS or following in words.signs:
        signed = following in words.signs
        written = folds[last + 1] if last + 1 < len(folds) else ""
        if written.isdecimal() and len(written) == 2 and int(written) < MINUTES:
            minute, last = int(written), last + 2
        elif signed:
            last += 1
    if minute is not None and not signed and last < len(folds) and folds[last] in words.signs:
        signed, last = True, last + 1
    half = _half(folds, last, hour, words)
    if half is not None:
        return half[0], half[1], minute
    led = signed and hour < HOURS and _before(folds, at, words.leading)
    return (last, hour, minute) if led else None


def _half(folds: Form, at: int, hour: int, words: Dial) -> tuple[int, int] | None:
    """Where the half of the day behind an hour ends, with the hour of the whole day."""
    for forms, later in ((words.morning, 0), (words.afternoon, HALF)):
        length = _behind(folds, at, forms)
        if length and 0 < hour <= HALF:
            return at + length, hour % HALF + later
        if length and later and HALF < hour < HOURS:
            return at + length, hour
    return None
