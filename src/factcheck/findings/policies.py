"""Time policies of comparisons: when two claims of a rule speak of one time (``groups.times`` says what each policy means)."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.claims.claim import Claim
from factcheck.world.cardinality import cardinality

Policy = Callable[[Claim, Claim], str | None]


def constant(policy: str) -> Policy:
    """The same policy for every pair: ``fixed``, ``toll``, ``office``, ``rank`` ..."""

    def of_pair(_a: Claim, _b: Claim) -> str | None:
        return policy

    return of_pair


def by_cardinality(role: str, policies: dict[str, str]) -> Policy:
    """The policy that belongs to the cardinality of the concept in ``role``; a cardinality without one leaves the slot open."""

    def of_pair(a: Claim, _b: Claim) -> str | None:
        return policies.get(cardinality(str(a.get(role))))

    return of_pair


def open_slot(_a: Claim, _b: Claim) -> str | None:
    """No policy: the slot may agree, never conflict."""
    return None


fixed = constant("fixed")
