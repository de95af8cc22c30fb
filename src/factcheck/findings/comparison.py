"""What a rule over pairs of claims declares: which kind, which roles make the slot, which role is judged, and by what relation.

A comparison holds no loop over claims: ``findings.judge`` is the one piece of code that walks them.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import attrs

from factcheck.claims.claim import Claim
from factcheck.findings.rule import Rule
from factcheck.values import Relation


@attrs.frozen(slots=True)
class Outcome:
    """How the dependents of two claims relate: ``conflicts`` or one of the agreements; ``reason`` in one sentence; ``soft`` allows a warning only;
    ``inner``: the two may stand in one sentence.
    """

    relation: str
    reason: str = ""
    soft: bool = False
    inner: bool = False


def from_relation(relation: Relation, words: str) -> Outcome | None:
    """A relation of values as an outcome; incomparable values give none."""
    if relation is Relation.INCOMPARABLE:
        return None
    if relation is Relation.EQUAL:
        return Outcome("equal", f"{words} denote the same")
    if relation is Relation.CONFLICTS:
        return Outcome("conflicts", f"{words} have nothing in common")
    if relation is Relation.COMPATIBLE:
        return Outcome("compatible", f"{words} overlap")
    return Outcome("refines", f"one of {words} lies within the other")


@attrs.frozen(slots=True)
class Extent:
    """How far a dependent reaches on an ``axis``, None without end: what lies elsewhere on it does not agree, what lies on another axis has nothing
    to do with it.
    """

    axis: str
    low: Fraction | None = None
    high: Fraction | None = None


def always(_: Claim) -> bool:
    """Applies to every claim of the kind."""
    return True


def anywhere(_: Claim) -> None:
    """No extent: what lies apart may agree all the same."""


def whatever(_: Claim) -> None:
    """No clues: nothing has to be in common."""


@attrs.frozen(slots=True, kw_only=True)
class Comparison:
    """One dependency of a kind.

    ``subject`` is the role that says who, ``concept`` the roles that say what (phrases and ids), ``hard`` the roles that must not differ (absent on
    one side lowers the match), ``strict`` those that for a conflict must be alike on both sides, ``at`` the role that says when. ``policy`` gives the
    time policy of a pair (``groups.times``), or None where the slot is open: it may agree, never conflict. ``relate`` judges the dependent role.
    ``firm``: over what moves with time, a conflict needs equal concepts, a subject found without the surroundings, and something more in common.
    ``sole``: a text that is right in one place and wrong in another contradicts others all the same, for it tells of one thing only.
    ``by_matter``: without a shared subject, two texts about one matter may still agree. ``conflict``, ``agreement``, ``change``: the rules whose
    codes the findings carry; without one, silence.

    Four declarations tell pairs apart that need not be judged: what ``opposes`` is false of conflicts with nothing, whatever the other claim; claims
    whose ``extent`` does not meet do not agree, nor do they conflict where it meets, under a rule of conflicts alone; claims that share none of
    their ``clues`` are not of one thing, None stands for any (under such a rule extents that meet are one more clue; all rules of a kind with clues
    have the same ones); and where two claims share no name in the role ``named`` they do not agree.
    """

    kind: str
    subject: str
    concept: tuple[str, ...]
    dependent: str
    policy: Callable[[Claim, Claim], str | None]
    relate: Callable[[Claim, Claim], Outcome | None]
    hard: tuple[str, ...] = ()
    strict: tuple[str, ...] = ()
    at: str = "at"
    applies: Callable[[Claim], bool] = always
    opposes: Callable[[Claim], bool] = always
    extent: Callable[[Claim], Extent | None] = anywhere
    clues: Callable[[Claim], frozenset[str] | None] = whatever
    named: str | None = None
    by_matter: bool = False
    firm: bool = False
    sole: bool = False
    conflict: Rule | None = None
    agreement: Rule | None = None
    change: Rule | None = None


@attrs.frozen(slots=True, kw_only=True)
class Inner:
    """A rule over one claim that states something twice, outright and by implication: a weekday and a date, a count and its list, a sum and its
    parts.

    The claim's kind is ``inner``; ``check`` names which. Roles ``stated`` and ``implied`` are values; they conflict or all is well.
    """

    check: str
    conflict: Rule
    sentence: str
