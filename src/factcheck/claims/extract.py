"""From a layout to its claims: one reading, then every kind in turn over every sentence, then the cells of its tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs

from factcheck.claims.claim import Claim, Referent
from factcheck.claims.extraction import Extraction
from factcheck.claims.kinds import EXTRACTORS
from factcheck.claims.reader import read
from factcheck.claims.reading import Reading
from factcheck.documents.layout import Layout


def extract(layout: Layout, *, whole: bool = False) -> Iterator[Claim]:
    """The claims of a document, sentence by sentence, each kind in turn, then those of its tables; numbered from 0.

    ``whole``: however short, it is no fragment of a text.
    """
    return claims_of(*read(layout), whole=whole)


def claims_of(reading: Reading, classes: Mapping[Referent, frozenset[str]], *, whole: bool = False) -> Iterator[Claim]:
    """The claims of a document that was read (``claims.reader.read``), as ``extract`` gives them."""
    extraction = Extraction.of(reading, classes, whole=whole)
    for number, claim in enumerate(_claims(extraction)):
        yield attrs.evolve(claim, number=number) if number else claim


def _claims(extraction: Extraction) -> Iterator[Claim]:
    for sentence in extraction.reading.sentences:
        for extractor in EXTRACTORS:
            yield from extractor(extraction, sentence)
    if extraction.reading.layout.tables:
        from factcheck.claims.cells.extract import extract as extract_cells  # loaded for tables only

        yield from extract_cells(extraction)
