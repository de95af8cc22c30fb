"""The mention of an amount: its span with the hedge and the age around it, its value, and the cues of change beside it."""

from __future__ import annotations

import attrs

from factcheck.errors import ValueRangeError
from factcheck.mentions.amount_values import value_of
from factcheck.mentions.amounts import Amount
from factcheck.mentions.changes import change_cues
from factcheck.mentions.mention import Mention, new_mention
from factcheck.mentions.quantity_words import QuantityTable
from factcheck.mentions.tokens import Tokens
from factcheck.mentions.unit_names import UnitName, unit_at
from factcheck.values import Duration, Quantity

_OLDEST = 125
_SHARES = frozenset(("%", "[pp]", "[bp]"))
_YEARS = UnitName("duration", "year")


def single(tokens: Tokens, amount: Amount, table: QuantityTable) -> Mention | None:
    """One amount with its hedge as a mention."""
    if amount.unit is None and amount.noun is None and _is_age(tokens, amount, table):
        amount = attrs.evolve(amount, unit=_YEARS)
    folds, hedge, start, end = tokens.folds, amount.reading.hedge, amount.start, amount.end
    if start > 0 and folds[start - 1] in table.before.ending:
        before = table.before.match_before(folds, start)
        if before is not None:
            start, hedge = before
    if end < len(folds) and folds[end] in table.after.opening:
        after = table.after.match(folds, end)
        if after is not None and hedge in (None, "about", "exactly"):
            end, hedge = after
    try:
        value = value_of(amount, hedge)
    except ValueRangeError:
        return None
    cues = () if hedge is None else (("hedge", hedge),)
    return mention_of(tokens, value, start, end, cues, (amount.reading.form,), amount, table)


def _is_age(tokens: Tokens, amount: Amount, table: QuantityTable) -> bool:
    """Whether a number that has no unit and no noun is an age, by the words before it ("aged 67") or its place after a name ("Smith, 67,")."""
    if table.ages_between_commas and _between_commas(tokens, amount):
        return True
    if amount.start == 0 or tokens.folds[amount.start - 1] not in table.amounts.units.ages_before.ending:
        return False
    return table.amounts.units.ages_before.match_before(tokens.folds, amount.start) is not None and 0 < amount.reading.value < _OLDEST


def _between_commas(tokens: Tokens, amount: Amount) -> bool:
    """Whether two figures stand between commas after a word with a capital."""
    start, end, folds = amount.start, amount.end, tokens.folds
    if (
        start < 2
        or end >= len(folds)
        or folds[start - 1] != ","
        or folds[end] != ","
        or len(amount.reading.digits) != 2
        or amount.reading.form != "digits"
    ):
        return False
    return folds[start - 2].isalpha() and tokens.word(start - 2)[0].isupper() and not folds[start].startswith("0")


def mention_of(
    tokens: Tokens,
    value: Quantity | Duration,
    start: int,
    end: int,
    cues: tuple[tuple[str, str], ...],
    rules: tuple[str, ...],
    amount: Amount,
    table: QuantityTable,
) -> Mention:
    """The mention of a value at tokens ``start`` to ``end``, with the cues around it."""
    kind = "quantity"
    if isinstance(value, Duration):
        kind = "duration"
        age = _age(tokens, start, end, table)
        if age is None and table.ages_between_commas and amount.unit is _YEARS:
            age = (start, end)
        if age is not None:
            start, end = age
            cues = (*cues, ("age", "age"))
    elif amount.unit is not None or amount.noun is not None:
        around = change_cues(tokens, start, end, table.changes)
        if around and amount.code not in _SHARES and around[0][0] != "change":
            around = ()  # "50 dollars a year" compares with nothing
        if around or (end + 1 < len(tokens.folds) and tokens.folds[end] in table.amounts.units.per):
            cues = (*cues, *around, *_per(tokens, end, table))
    first, last = tokens.starts[start], tokens.ends[end - 1]
    what = amount.unit.kind if amount.unit is not None else ("count" if amount.noun is not None else "number")
    return new_mention(kind, first, last, tokens.text[first:last], value, cues, (*rules, what))


def _per(tokens: Tokens, end: int, table: QuantityTable) -> tuple[tuple[str, str], ...]:
    """The cue ``per``: for what an amount is stated ("18 dollars a barrel"): a unit of measure or of time."""
    units = table.amounts.units
    if end + 1 >= len(tokens.folds) or tokens.folds[end] not in units.per:
        return ()
    found = unit_at(tokens, end + 1, units, near=tokens.folds[end] == "/")
    return (("per", found[1].code),) if found is not None and found[1].kind != "money" else ()


def _age(tokens: Tokens, start: int, end: int, table: QuantityTable) -> tuple[int, int] | None:
    """The tokens of a duration that is an age, with the words that say so."""
    units = table.amounts.units
    after = units.ages_after.match(tokens.folds, end - 1)
    if after is None:
        after = units.ages_after.match(tokens.folds, end)
    before = units.ages_before.match_before(tokens.folds, start) or _opens_as_age(tokens, start, end, table)
    if after is None and before is None:
        return None
    return (before[0] if before is not None else start), (max(after[0], end) if after is not None else end)


def _opens_as_age(tokens: Tokens, start: int, end: int, table: QuantityTable) -> tuple[int, bool] | None:
    """The words that make a duration between the beginning of a clause and a comma an age ("À 41 ans, ...", "..., a sus 49 años, ...")."""
    found = table.amounts.units.ages_opening.match_before(tokens.folds, start)
    if found is None or end >= len(tokens.folds) or tokens.folds[end] != ",":
        return None
    return found if found[0] == 0 or not tokens.folds[found[0] - 1][0].isalnum() else None
