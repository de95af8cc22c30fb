"""Quantities and durations: every amount of a passage with its hedge, range and change, as one mention each."""

from __future__ import annotations

from fractions import Fraction

import attrs

from factcheck.mentions.amount_mentions import mention_of, single
from factcheck.mentions.amount_values import between, stated_quantity
from factcheck.mentions.amounts import Amount, read_amount, read_article
from factcheck.mentions.candidates import settle
from factcheck.mentions.changes import change_before
from factcheck.mentions.context import Context
from factcheck.mentions.digits import LONGEST
from factcheck.mentions.lexicon import DIGITS, NUMERAL, UNIT, VULGAR
from factcheck.mentions.mention import Mention
from factcheck.mentions.phrases import HYPHENS
from factcheck.mentions.quantity_words import QuantityTable, quantity_table
from factcheck.mentions.tokens import Tokens

_FREE = frozenset(("–", "—", "~", "through"))
_NUMBERS = DIGITS | NUMERAL
_TRIGGERS = _NUMBERS | UNIT


def recognize(tokens: Tokens, context: Context) -> list[Mention]:
    """The quantities and durations of a passage, in order."""
    table = quantity_table(context.language)
    out: list[Mention] = []
    skip = 0
    marks, folds, articles = tokens.marks, tokens.folds, table.amounts.numbers.articles
    for i in tokens.hits:
        mark = marks[i]
        if not mark & _TRIGGERS or i < skip:
            continue
        if mark & DIGITS and _is_bare(tokens, i, table):
            out += _bare(tokens, i)
            continue
        amount = read_amount(tokens, i, table.amounts, low=skip) if mark & _NUMBERS else None
        if amount is None and mark & UNIT:
            amount = read_article(tokens, i, table.amounts) if i and folds[i - 1] in articles else None
            if amount is None:
                continue
        if amount is None:
            skip = _past_chain(tokens, i)
            continue
        if amount.start < skip and out:
            skip = max(skip, i + 1)
            continue
        found, skip = _read(tokens, amount, table)
        out.extend(found)
        skip = max(skip, i + 1)
    return settle(out, context)


def _is_bare(tokens: Tokens, i: int, table: QuantityTable) -> bool:
    """Whether nothing that could belong to digits stands beside them: no unit, noun, sign or hedge. The quick way through lists of numbers."""
    folds = tokens.folds
    after = folds[i + 1] if i + 1 < len(folds) else ""
    if after in table.beside or after.isdecimal():
        return False
    before = folds[i - 1] if i else ""
    if before in table.beside or before.isdecimal():
        return False
    if after == "(" and i + 2 < len(folds) and folds[i + 2] in table.amounts.units.firsts:
        return False
    if before[:1].isalpha() and not tokens.spaced(i):
        return False
    return not after[:1].isalpha() or (after in table.amounts.nouns.stops and tokens.spaced(i + 1))


def _bare(tokens: Tokens, i: int) -> list[Mention]:
    """Digits with nothing beside them; leading zeros and very long ones are no number."""
    word = tokens.folds[i]
    if not word.isascii() or len(word) > LONGEST or (word[0] == "0" and len(word) > 1):
        return []
    first, last = tokens.starts[i], tokens.ends[i]
    return [Mention("quantity", first, last, tokens.text[first:last], stated_quantity(word), (), ("digits", "number"))]


def _past_chain(tokens: Tokens, i: int) -> int:
    """The token after digits that are no number, and after what touches them with dots, hyphens and slashes: an address, a version, a
    telephone number.
    """
    at = i + 1
    while (
        at + 1 < len(tokens.folds)
        and not tokens.spaced(at)
        and not tokens.spaced(at + 1)
        and tokens.folds[at] in ".,-/:"
        and tokens.folds[at + 1].isdecimal()
    ):
        at += 2
    return at


def _read(tokens: Tokens, amount: Amount, table: QuantityTable) -> tuple[list[Mention], int]:
    """The mentions that start with an amount (two for "from 5 to 7 percent" after a word of change), and the token after them."""
    folds, start, end = tokens.folds, amount.start, amount.end
    timed = (start and folds[start - 1] in table.clocks) or not table.clocks.isdisjoint(folds[amount.reading.end : end + 1])
    if timed and _is_clock(tokens, amount, table):
        return [], end
    follows = folds[end] if end < len(folds) else ""
    second = _second(tokens, amount, table) if follows in HYPHENS or follows in table.middles.opening else None
    if second is not None:
        opening, other = second
        if other is None:
            return [], opening
        ranged = _range(tokens, amount, other, opening, table)
        if ranged is not None:
            return ranged, other.end
    if amount.unit is None and not _worth(tokens, amount, table):
        return [], end
    mention = single(tokens, amount, table)
    return ([] if mention is None else [mention]), end


def _is_clock(tokens: Tokens, amount: Amount, table: QuantityTable) -> bool:
    """Whether an amount with a word or sign for it beside it is a time of day ("10:30", "à 10 heures", "10 giờ sáng")."""
    folds, end = tokens.folds, amount.end
    if end + 1 < len(folds) and folds[end] == ":" and folds[end + 1].isdecimal() and not tokens.spaced(end + 1):
        return True
    if (
        amount.start > 0
        and folds[amount.start - 1] == ":"
        and not tokens.spaced(amount.start)
        and amount.start > 1
        and folds[amount.start - 2].isdecimal()
    ):
        return True
    hours = amount.unit is not None and amount.unit.code == "hour"
    if not hours and (amount.unit is not None or table.clock_before):
        return False
    before = amount.start > 0 and folds[amount.start - 1] in table.clock_before
    return (before and amount.reading.value <= 24) or table.clock_after.match(folds, amount.reading.end if not hours else end) is not None


