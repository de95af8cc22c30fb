"""Whether two holders are known to be two: never by the form of their names alone."""

from __future__ import annotations

from factcheck.claims.claim import Claim, Referent
from factcheck.groups.identity import Identity, identity


def known_distinct(one: Referent, other: Referent, a: Claim, b: Claim) -> bool:
    """Two referents are two when both are known to the world under other ids, when both are full names that share no token, or when one of the texts
    names both.
    """
    kinship = identity(one, other)
    if kinship >= Identity.SHORT:
        return False
    if kinship is Identity.DISTINCT:
        return True
    x, y = " ".join(one.tokens), " ".join(other.tokens)
    return y in a.named or x in b.named
