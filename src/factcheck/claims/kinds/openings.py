"""The years of a structure: from its founding or its opening they are counted alike."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.claims.claim import Claim
from factcheck.claims.extraction import Extraction
from factcheck.world.concepts import catalogue

FOUNDING, OPENINGS, STRUCTURE = "event.founding", ("event.opening", "event.start-of-service"), "class.structure"


def with_opening(extraction: Extraction, claim: Claim) -> Iterator[Claim]:
    """A claim, and where it gives the founding of a structure the same of its opening."""
    yield claim
    best = claim.roles["subject"].value.best.referent
    kinds = {kind for near in extraction.classes.get(best, ()) for kind in catalogue().kinds(near)}
    if claim.get("type") == FOUNDING and (STRUCTURE in kinds or best.sort == "structure"):
        for opened in OPENINGS:
            yield attrs.evolve(claim, roles={**claim.roles, "type": attrs.evolve(claim.roles["type"], value=opened)})
