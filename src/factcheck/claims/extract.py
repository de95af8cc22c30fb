"""From a layout to its claims: one reading, then every kind in turn over every sentence, then the cells of its tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.claims.claim import Claim, Referent, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kinds import EXTRACTORS
from factcheck.claims.reader import read
from factcheck.claims.reading import Reading
from factcheck.documents.layout import Layout
from factcheck.values import Moment, Period, civil, days

BIRTH = "event.birth"
NAMED = 3


def extract(layout: Layout, *, whole: bool = False) -> Iterator[Claim]:
    """The claims of a document, sentence by sentence, each kind in turn, then those of its tables; numbered from 0.

    ``whole``: however short, it is no fragment of a text.
    """
    return claims_of(*read(layout), whole=whole)


def claims_of(reading: Reading, classes: Mapping[Referent, frozenset[str]], *, whole: bool = False) -> Iterator[Claim]:
    """The claims of a document that was read (``claims.reader.read``), as ``extract`` gives them."""
    extraction = Extraction.of(reading, classes, whole=whole)
    claims = list(_claims(extraction))
    named = extraction.named | frozenset(item for claim in claims for item in born(claim))
    for number, claim in enumerate(claims):
        yield claim.numbered(number, named)


def born(claim: Claim) -> Iterator[str]:
    """What a claim of somebody's birth, or age, adds to the names of a text: the name with each year of birth that it leaves open."""
    who, time = claim.get("subject"), claim.get("time")
    if claim.get("type") != BIRTH or not isinstance(who, Subject) or who.best.grade < NAMED or not isinstance(time, (Moment, Period)):
        return
    first, after = days(time)
    if first is not None and after is not None and claim.gate.asserted:
        for year in range(civil(first)[0], min(civil(after - 1)[0], civil(first)[0] + 1) + 1):
            yield f"{' '.join(who.best.referent.tokens)}: {year}"


def _claims(extraction: Extraction) -> Iterator[Claim]:
    for sentence in extraction.reading.sentences:
        for extractor in EXTRACTORS:
            yield from extractor(extraction, sentence)
    if extraction.reading.layout.tables:
        from factcheck.claims.cells.extract import extract as extract_cells  # loaded for tables only

        yield from extract_cells(extraction)
