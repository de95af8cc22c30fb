"""Sentences and claims as the tables of these tests name them."""

from __future__ import annotations

import datetime

from factcheck.claims.claim import Claim, Subject
from factcheck.claims.extract import extract
from factcheck.claims.extraction import Extraction
from factcheck.claims.reader import read
from factcheck.claims.reading import Reading
from factcheck.documents import Document, lay_out

DAY = datetime.date(2024, 5, 14)


def reading(text: str, language: str = "en", published: datetime.date | None = DAY) -> Reading:
    return read(lay_out(Document(id="a", text=text, language=language, published=published)))[0]


def extraction(text: str, language: str = "en") -> Extraction:
    return Extraction.of(*read(lay_out(Document(id="a", text=text, language=language, published=DAY))))


def claims(text: str, kind: str, language: str = "en", published: datetime.date | None = DAY) -> list[Claim]:
    return [claim for claim in extract(lay_out(Document(id="a", text=text, language=language, published=published))) if claim.kind == kind]


def shown(claim: Claim) -> dict[str, str]:
    """The roles of a claim as text; a subject by its best candidate."""
    return {name: str(filler.value) for name, filler in claim.roles.items()}


def graded(subject: Subject | None) -> list[tuple[str, int]]:
    return [] if subject is None else [(candidate.referent.label, candidate.grade) for candidate in subject.candidates]
