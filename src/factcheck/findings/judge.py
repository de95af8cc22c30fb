"""The one judge: walks the claims that meet under a key and compares what a rule declares."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs

from factcheck.claims.claim import GENERIC, Claim, Subject
from factcheck.claims.extraction import items_of
from factcheck.claims.fitting import PART
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.namesakes import names_of, namesakes, unlike
from factcheck.findings.rules import COMPARISONS
from factcheck.findings.verdict import Verdict, allowed
from factcheck.groups.frames import Copied
from factcheck.groups.identity import foremost
from factcheck.groups.matching import Levels, copied, levels, one_accident
from factcheck.groups.meeting import MOST_ROWS, Pair, Row, meetings, row
from factcheck.values import Moment, Period, Quantity

CERTAIN = 3
WORLD = "001"
PLACED = frozenset({"attribute", "edition", "occurrence", "office", "relation", "term"})
FOREMOST = frozenset({"attribute", "edition", "occurrence", "relation", "term"})
BY_KIND: dict[str, list[Comparison]] = defaultdict(list)
for _comparison in COMPARISONS:
    BY_KIND[_comparison.kind].append(_comparison)
# Kinds whose claims may conflict: of a crowded key nothing else is told.
OPPOSED = frozenset(kind for kind, some in BY_KIND.items() if any(item.conflict or item.change for item in some))
# The comparisons that make the findings of one rule, by the kind of the claims and the code of the rule; for an agreement nothing else is told.
BY_RULE: dict[tuple[str, str], list[Comparison]] = defaultdict(list)
for _comparison in COMPARISONS:
    if _comparison.agreement is not None:
        BY_RULE[_comparison.kind, _comparison.agreement.code].append(attrs.evolve(_comparison, conflict=None, change=None))
    for _code in {rule.code for rule in (_comparison.conflict, _comparison.change) if rule is not None}:
        BY_RULE[_comparison.kind, _code].append(_comparison)
# The codes of the rules of which nothing is told under a crowded key.
AGREEMENTS = frozenset(item.agreement.code for item in COMPARISONS if item.agreement is not None)
# Keys by kind and first role under which claims only share a value: what conflicts meets under others. What more texts state is known to many.
AGREEING, MOST_AGREEING = frozenset({("statement", "value_key"), ("statement", "year_key")}), 12


def agreements_of(kind: str) -> list[str]:
    """The codes of the rules by which claims of a kind agree.

    >>> agreements_of("office"), agreements_of("deed")
    (['OFF002'], [])
    """
    return sorted({item.agreement.code for item in BY_KIND.get(kind, []) if item.agreement is not None})


def only_agrees(key: str) -> bool:
    """Whether nothing but agreements come of what claims share under a key.

    >>> only_agrees("statement|value_key|n:347"), only_agrees("attribute|measure|subject|measure.length|kelso")
    (True, False)
    """
    return tuple(key.split("|", 2)[:2]) in AGREEING


def most_of(key: str, most: int) -> int:
    """How many claims all meet under a key, where ``most`` of those do that may conflict."""
    return min(most, MOST_AGREEING) if only_agrees(key) else most


def meetings_under(key: str, rows: Sequence[Row], most: int) -> Iterator[Pair]:
    """The pairs of rows of a key that meet (``groups.meeting``); nobody stands for a crowded key of which only agreements come."""
    few = only_agrees(key)
    return (pair for pair in meetings(rows, most_of(key, most)) if not (few and pair.crowded))


def verdicts_under(key: str, block: Sequence[Claim], frames: Copied) -> Iterator[Verdict]:
    """The verdicts of every rule on the claims that meet under one blocking key.

    ``block`` holds all claims of the key; its order does not count. Pairs that share several keys are judged under each: see ``united``.
    """
    rows = sorted(block, key=lambda claim: claim.name)
    for one, other, crowded in meetings_under(key, [row(claim) for claim in rows], MOST_ROWS):
        yield from verdicts_on(rows[one], rows[other], frames, crowded=crowded)


def verdicts_on(one: Claim, other: Claim, frames: Copied, *, crowded: bool = False, code: str = "") -> Iterator[Verdict]:
    """The verdicts of every rule on one pair of claims of one kind, in whatever order they are given; where a ``code`` is given, at least those of
    the rule that has it.
    """
    a, b = (one, other) if one.name < other.name else (other, one)
    if a.kind != b.kind:  # an archive stores keys in forty bits, which two of them may share
        return
    for comparison in BY_RULE.get((a.kind, code), ()) if code else BY_KIND.get(a.kind, ()):
        if crowded and comparison.conflict is None and comparison.change is None:
            continue
        if comparison.dependent in a.roles and comparison.dependent in b.roles and comparison.applies(a) and comparison.applies(b):
            found = compare(a, b, comparison, frames)
            if found is not None:
                yield attrs.evolve(found, crowded=True) if crowded else found


def united(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """Each verdict once, in the order of their names: a pair that meets under one key in full and under another as crowded has met in full."""
    found: dict[object, Verdict] = {}
    for item in verdicts:
        if item.name not in found or not item.crowded:
            found[item.name] = item
    return [found[name] for name in sorted(found)]  # type: ignore[type-var]


def compare(a: Claim, b: Claim, comparison: Comparison, frames: Copied) -> Verdict | None:
    """The verdict on one pair, or None: another slot, nothing to relate, or a veto."""
    if a.document == b.document and a.span.overlaps(b.span):
        return None
    outcome = comparison.relate(a, b)
    if outcome is None or (outcome.relation == "conflicts" and not outcome.inner and a.document == b.document and a.sentence == b.sentence):
        return None
    opposed = outcome.relation == "conflicts"
    if opposed and comparison.conflict is None and comparison.change is None:
        return None
    policy = comparison.policy(a, b)
    if policy is None and opposed:
        return None
    found = levels(
        a,
        b,
        subject=comparison.subject,
        concept=comparison.concept,
        hard=comparison.hard,
        policy=policy or "fixed",
        at=comparison.at,
        by_matter=comparison.by_matter,
    )
    if found is None:
        return None
    # Agreements need no lift: what they say is the same at every level, and copies are looked for where they decide something.
    places = (a.document, a.sentence.start), (b.document, b.sentence.start)
    if opposed and found.subject > 1 and frames.are_copies(*places, faithful=True):
        found = copied(found)
    return verdict(a, b, comparison, outcome, found)


def verdict(a: Claim, b: Claim, comparison: Comparison, outcome: Outcome, found: Levels) -> Verdict | None:
    """What follows from an outcome at these levels: a conflict with its severity, a change, an agreement, or nothing."""
    if outcome.relation != "conflicts":
        if comparison.agreement is None or (a.document == b.document and outcome.relation in {"equal", "compatible", "refines"}):
            return None
        if found.time.level == 0 and found.time.disjoint and found.time.stated:
            return None
        return Verdict(a, b, comparison, "agreement", outcome, found, "note")
    if found.time.level == 0:
        if comparison.change is not None and found.time.disjoint and found.steady and allowed(a, b, change=True) and _one_thing(a, b, comparison):
            return Verdict(a, b, comparison, "change", attrs.evolve(outcome, relation="changed"), found, "note")
        return None
    if not opposable(a, b, comparison) or (comparison.firm and not _firm(a, b, found) and comparison.policy(a, b) != "fixed"):
        return None
    if found.certain and not outcome.soft:
        return Verdict(a, b, comparison, "conflict", outcome, found, "error")
    if found.certain or found.likely:
        return Verdict(a, b, comparison, "conflict", outcome, found, "warning")
    return None


def _firm(a: Claim, b: Claim, found: Levels) -> bool:
    """Whether the slot of something that moves holds by itself; within one text only where both places name their subject."""
    return found.firm and (a.document != b.document or found.subject == CERTAIN)


def opposable(a: Claim, b: Claim, comparison: Comparison) -> bool:
    """Whether a rule tells of a conflict between two claims at all, whatever their levels: mood and voice allow it, no strict role differs, and both
    are first of all about what they share.
    """
    return (
        comparison.conflict is not None
        and (a.wording != b.wording or (a.document == b.document and a.sentence == b.sentence))
        and allowed(a, b)
        and not (_knows(a, b, comparison.dependent) or _knows(b, a, comparison.dependent))
        and not namesakes(a, b, comparison.subject)
        and not unlike(a, b, comparison.subject, comparison.dependent)
        and _one_thing(a, b, comparison)
        and (not broad(a, b, comparison.subject) or one_story(a, b, comparison))
    )


def _one_thing(a: Claim, b: Claim, comparison: Comparison) -> bool:
    """Whether two claims can tell of one thing at all: no strict role differs, both are first of all about what they share."""
    return (
        all(a.get(role) == b.get(role) for role in comparison.strict)
        and _foremost(a, b, comparison.subject)
        and not everybody(a, b, comparison.subject)
        and not numbered_apart(a, b)
    )


def everybody(a: Claim, b: Claim, role: str) -> bool:
    """Whether the claims only share the whole world, of which nothing is said."""
    subjects = [claim.get(role) for claim in (a, b)]
    return a.kind in PLACED and all(isinstance(subject, Subject) and subject.best.referent.id == WORLD for subject in subjects)


def numbered_apart(a: Claim, b: Claim) -> bool:
    """Whether each side tells of a number of its own in a series: the first round and the second, the third quarter and the fourth."""
    one, other = ({item for item in claim.signature if item.startswith("v:ordinal")} for claim in (a, b))
    return a.document != b.document and a.kind == "attribute" and bool(one) and bool(other) and one.isdisjoint(other)


def broad(a: Claim, b: Claim, role: str) -> bool:
    """Whether what the claims share is a land, a town or a body that the tables know: much is said of it that is not one thing."""
    x, y = a.get(role), b.get(role)
    if a.kind not in PLACED or a.document == b.document or not isinstance(x, Subject) or not isinstance(y, Subject):
        return False
    return all(subject.best.referent.id or subject.best.referent.sort == GENERIC for subject in (x, y))


def one_story(a: Claim, b: Claim, comparison: Comparison) -> bool:
    """Whether the surroundings of both share a detail beside the subject, the value and the year."""
    own = {f"n:{name}" for name in names_of(a.get(comparison.subject), b.get(comparison.subject))}
    shared = {item for item in a.signature & b.signature if item not in own and not (item.startswith("v:moment:") and item[9:].isdecimal())}
    return bool(shared)


def _knows(a: Claim, b: Claim, role: str) -> bool:
    """Whether one text, right where it says what is compared, also has the other's value: it tells of both, of two things or of two times."""
    value = b.get(role)
    if not isinstance(value, (Quantity, Moment, Period)):
        return False
    own = a.get(role)
    mine = items_of(own) if isinstance(own, (Quantity, Moment, Period)) else ()  # "12 miles" knows nothing of 12 kilometres
    return a.document != b.document and not (a.signature - {*mine}).isdisjoint(items_of(value))


def _foremost(a: Claim, b: Claim, role: str) -> bool:
    """Whether both claims are first of all about what they share: a name that only stands nearby carries no conflict."""
    x, y = a.get(role), b.get(role)
    if a.kind == "attribute" and one_accident(a, b):
        return True
    if a.kind not in FOREMOST or not isinstance(x, Subject) or not isinstance(y, Subject):
        return True
    return foremost(x, y) and PART not in {x.best.how, y.best.how}


