"""Inner claims: one sentence that says something twice, outright and by implication. Each check is a module of its own; this one holds what they
share.
"""

from __future__ import annotations

import attrs

from factcheck.claims.claim import Claim, Filler
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.reading import Sentence
from factcheck.documents.document import Span

INNER = Kind(
    "inner",
    (
        Role("check", Compare.FLAG, Mark.REQUIRED),
        Role("stated", Compare.VALUE, Mark.REQUIRED),
        Role("implied", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(),
)


def inner_claim(
    extraction: Extraction,
    sentence: Sentence,
    check: str,
    stated: tuple[object, int, int],
    implied: tuple[object, int, int],
    why: str,
    *,
    status: str | None = None,
) -> Claim:
    """An inner claim: ``stated`` and ``implied`` are a value with its token range; the evidence spans both."""
    gate = extraction.gate(sentence, stated[1])
    if status is not None:
        gate = attrs.evolve(gate, status=status)
    place = sentence.place(stated[1], stated[2])
    span = extraction.locate(place.start, place.end)
    return extraction.claim(
        "inner",
        {
            "check": Filler(check, Span(span.start, span.start)),
            "stated": extraction.filler(stated[0], sentence, stated[1], stated[2]),
            "implied": extraction.filler(implied[0], sentence, implied[1], implied[2]),
        },
        sentence,
        min(stated[1], implied[1]),
        max(stated[2], implied[2]),
        why,
        gate=gate,
    )
