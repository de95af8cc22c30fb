"""From a layout to its claims: one reading, then every kind in turn over every sentence."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.claims.claim import Claim
from factcheck.claims.extraction import Extraction
from factcheck.claims.kinds import EXTRACTORS
from factcheck.claims.reader import read
from factcheck.documents.layout import Layout


def extract(layout: Layout, *, whole: bool = False) -> Iterator[Claim]:
    """The claims of a document, sentence by sentence, each kind in turn, numbered from 0. ``whole``: however short, it is no fragment of a text."""
    reading, classes = read(layout)
    extraction = Extraction.of(reading, classes, whole=whole)
    found = (claim for sentence in reading.sentences for extractor in EXTRACTORS for claim in extractor(extraction, sentence))
    for number, claim in enumerate(found):
        yield attrs.evolve(claim, number=number) if number else claim
