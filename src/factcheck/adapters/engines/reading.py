"""The map: a document in, out come its record, its claims, and the wordings of its sentences. Pure: an engine may run it twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
import numpy as np

from factcheck import pipeline
from factcheck.adapters.engines.rows import CLAIMS, INNER, LAYOUT, RECORD, WORDING, Row, encoded, number, packed, place, unpacked
from factcheck.claims.claim import Claim
from factcheck.claims.kinds import KINDS
from factcheck.documents import Document
from factcheck.errors import ConfigurationError
from factcheck.findings.assemble import Source
from factcheck.findings.finding import Evidence
from factcheck.findings.inner import findings_of_inner
from factcheck.groups.blocking import keys
from factcheck.groups.duplicates.edges import wording_keys
from factcheck.groups.duplicates.encoding import Encoded, Flags, encode, sequence_keys
from factcheck.groups.duplicates.search import arranged
from factcheck.groups.duplicates.units import Unit
from factcheck.groups.meeting import Row as Meeting
from factcheck.groups.meeting import row as row_of_claim
from factcheck.reports.report import DocumentRecord
from factcheck.reports.version import version

# Shorter wordings share no shingle; only their values can bring them together.
SHORT = 4
# What the key of a wording says first: the words of one unit, or those of a whole document.
UNIT, WHOLE = b"u", b"w"


@attrs.frozen(slots=True)
class Stated:
    """A claim on its way: ``keys`` under which it meets others, ``row`` what counts there, ``sentence`` where its sentence starts, whether it is a
    bare ``statement``.

    ``claim`` is the claim packed, for judging; ``shown`` what a finding shows of it, packed: the claim without its surroundings, and its evidence.
    """

    keys: tuple[str, ...]
    row: Meeting
    sentence: int
    statement: bool
    claim: bytes
    shown: bytes


def numbered(documents: Sequence[Document]) -> Iterator[Row]:
    """Documents as rows, each with its rank among the ids."""
    for rank, document in enumerate(sorted(documents, key=lambda document: document.id)):
        yield RECORD + number(rank), b"", packed(document)


@attrs.frozen(slots=True)
class Read:
    """The task over documents: what every one gives to the later stages. ``version`` is that of the caller's factcheck.

    Raises ConfigurationError where another version runs: two versions would not give one report.
    """

    version: str

    def __call__(self, rows: Iterator[Row]) -> Iterator[Row]:
        """The rows of every document."""
        if version() != self.version:
            raise ConfigurationError(f"this process runs factcheck {version()}, the caller {self.version}: install one version everywhere")
        for key, _, payload in rows:
            yield from rows_of(int.from_bytes(key[1:], "big"), unpacked(payload))


def rows_of(rank: int, document: Document) -> Iterator[Row]:
    """The rows of one document: its record, its layout and units, its claims, the findings within single claims, its wordings."""
    record = pipeline.read(document)
    source = Source.of(record.layout)
    name = number(rank)
    yield RECORD + name, b"", packed(DocumentRecord.of(record.layout))
    yield LAYOUT + name, b"", packed((record.layout, record.units))
    yield CLAIMS + name, b"c", packed([stated(claim, source) for claim in record.claims])
    for running, found in enumerate(findings_of_inner(record.claims, {record.id: source})):
        yield INNER + name, number(running), packed(found)
    yield from wordings_of(rank, arranged(record.units))


def stated(claim: Claim, source: Source) -> Stated:
    """A claim ready for its way."""
    bare = attrs.evolve(claim, signature=frozenset(), matter=frozenset(), named=frozenset())
    evidence: Evidence = source.evidence(claim.span)
    names = keys(claim, KINDS[claim.kind])
    return Stated(names, row_of_claim(claim), claim.sentence.start, claim.kind == "statement", packed(claim), packed((bare, evidence)))


def claims_alone(rows: Iterator[Row]) -> Iterator[Row]:
    """The claims of documents without what else is known of them."""
    for key, order, payload in rows:
        yield key, order, packed([claim.claim for claim in unpacked(payload)])


def wordings_of(rank: int, row: Sequence[Unit]) -> Iterator[Row]:
    """The units of a document by the key of their words, and the document as a whole by the key of all of them.

    Units too short to share a shingle and without a value are left out: nothing is linked by them alone.
    """
    if not row:
        return
    found = encode(row)
    words = wording_keys(found)
    told = (found.lengths() >= SHORT) | has_value(found)
    for running in np.flatnonzero(told).tolist():
        unit = row[running]
        yield WORDING + UNIT + number(int(words[running])), number(place(rank, running)), text_of(unit)
    whole = sequence_keys(words, np.array([0, len(words)], np.int64))[0]
    yield WORDING + WHOLE + number(int(whole)), number(place(rank, 0)), b""


def has_value(found: Encoded) -> Flags:
    """Which units state a value somewhere."""
    counts = np.concatenate([np.zeros(1, np.int64), np.cumsum(found.value)])
    flags: Flags = np.diff(counts[found.starts]) > 0
    return flags


def text_of(unit: Unit) -> bytes:
    """A unit's language and words as payload."""
    return encoded(unit.language) + b"\0" + encoded(unit.text)