def _second(tokens: Tokens, amount: Amount, table: QuantityTable) -> tuple[int, Amount | None] | None:
    """The other end of a range: the token where its opening starts, and the amount; no amount: the chain that ends at the token is a score or
    a number of some kind.
    """
    folds = tokens.folds
    end = amount.end
    if end + 1 < len(folds) and folds[end] in HYPHENS and not tokens.spaced(end) and tokens.spaced(end + 1):
        end += 1  # "8- to 16-metre"
    if end >= len(folds) or folds[end] not in table.middles.opening:
        return None
    found = table.middles.match(folds, end)
    if found is None or not _worth(tokens, amount, table):
        return None
    at, (middle, free) = found
    opening = table.openings.match_before(folds, amount.start)
    opened = opening is not None and middle in opening[1]
    if not (free or opened) or at >= len(folds):
        return None
    hyphen = middle in HYPHENS or middle in "–—"
    other = None
    for k in range(at, min(at + 4, len(folds))):
        if tokens.marks[k] & _NUMBERS:
            other = read_amount(tokens, k, table.amounts, joined=hyphen and k == at)
            break
    if other is None and middle in HYPHENS and not tokens.spaced(amount.end) and not tokens.spaced(at) and folds[at].isdecimal():
        return _past_chain(tokens, at), None
    if other is None or (other.start > at and (table.before.match_before(folds, other.start) or (-1, ""))[0] != at):
        return None
    start = opening[0] if opened and opening is not None else amount.start
    bare = amount.unit is None and other.unit is None and other.noun is None and not opened
    if bare and hyphen and middle not in "–—" and not tokens.spaced(amount.end):
        longer = other.end + 1 < len(folds) and folds[other.end] in HYPHENS and folds[other.end + 1].isdecimal()
        if longer or amount.reading.value >= other.reading.value or other.reading.value < 10:
            return _past_chain(tokens, other.end - 1), None
    if bare and not hyphen and middle not in _FREE and middle != "to":
        return None
    return start, other


def _range(tokens: Tokens, first: Amount, other: Amount, start: int, table: QuantityTable) -> list[Mention] | None:
    """Two amounts as one range, or as two mentions where a change leads from one to the other; None when they make no range."""
    if other.unit is None and other.noun is None and first.unit is not None:
        if first.unit.kind != "money" and first.start != first.reading.start:
            return None
        other = attrs.evolve(other, unit=first.unit, scale=other.scale * first.unit.factor)
    shared = first.unit is None and first.noun is None
    if shared and first.reading.scale == 1 and first.reading.value >= 1000 and other.reading.scale > 1:
        return None  # a year before an amount: "en 2023 a 1,4 millones de pasajeros"
    low = first
    if shared:
        scale: int | Fraction = first.reading.scale
        if first.reading.scale == 1 and other.reading.scale > 1 and 0 < first.reading.value < 1000:
            scale = other.reading.scale
        if other.unit is not None:
            scale *= other.unit.factor
        low = attrs.evolve(first, unit=other.unit, noun=other.noun, scale=scale)
    elif (
        first.unit is not None
        and first.end == first.reading.end
        and first.reading.scale == 1
        and other.reading.scale > 1
        and first.reading.value < 1000
    ):
        low = attrs.evolve(first, scale=other.scale)
    elif first.unit is None and first.noun != other.noun:
        return None
    if low.unit is not None and other.unit is not None and low.unit.kind != other.unit.kind:
        return None
    if low.unit is None and other.unit is not None:
        return None
    if start < first.start and change_before(tokens, start, table.changes) is not None:
        return [m for m in (single(tokens, attrs.evolve(low, end=first.end), table), single(tokens, other, table)) if m is not None]
    value = between(low, other)
    if value is None:
        return None
    return [mention_of(tokens, value, start, other.end, (), ("range",), other, table)]


def _worth(tokens: Tokens, amount: Amount, table: QuantityTable) -> bool:
    """Whether an amount is a mention: an article, a pronoun or a bare "half" is none by itself."""
    reading = amount.reading
    if amount.unit is not None:
        return True
    whole = len(tokens.folds) == amount.end - amount.start
    if reading.form == "slash":
        after = tokens.folds[reading.end] if reading.end < len(tokens.folds) else ""
        return whole or not table.slash_dates or after in table.amounts.numbers.section.of
    if reading.weak:
        counted = amount.noun is not None and (reading.value != 1 or _counts_one(tokens, amount, table))
        return whole or counted
    if not table.bare_words and reading.form == "words" and reading.end - reading.start == 1 and amount.noun is None:
        return whole
    if reading.form == "fraction" and reading.end - reading.start == 1 and not whole and amount.noun is None:
        after = tokens.folds[reading.end] if reading.end < len(tokens.folds) else ""
        if not tokens.folds[reading.start].isalpha() or tokens.folds[reading.start] in VULGAR:
            return True
        return reading.scale > 1 or after in table.amounts.numbers.section.of or table.before.match_before(tokens.folds, amount.start) is not None
    return True


def _counts_one(tokens: Tokens, amount: Amount, table: QuantityTable) -> bool:
    """Whether "one" before a noun is a count rather than a pronoun or a part of "the one"."""
    numbers = table.amounts.numbers.section
    before = tokens.folds[amount.start - 1] if amount.start else ""
    return tokens.folds[amount.reading.start] in numbers.counting_one and before not in numbers.not_one_after
