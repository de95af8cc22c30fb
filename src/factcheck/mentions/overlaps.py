"""One reading where several overlap: values of one family never overlap each other, a name may lie inside a rank."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter, le

from factcheck.mentions.mention import Mention

_START, _END = attrgetter("start"), attrgetter("end")
NAMES = frozenset(("place", "organization", "person", "work"))
DATES = frozenset(("moment", "period"))


def resolve(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions that stand, sorted by place and the longer first.

    Of values that overlap, the stronger stands: see ``strength``; of equally strong ones the longer, then the earlier. A number inside a name
    falls; a name inside a rank or quantity stays.
    """
    by_start = sorted(mentions, key=_START)
    if all(map(le, map(_END, by_start), map(_START, by_start[1:]))):
        return by_start  # none overlaps another
    kept: list[Mention] = []
    names: list[Mention] = []
    for mention in _ordered(mentions):
        if mention.kind in NAMES:
            names.append(mention)
        elif kept and mention.start < kept[-1].end:
            _place(kept, mention)
        else:
            kept.append(mention)
    if not names:
        return kept
    return _ordered([*_outside(kept, names), *names]) if kept else names


def _ordered(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions by their start; of those that start together the longer first."""
    ordered = sorted(mentions, key=_END, reverse=True)
    ordered.sort(key=_START)
    return ordered


def _place(kept: list[Mention], mention: Mention) -> None:
    """Add a mention to those that stand, or let it fall."""
    while kept and mention.start < kept[-1].end:
        if not _beats(mention, kept[-1]):
            return
        kept.pop()
    kept.append(mention)


def _beats(new: Mention, old: Mention) -> bool:
    """Whether a mention stands against one that starts before it or is longer."""
    if _word_inside(old, new) or _number_inside(old, new):
        return False
    if _word_inside(new, old):
        return True
    a, b = strength(new), strength(old)
    if a != b:
        return a > b
    return new.end - new.start > old.end - old.start


def _word_inside(outer: Mention, inner: Mention) -> bool:
    """Whether a date is but a part of an amount: of a numeral in words ("sept cent mille" holds no September), the number of a unit ("1/4
    mile", "2000 people").
    """
    if inner.kind not in DATES or outer.kind not in ("quantity", "ordinal", "duration") or len(outer.text) <= len(inner.text):
        return False
    if not (outer.start <= inner.start and inner.end <= outer.end):
        return False
    if "words" in outer.derivation:
        return True
    unit = getattr(outer.value, "unit", None)
    return unit is not None and (not unit.startswith("{") or not any(c.isalpha() for c in inner.text))


def _number_inside(ordinal: Mention, new: Mention) -> bool:
    """Whether the number of an amount is that of the ordinal before it ("thứ 7 năm 2024" has no seven years)."""
    return ordinal.kind == "ordinal" and new.kind in {"duration", "quantity"} and ordinal.start < new.start and ordinal.end < new.end


def strength(mention: Mention) -> int:
    """How sure a reading is against another of the same words.

    Ranks stand before dates, these before quantities in a unit, fractions and durations, then ordinals, counted things and bare numbers; a year in
    four figures is no surer than an ordinal.
    """
    kind = mention.kind
    if kind == "rank":
        return 6
    if kind in DATES:
        return 3 if mention.text.isdecimal() else 5
    if kind == "ordinal":
        return 3
    if kind == "duration":
        return 4
    if kind == "quotation":
        return 0
    unit = getattr(mention.value, "unit", None)
    if unit is None:
        return 4 if "fraction" in mention.derivation else 1
    return 2 if unit.startswith("{") else 4


def _outside(kept: list[Mention], names: list[Mention]) -> list[Mention]:
    """The values that do not lie inside a name; a time stays inside one that is no person's ("Julio Arce")."""
    out = []
    at = 0
    for mention in kept:
        while at < len(names) and names[at].end <= mention.start:
            at += 1
        inside = at < len(names) and names[at].start <= mention.start and mention.end <= names[at].end
        if not inside or (mention.kind in DATES and names[at].kind != "person"):
            out.append(mention)
    return out
