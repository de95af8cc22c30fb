"""The cues of a time: what its words say beyond its value."""

from __future__ import annotations

import functools

from factcheck.mentions.day_numbers import impossible
from factcheck.mentions.times import Anaphor, Cued, Ending, Expression, Fields, Nth, Offset, Open, Part, Range, Several, Stretch

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FISCAL_UNITS = frozenset({"year", "half", "quarter"})
Cues = tuple[tuple[str, str], ...]


@functools.lru_cache(maxsize=4096)
def cues_of(expression: Expression) -> Cues:
    """The cues of an expression, those of its parts included, in reading order, each once."""
    return tuple(dict.fromkeys(_walk(expression)))


def without_alternatives(cues: Cues) -> Cues:
    """The cues for a language that has one order of day and month."""
    return tuple(cue for cue in cues if cue[0] != "alternative")


def _walk(expression: Expression) -> Cues:
    match expression:
        case Fields():
            return _of_fields(expression)
        case Offset():
            return (("relative", expression.vague or ("published" if expression.base is None else "stated")),)
        case Anaphor():
            return (("relative", "text"),)
        case Open():
            return (("bound", expression.bound), *_walk(expression.of))
        case Part():
            return (("part", expression.part), *_walk(expression.of))
        case Range():
            turned = expression.reversed_days
            cue = (("reversed", f"from {turned[0]} to {turned[1]}"),) if turned is not None else ()
            return (*cue, *_walk(expression.start), *_walk(expression.end))
        case Cued():
            return ((expression.name, expression.word), *_walk(expression.of))
        case Nth():
            return _walk(expression.of)
        case Several():
            return tuple(cue for part in expression.of for cue in _walk(part))
        case Stretch():
            return (("relative", "published"),) if expression.of is None else _walk(expression.of)
        case Ending():
            return (("fiscal", "ending"), *_walk(expression.of)) if expression.unit in FISCAL_UNITS else _walk(expression.of)


def _of_fields(fields: Fields) -> Cues:
    cues = []
    if fields.weekday is not None:
        cues.append(("weekday", WEEKDAYS[fields.weekday - 1]))
    if impossible(fields.month, fields.day, fields.year):
        cues.append(("impossible", f"{fields.day}"))
    if fields.alternative is not None:
        month, day = fields.alternative
        cues.append(("alternative", f"{fields.year:04}-{month:02}-{day:02}" if fields.year is not None else f"XXXX-{month:02}-{day:02}"))
    if fields.fiscal is not None:
        cues.append(("fiscal", fields.fiscal))
    if fields.era is not None:
        cues.append(("era", fields.era))
    if fields.style is not None:
        cues.append(("style", fields.style))
    if fields.year is None and fields.decade is None and fields.century is None:
        cues.append(("yearless", "published"))
    return tuple(cues)
