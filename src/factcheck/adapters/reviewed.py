"""The flow with reviewed facts: articles compared with one another and held against what the owner of the corpus vouches for."""

from __future__ import annotations

import datetime
import pathlib
import tomllib
from collections.abc import Callable, Iterable, Sequence

import attrs

from factcheck import pipeline
from factcheck.adapters.settings import OWN_FILE, Settings
from factcheck.documents import Document
from factcheck.facts import Held, Names, Problem, ReadFact, Reviewed, Writer, clashes, hold, mute, ranked, read_all, settled
from factcheck.facts.holding import sources_of
from factcheck.facts.proposal import as_toml, propose
from factcheck.findings.finding import Finding
from factcheck.reports.crowds import crowds
from factcheck.reports.report import DocumentRecord, Report

FOLDER = "claims"
DEFAULTS = pipeline.Options()


@attrs.frozen(slots=True, kw_only=True)
class Checked:
    """A report with what it rests on: each fact held against the articles, and the facts that cannot guard."""

    report: Report
    held: tuple[Held, ...] = ()
    problems: tuple[Problem, ...] = ()


def _compare(records: list[pipeline.Record], options: pipeline.Options) -> tuple[Sequence[Finding], Sequence[DocumentRecord]]:
    return pipeline.compare(records, options=options), ()


@attrs.frozen(slots=True, kw_only=True)
class Halves:
    """Who reads documents and compares records: in this process unless told otherwise. ``compare`` gives the findings, and the documents beside those
    compared that they point into.
    """

    read: Callable[[Iterable[Document], int], list[pipeline.Record]] = pipeline.read_all
    compare: Callable[[list[pipeline.Record], pipeline.Options], tuple[Sequence[Finding], Sequence[DocumentRecord]]] = _compare


HALVES = Halves()


def claims_files(settings: Settings, named: Sequence[str] = (), *, base: str = ".") -> tuple[str, ...]:
    """The claims files to use: those named, else those that the settings name, else those of a folder ``claims`` beside the settings or in ``base``.

    Of a folder that nobody named only the files that hold facts, waivers or names are taken.
    """
    if named:
        return tuple(file for path in named for file in _without_settings(path))
    if settings.claims is not None:
        return _without_settings(settings.claims)
    folder = pathlib.Path(settings.beside(FOLDER)) if settings.place else pathlib.Path(base) / FOLDER
    if not folder.is_dir():
        return ()
    return tuple(path for path in _without_settings(str(folder)) if _holds_claims(pathlib.Path(path)))


def _without_settings(path: str) -> tuple[str, ...]:
    """The files of a folder but the settings that may stand among them."""
    place = pathlib.Path(path)
    return tuple(file.as_posix() for file in sorted(place.glob("*.toml")) if file.name != OWN_FILE) if place.is_dir() else (path,)


def _holds_claims(path: pathlib.Path) -> bool:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError):
        return False
    return any(isinstance(data.get(name), list) for name in ("fact", "waiver", "name"))


def newest(documents: Iterable[DocumentRecord]) -> datetime.date | None:
    """The latest publication date: the day on which reviews are judged when none is given, so that a report depends on its input alone."""
    return max((document.published for document in documents if document.published is not None), default=None)


def read_facts(reviewed: Reviewed) -> tuple[tuple[ReadFact, ...], tuple[Problem, ...]]:
    """The facts, read, and those among them that guard nothing or contradict another."""
    facts = read_all(reviewed.facts, Names.of(reviewed.names))
    return facts, (*mute(facts), *clashes(facts))


def check(
    documents: Iterable[Document],
    reviewed: Reviewed,
    *,
    options: pipeline.Options = DEFAULTS,
    today: datetime.date | None = None,
    whole: bool = True,
    halves: Halves = HALVES,
) -> Checked:
    """The report over documents that are also held against reviewed facts.

    ``today`` is the day on which reviews are judged, the newest publication date when it is None. ``whole``: the documents are the whole corpus,
    so that a required fact must be among what they say. The reading and the comparing of articles are those of ``pipeline.check``.
    """
    records, checked = _held(_read(documents, Names.of(reviewed.names), options.jobs, halves), reviewed, today, whole=whole)
    found, others = halves.compare(records, options)
    findings = [ranked(finding, reviewed.authority) for finding in settled([*checked.report.findings, *found])]
    claims = tuple(claim for record in records for claim in record.claims)
    report = attrs.evolve(checked.report, documents=(*checked.report.documents, *others), findings=findings, claims=claims)
    return attrs.evolve(checked, report=report.without((), crowds(claims, options.slot)))


def hold_only(documents: Iterable[Document], reviewed: Reviewed, *, jobs: int = 1, today: datetime.date | None = None, whole: bool = True) -> Checked:
    """The documents held against the facts and not compared with one another; as ``check`` otherwise."""
    return _held(_read(documents, Names.of(reviewed.names), jobs), reviewed, today, whole=whole)[1]


def proposal(documents: Iterable[Document], reviewed: Reviewed, *, jobs: int = 1) -> str:
    """A claims file with what the documents agree on and no reviewed fact says yet."""
    names = Names.of(reviewed.names)
    records = _read(documents, names, jobs)
    return as_toml(propose(sorted(pipeline.compare(records), key=_by_place), records, names, reviewed.facts))


def _by_place(finding: Finding) -> tuple[list[tuple[str, int, int]], str]:
    return [(evidence.document, evidence.start, evidence.end) for evidence in finding.evidence], finding.code


def _read(documents: Iterable[Document], names: Names, jobs: int, halves: Halves = HALVES) -> list[pipeline.Record]:
    records = [attrs.evolve(record, claims=names.applied(record.claims)) for record in halves.read(documents, jobs)]
    return sorted(records, key=lambda record: record.id)


def _held(
    records: list[pipeline.Record], reviewed: Reviewed, today: datetime.date | None, *, whole: bool
) -> tuple[list[pipeline.Record], Checked]:
    facts, problems = read_facts(reviewed)
    held = hold(facts, records)
    articles = [DocumentRecord.of(record.layout) for record in records]
    told = list(_told(held, Writer.of(sources_of(records), reviewed), today or newest(articles), whole=whole))
    return records, Checked(report=Report([*articles, *_files(reviewed, told)], told), held=held, problems=problems)


def _told(held: Iterable[Held], writer: Writer, day: datetime.date | None, *, whole: bool) -> Iterable[Finding]:
    for item in held:
        yield from writer.contradictions(item)
        if whole:
            yield from writer.not_stated(item)
        if day is not None:
            yield from writer.expired(item.fact, day)


def _files(reviewed: Reviewed, findings: Iterable[Finding]) -> list[DocumentRecord]:
    """The claims files that findings point into, as documents of the report."""
    shown = {evidence.document for finding in findings for evidence in finding.evidence}
    return [DocumentRecord(id=name, text=text) for name, text in reviewed.texts if name in shown]
