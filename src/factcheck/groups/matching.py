"""When two claims speak of the same slot: levels for subject, concept, time and context, and the vetoes that end a comparison."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import attrs

from factcheck.claims.claim import Candidate, Claim, Phrase, Subject
from factcheck.groups.identity import Identity, identity, shared
from factcheck.groups.times import TimeMatch, time_match
from factcheck.values import Moment

STRICT_SUM = 8
DAY = "v:moment:"
LANDS = frozenset({"country", "continent", "region", "world"})
LONG_PAST = datetime.timedelta(days=90)


@attrs.frozen(slots=True)
class Levels:
    """``subject``, ``concept``, ``time`` from 0 (stop) to 3, ``context`` from 0 (nothing shared) to 2; ``reasons`` say why, one line each.
    ``lifted``: the subject only reached its level by what the surroundings share; ``touched``: both texts
    only touch on it.
    """

    subject: int
    concept: int
    time: TimeMatch
    context: int
    reasons: tuple[str, ...]
    lifted: bool = False
    touched: bool = False

    @property
    def certain(self) -> bool:
        """Whether a conflict here is an error: subject and concept at 3, time at 2 or more."""
        return self.subject == 3 and self.concept == 3 and self.time.level >= 2 and self.time.stated

    @property
    def firm(self) -> bool:
        """Whether the slot holds by itself: concepts alike, a subject known without the surroundings, which share something all the same."""
        if self.concept < 3 or not self.context:
            return False
        if self.lifted:
            return self.context == 2 and self.time.level >= 2 and self.time.stated
        return self.subject == 3 or self.time.level >= 2

    @property
    def steady(self) -> bool:
        """Whether one thing is told of at two times, so that another value is a change: one measure with the same modifiers, of a known subject."""
        return self.subject - self.lifted >= 2 and self.concept == 3

    @property
    def likely(self) -> bool:
        """Whether a conflict here is worth a warning. What both only touch on is made no surer by its surroundings."""
        total = self.subject + self.concept + self.time.level + self.context
        return self.subject - (self.lifted and self.touched) >= 2 and self.concept >= 2 and self.time.level >= 1 and total >= STRICT_SUM


def phrase_level(a: Phrase, b: Phrase, *, foreign: bool = False) -> int:
    """3: same head and modifiers; 2: one side lacks a modifier; 0: other heads, or each side has a modifier of its own.

    ``foreign``: the phrases are of two languages, so that modifiers of their own may be one word translated: 1.
    """
    if a.head != b.head:
        return 0
    if a.modifiers == b.modifiers:
        return 3
    own_a, own_b = set(a.modifiers) - set(b.modifiers), set(b.modifiers) - set(a.modifiers)
    if own_a and own_b:
        return 1 if foreign else 0
    return 2 if own_a or own_b else 3


def concept_level(a: Claim, b: Claim, roles: Sequence[str]) -> int:
    """The worst level over the roles that say what is measured or done; a role absent on both sides is equal, on one side one level lower."""
    level = 3
    for role in roles:
        x, y = a.get(role), b.get(role)
        if x is None and y is None:
            continue
        if x is None or y is None:
            level -= 1
        elif isinstance(x, Phrase) and isinstance(y, Phrase):
            level = min(level, phrase_level(x, y, foreign=a.language != b.language))
        elif x != y:
            return 0
    return max(level, 0)


def hard_level(a: Claim, b: Claim, roles: Sequence[str]) -> int | None:
    """How many levels the hard roles take off: one for each that is present on one side only; None when one differs."""
    lost = 0
    for role in roles:
        x, y = a.get(role), b.get(role)
        if x == y:
            continue
        if x is not None and y is not None:
            return None
        lost += 1
    return lost


def context_level(a: Claim, b: Claim) -> int:
    """How much the surroundings share beyond what is compared: 2 for three signature items (or one text), 1 for one or two or the same matter.

    A day long before both texts were published counts for two: what happened on it is one matter.
    """
    if a.document == b.document:
        return 2
    common = a.signature & b.signature
    if len(common) + any(_long_past(item, a) and _long_past(item, b) for item in common) >= 3:
        return 2
    return 1 if common or len(a.matter & b.matter) >= 2 else 0


def _long_past(item: str, claim: Claim) -> bool:
    """Whether an item of a signature is a day, stated in full, some months before the text was published."""
    if not item.startswith(DAY) or len(item) != len(DAY) + len("2002-08-09") or claim.published is None:
        return False
    return item[len(DAY) :] < (claim.published - LONG_PAST).isoformat()


def one_matter(a: Claim, b: Claim) -> bool:
    """Whether the surroundings share anything beside the value that is compared."""
    own = {item for claim in (a, b) for key in claim.get("value_key") or () for item in (key, f"v:{key}")}
    return a.document == b.document or bool((a.signature & b.signature) - own) or len(a.matter & b.matter) >= 2


def subject_level(a: Claim, b: Claim, role: str) -> tuple[int, str, bool]:
    """The level at which the subjects meet, with the reason, and whether both claims only touch on it; 0 when they do not meet."""
    x, y = a.get(role), b.get(role)
    if not isinstance(x, Subject) or not isinstance(y, Subject):
        return value_level(x, y), f"{role}: {x} and {y}", False
    meeting = shared(x, y)
    if meeting is None:
        return 0, "no shared subject", False
    level, p, q = meeting
    if p.grade < max(x.best.grade, 2) and q.grade < max(y.best.grade, 2) and level < 2:
        return min(level, 1), "both only touch on it", True
    if outranked(p, x) or outranked(q, y):
        return min(level, 1), f"one of them is about another {p.referent.type} first", False
    return level, f"{role} {p.referent} ({p.how}) is {q.referent} ({q.how})", False


def one_accident(a: Claim, b: Claim) -> bool:
    """Whether two tolls are of what happened on one day, long past, and at one place or to one thing that both texts name; no land."""
    x, y = a.get("event"), b.get("event")
    if not isinstance(x, Moment) or x != y or x.grain != "day" or a.document == b.document:
        return False
    places = [[one.referent for one in claim.get("subject").candidates if one.referent.sort not in LANDS] for claim in (a, b)]
    return any(identity(one, other) >= Identity.SHORT for one in places[0] for other in places[1])


def outranked(candidate: Candidate, subject: Subject) -> bool:
    """Whether another entity of the same type is meant more surely than this candidate."""
    return any(other.grade > candidate.grade and other.referent.type == candidate.referent.type for other in subject.candidates)


def value_level(x: object, y: object) -> int:
    """The level of a slot that is named by a value: 3 for the same scope or for words that meet, 0 when one is missing or another."""
    if x is None or y is None:
        return 0
    if isinstance(x, tuple) and isinstance(y, tuple):
        return 3 if set(x) & set(y) else 0
    return 3 if x == y else 0


def levels(
    a: Claim, b: Claim, *, subject: str, concept: Sequence[str], hard: Sequence[str], policy: str, at: str = "at", by_matter: bool = False
) -> Levels | None:
    """The levels of a pair; None when subject, concept or a hard role rules it out. Time at 0 is kept: it may be a change."""
    what = concept_level(a, b, concept)
    if what == 0:
        return None
    lost = hard_level(a, b, hard)
    if lost is None or what - lost <= 0:
        return None
    who, why, touched = subject_level(a, b, subject)
    if who == 0:
        if not by_matter or not one_matter(a, b):
            return None
        who, why = 1, "the texts speak of one matter"
    if who == 1 and policy == "toll" and one_accident(a, b):
        who, why, touched = 2, "one accident, by its day and its place", False
    around = context_level(a, b)
    if around == 2 and who < 3 and a.document != b.document:
        who_now, note = who + 1, "the surroundings share three details"
    elif around == 0 and policy not in {"fixed", "once"}:
        who_now, note = who - 1, "the surroundings share nothing"
    else:
        who_now, note = who, ""
    if who_now <= 0:
        return None
    when = time_match(a, b, policy, role=at)
    reasons = tuple(line for line in (why, f"time: {when.reason}", note) if line)
    return Levels(who_now, what - lost, when, around, reasons, who_now > who, touched)


def copied(found: Levels) -> Levels:
    """The levels when both claims stand in copies of one sentence: subject and concept are certain, the time at least inherited unless it is stated
    apart.
    """
    time = found.time if found.time.level >= 2 or found.time.disjoint or found.time.unequal else attrs.evolve(found.time, level=2)
    return Levels(3, 3, time, 2, (*found.reasons, "the sentences are copies of one another"))
