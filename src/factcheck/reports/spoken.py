"""What people are shown of claims: no look-up keys, and no bare value where a claim says more about the same words."""

from __future__ import annotations

import bisect
import collections
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from factcheck.claims.kinds.statement import STATEMENT

if TYPE_CHECKING:
    from factcheck.claims.claim import Claim, Filler


def spoken_roles(claim: Claim) -> dict[str, Filler]:
    """The roles of a claim without those that only serve to find its like."""
    return {name: filler for name, filler in claim.roles.items() if not name.endswith("_key")}


def spoken_value(value: Any) -> str:
    """A filler's value in words; several after one another, those of a set by name.

    >>> spoken_value(frozenset({"long", "dry"})), spoken_value(("a", "b"))
    ('dry, long', 'a, b')
    """
    if isinstance(value, frozenset):
        return ", ".join(sorted(str(part) for part in value))
    if isinstance(value, tuple):
        return ", ".join(spoken_value(part) for part in value)
    return str(value)


def spoken_claims(claims: Iterable[Claim]) -> list[Claim]:
    """The claims in their order, without statements of a value that lies inside the words of a claim of another kind."""
    given = list(claims)
    spans: dict[str, list[tuple[int, int]]] = collections.defaultdict(list)
    for claim in given:
        if claim.kind != STATEMENT.name:
            spans[claim.document].append((claim.span.start, claim.span.end))
    reaches = {document: _reaches(places) for document, places in spans.items()}
    return [claim for claim in given if claim.kind != STATEMENT.name or not _covered(claim, reaches.get(claim.document))]


def _reaches(places: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """The starts in order and, for each, the furthest end of a place that starts there or before."""
    starts, ends, furthest = [], [], 0
    for start, end in sorted(places):
        furthest = max(furthest, end)
        starts.append(start)
        ends.append(furthest)
    return starts, ends


def _covered(claim: Claim, reach: tuple[list[int], list[int]] | None) -> bool:
    if reach is None:
        return False
    index = bisect.bisect_right(reach[0], claim.span.start) - 1
    return index >= 0 and reach[1][index] >= claim.span.end
