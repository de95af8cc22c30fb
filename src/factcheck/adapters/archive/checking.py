"""Drafts against an archive: the findings with a place in a draft, as comparing everything would give them."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from factcheck.adapters.archive.blocks import Blocks
from factcheck.adapters.archive.closure import Closure
from factcheck.adapters.archive.copies import Copies, LazyFrames
from factcheck.adapters.archive.pages import Segments
from factcheck.adapters.archive.shelf import Held, Memory, Shelf
from factcheck.findings.assemble import Source
from factcheck.findings.copies import findings_of_copies
from factcheck.findings.finding import Finding
from factcheck.findings.inner import findings_of_inner
from factcheck.findings.walk import findings_of_cases
from factcheck.pipeline import Options, Record
from factcheck.reports.report import DocumentRecord

Found = tuple[list[Finding], list[DocumentRecord]]


def findings_in(
    records: Sequence[Record], database: sqlite3.Connection, segments: tuple[Segments, Segments], memory: Memory, options: Options
) -> Found:
    """The findings with a place in drafts, and the documents of the archive that they point into."""
    with without_collection():
        return _check(records, Shelf(database, segments, [record.id for record in records], memory), options)


def _check(records: Sequence[Record], shelf: Shelf, options: Options) -> Found:
    drafts = [Held.draft(-1 - place, record) for place, record in enumerate(records)]
    for held in drafts:
        shelf.add(held)
    own = {held.id for held in drafts}
    copies = LazyFrames(Copies(shelf, drafts), shelf.by_id)
    exchanges, clusters = copies.near([(held, unit) for held in drafts for unit in held.units])
    copies.know(own, exchanges)
    ledger = Closure(Blocks(shelf, drafts, options.slot), copies, drafts, exchanges, shelf.by_id).ledger()
    sources = _Sources(shelf.by_id)
    found: list[Finding] = [
        *(finding for held in drafts for finding in findings_of_inner(held.claims, sources)),
        *findings_of_cases(ledger.cases(), ledger.telling(), sources, preview=options.preview),
        *findings_of_copies(clusters, sources),
    ]
    findings = [finding for finding in found if any(evidence.document in own for evidence in finding.evidence)]
    shown = {evidence.document for finding in findings for evidence in finding.evidence} - own
    return findings, [DocumentRecord.of(shelf.by_id[id_].layout) for id_ in sorted(shown)]


class _Sources(Mapping[str, Source]):
    """The texts of documents, made ready for excerpts when a finding points into them: most verdicts become none."""

    def __init__(self, held: Mapping[str, Held]) -> None:
        self._held = held

    def __getitem__(self, id_: str) -> Source:
        return self._held[id_].source

    def __iter__(self) -> Iterator[str]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


@contextmanager
def without_collection() -> Iterator[None]:
    """No search for cyclic garbage meanwhile: many small records are built, and looking through them takes longer than building them.

    What was built counts as old afterwards, unless somebody else has set objects apart: else the next small thing would have all of it looked
    through.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled and not gc.get_freeze_count():
            gc.freeze()
            gc.unfreeze()
        if enabled:
            gc.enable()
