"""READ FIRST: the whole flow on one page.

    Document ─lay_out▶ Layout ─read▶ Mention ─extract▶ Claim ┐                 ┌▶ Verdict ─assemble▶ Finding ─▶ Report
    └──────────── read(document): one document, pure ────────┘─by blocking key─┘

``read`` sees one document and nothing else; ``compare`` sees records and never a document. Whoever runs the halves (in process, a pool, an archive,
an engine) gets the same findings.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable

import attrs

from factcheck.claims.claim import Claim
from factcheck.claims.extract import claims_of
from factcheck.claims.reader import read as read_claims
from factcheck.deadline import OverdueError, within
from factcheck.documents import Document, lay_out
from factcheck.documents.layout import Layout
from factcheck.findings.assemble import Source
from factcheck.findings.copies import findings_of_copies
from factcheck.findings.finding import Finding
from factcheck.findings.pruning import Pruning, prune
from factcheck.findings.walk import findings_of_claims
from factcheck.groups.duplicates import Unit, collect, find
from factcheck.groups.frames import frames
from factcheck.groups.meeting import MOST_ROWS
from factcheck.reports.crowds import crowds
from factcheck.reports.report import DocumentRecord, Report

# Fewer documents are read before other processes have started.
FEW = 16


@attrs.frozen(slots=True, kw_only=True)
class Options:
    """How to run: ``preview`` turns on the rules that are still on trial, ``jobs`` is the number of processes that read.

    ``slot`` is how many claims of one slot are all compared with one another; of more, those of one season, and each with a few of them all.
    """

    preview: bool = False
    jobs: int = 1
    slot: int = MOST_ROWS


@attrs.frozen(slots=True)
class Record:
    """What ``read`` gives for one document: everything that ``compare`` needs; ``layout`` without its passages, for excerpts."""

    layout: Layout
    claims: tuple[Claim, ...]
    units: tuple[Unit, ...]

    @property
    def id(self) -> str:
        """The document's id."""
        return self.layout.document.id


def read(document: Document) -> Record:
    """One document, read: its claims and its sentences. Pure: nothing but the document counts, unless it limits its seconds."""
    try:
        with within(document.limits.seconds):
            layout = lay_out(document)
            reading, classes = read_claims(layout)
            return Record(attrs.evolve(reading.layout, passages=()), tuple(claims_of(reading, classes)), collect(layout))
    except OverdueError:
        note = f"not read: needs more than {document.limits.seconds} s of processor time (limit seconds)"
        return Record(Layout(document, "", (), document.published, document.language or "und", document.title, notes=(note,)), (), ())


def compare(records: Iterable[Record], *, options: Options = Options()) -> list[Finding]:
    """The findings over records of documents, whatever their order."""
    ordered = sorted(records, key=lambda record: record.id)
    sources = {record.id: Source.of(record.layout) for record in ordered}
    clusters = find([unit for record in ordered for unit in record.units])
    exchanged = frames(clusters, {name: source.locate for name, source in sources.items()})
    claims = [claim for record in ordered for claim in record.claims]
    return [*findings_of_claims(claims, sources, exchanged, preview=options.preview, most=options.slot), *findings_of_copies(clusters, sources)]


def check(documents: Iterable[Document], *, options: Options = Options()) -> Report:
    """The consistency report over documents."""
    records = read_all(documents, options.jobs)
    claims = tuple(claim for record in sorted(records, key=lambda record: record.id) for claim in record.claims)
    report = Report(tuple(DocumentRecord.of(record.layout) for record in records), tuple(compare(records, options=options)), claims)
    return report.without((), crowds(claims, options.slot))


def read_all(documents: Iterable[Document], jobs: int) -> list[Record]:
    """Every document read, in this process or, where there are more than a few, in a pool of ``jobs``; the order is that of the documents."""
    row = iter(documents)
    first = list(itertools.islice(row, FEW)) if jobs > 1 else []
    if len(first) < FEW:
        return [read(document) for document in itertools.chain(first, row)]
    import concurrent.futures

    with concurrent.futures.ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(read, itertools.chain(first, row), chunksize=16))


def near_duplicates(layouts: Iterable[Layout], *, templates: bool = False) -> list[Finding]:
    """Only the near-duplicates among documents, without reading their claims; ``templates``: also series that fill one template, and formulas."""
    sources, units = _laid_out(layouts)
    return list(findings_of_copies(find(units), sources, templates=templates))


def deduplicate(layouts: Iterable[Layout], keep: str) -> Pruning:
    """What to drop so that no passage stands in the documents twice; which of several to ``keep`` is one of ``groups.duplicates.KEEP``."""
    sources, units = _laid_out(layouts)
    return prune(find(units), units, sources, keep)


def _laid_out(layouts: Iterable[Layout]) -> tuple[dict[str, Source], list[Unit]]:
    ordered = sorted(layouts, key=lambda layout: layout.document.id)
    return {layout.document.id: Source.of(layout) for layout in ordered}, [unit for layout in ordered for unit in collect(layout)]
