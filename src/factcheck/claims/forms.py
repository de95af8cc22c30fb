"""How the records of claims are written and built: the closed set of classes, and what of their fields is stored."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from factcheck.claims.claim import Candidate, Claim, Filler, Gate, Phrase, Referent, Subject
from factcheck.claims.columns import Form
from factcheck.claims.frequent import FREQUENT
from factcheck.documents.document import Span
from factcheck.values import Clock, Duration, Entity, Moment, Name, Ordinal, Period, Quantity, Rank, Scope, Text
from factcheck.values.interval import Interval


def _form(tag: str, build: Callable[..., Any], **fields: str) -> Form:
    return Form(tag, build, tuple(fields.items()))


def _interval(low: Fraction | None, high: Fraction | None, *open_: bool) -> Interval | None:
    """An interval; None for what is stored as one without bounds that is closed, which there is none of."""
    return Interval(low, high, *open_) if any(open_) or low is not None or high is not None else None


def _closed() -> Interval:
    """One without bounds that is closed: it stands for the interval that a number and its precision give."""
    found = Interval(None, None)
    for bound in ("low_open", "high_open"):
        object.__setattr__(found, bound, False)
    return found


_GIVEN = _closed()


def _interval_of(value: Quantity | Duration) -> Interval:
    given = value.number is not None and value.precision is not None and value.interval == _usual(value.number, value.precision)
    return _GIVEN if given else value.interval


def _quantity(number: Fraction | None, interval: Interval | None, *rest: Any) -> Quantity:
    return Quantity(number, interval or _usual(number, rest[-1]), *rest)


def _duration(interval: Interval | None, unit: str, number: Fraction | None, *rest: Any) -> Duration:
    return Duration(interval or _usual(number, rest[-1]), unit, number, *rest)


def _usual(number: Fraction | None, precision: Fraction | None) -> Interval:
    """The interval that a number and its precision give. Raises ValueError where one of them is missing."""
    if number is None or precision is None:
        raise ValueError("an interval is missing")
    inexact = precision > 0
    return Interval(number - precision, number + precision, inexact and number < 0, inexact and number >= 0)


def _is_about(filler: Filler) -> bool:
    """Whether the filler of a subject has the grade and the manner of its best candidate."""
    best: Candidate = filler.value.best
    return filler.grade == best.grade and filler.how == best.how


def _filler(value: Any, span: Span, grade: int | None, how: str | None) -> Filler:
    """A filler; of what is about its best candidate, as ``claims.extraction`` makes them of subjects, grade and manner are not stored."""
    if how is None:
        return Filler(value, span, value.best.grade, value.best.how)
    return Filler(value, span, grade or 0, how)


FORMS: dict[type[Any], Form] = {
    Referent: _form("R", Referent, label="s", tokens="S", type="s", id="s", aliases="A", sort="s"),
    Candidate: _form("C", Candidate, referent="R", grade="i", how="s"),
    Subject: _form("U", Subject, candidates="*C"),
    Phrase: _form("H", Phrase, head="s", modifiers="S"),
    Gate: _form("G", Gate, asserted="b", status="s", voice="s", source="s"),
    Interval: _form("I", _interval, low="x", high="x", low_open="b", high_open="b"),
    Quantity: _form("Q", _quantity, number="x", interval="I", unit="s", hedged="b", alternatives="S", precision="x"),
    Moment: _form("M", Moment, start="i", end="i", grain="s", edtf="s", approximate="b", month="i", day="i"),
    Period: _form("D", Period, start="M", end="M"),
    Duration: _form("N", _duration, interval="I", unit="s", number="x", hedged="b", parts="P", precision="x"),
    Clock: _form("B", Clock, minute="i", low="i", high="i", hedged="b"),
    Ordinal: _form("O", Ordinal, number="i"),
    Rank: _form("K", Rank, low="i", high="i", order="s"),
    Scope: _form("L", Scope, codes="F", label="s"),
    Entity: _form("E", Entity, id="s", name="s", type="s"),
    Text: _form("T", Text, words="S"),
    Name: _form("V", Name, text="s"),
    Filler: _form("Y", _filler, value="?", span="p", grade="i", how="s"),
    frozenset: Form("Z", frozenset, (("", "Z"),)),
    Claim: _form(
        "J", Claim, kind="s", span="p", sentence="p", gate="G", signature="F", matter="F", named="F", wording="w", derivation="S", roles="roles"
    ),
}
# How a field is got where not all of it is stored.
GOT: dict[tuple[str, str], Callable[[Any], Any]] = {
    ("Q", "interval"): _interval_of,
    ("N", "interval"): _interval_of,
    ("Y", "grade"): lambda filler: None if type(filler.value) is Subject and _is_about(filler) else filler.grade,
    ("Y", "how"): lambda filler: None if type(filler.value) is Subject and _is_about(filler) else filler.how,
}
TAGS = {form.tag: form for form in FORMS.values()}
"""The forms by their letters."""

ORDER = sorted(TAGS)
NUMBERS = {string: -1 - place for place, string in enumerate(FREQUENT)}
"""The numbers of the strings that most claims hold; those of a document are above 0."""
WIDTHS = {"p": 2, "?": 2, "S": 2, "Z": 2, "A": 3, "P": 2, "*": 2, "r": 3}
"""How many columns a field takes, where it is not one."""
