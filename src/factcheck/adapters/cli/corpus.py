"""From paths and settings to a report, with messages about what could not be read: the part that every checking command shares."""

from __future__ import annotations

import contextlib
import datetime
import os
import pathlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from factcheck.adapters.cli.program import CLEAN, FAILED, complain
from factcheck.adapters.cli.progress import watched
from factcheck.adapters.inputs import Inputs, gather
from factcheck.adapters.settings import Settings
from factcheck.errors import DocumentError, FactError
from factcheck.facts.fact import Reviewed
from factcheck.findings.waivers import Waiver
from factcheck.reports.baseline import Baseline, Entry
from factcheck.reports.report import DocumentRecord, Report, Skipped

if TYPE_CHECKING:
    from factcheck.adapters.reviewed import Halves
    from factcheck.findings.pruning import Pruning


def read(paths: tuple[str, ...], settings: Settings) -> Inputs:
    """The documents under ``paths`` without those that the settings exclude. What cannot be read is told on stderr and listed in the answer."""
    from factcheck.adapters.checking import without_excluded

    inputs = without_excluded(gather(list(paths), published=settings.published, language=settings.language, options=settings.reading()), settings)
    if not inputs.documents and not inputs.skipped:
        inputs = attrs.evolve(inputs, skipped=tuple(Skipped(path, "no documents to read here") for path in paths))
    for entry in inputs.skipped:
        complain(f"{entry.path}: {entry.reason.removeprefix(f'{entry.path}: ')}")
    for note in inputs.notes:
        complain(f"{note.path}: {note.reason}")
    return inputs


def is_whole(paths: Iterable[str]) -> bool:
    """Whether the paths are a corpus, not a text or two of one: a folder is among them."""
    return any(pathlib.Path(path).is_dir() for path in paths)


def reviewed_facts(settings: Settings) -> Reviewed:
    """The reviewed facts and waivers of the claims files that the settings lead to. Raises FactError."""
    from factcheck.adapters.reviewed import claims_files
    from factcheck.facts import load

    return load(claims_files(settings), root=str(pathlib.Path.cwd()))


def report_on(
    inputs: Inputs,
    settings: Settings,
    *,
    whole: bool = False,
    today: datetime.date | None = None,
    archive: str | None = None,
    cache: str | None = None,
) -> Report:
    """The report over the inputs with the rules that the settings select, held against the reviewed facts.

    ``whole``: the inputs are the whole corpus, so that a required fact must be among what they say. ``today`` is the day on which reviews are judged.
    ``archive`` is the file of an archive: the inputs are drafts that are checked against it. ``cache`` is the folder in which what was read is kept.
    Raises FactError for facts that guard nothing, ArchiveError for an archive that cannot be used.
    """
    from factcheck.adapters.checking import checked

    settings = attrs.evolve(settings, jobs=settings.jobs or os.cpu_count() or 1)
    with _halves(archive, cache) as halves:
        found = checked(inputs, settings, reviewed_facts(settings), today=today, whole=whole and archive is None, watch=watched, halves=halves)
    _tell_notes(found.report.notes, inputs)
    if found.problems:
        raise FactError("\n".join(str(problem) for problem in found.problems))
    return found.report


@contextlib.contextmanager
def _halves(archive: str | None, cache: str | None) -> Iterator[Halves]:
    """Who reads and compares: this process, or the archive and the cache that are named."""
    from factcheck.adapters.reviewed import HALVES

    if archive is None and cache is None:
        yield HALVES
        return
    from factcheck.adapters.archive import Archive, Cache

    with contextlib.ExitStack() as stack:
        halves = HALVES
        if cache is not None:
            halves = attrs.evolve(halves, read=stack.enter_context(Cache(cache)).read)
        if archive is not None:
            halves = attrs.evolve(halves, compare=stack.enter_context(Archive(archive, create=False)).compare)
        yield halves


def near_duplicates_in(inputs: Inputs, *, templates: bool = False) -> Report:
    """The report with nothing but near-duplicates in it; ``templates``: also series that fill one template, and formulas."""
    from factcheck import pipeline
    from factcheck.documents import lay_out

    layouts = [lay_out(document) for document in inputs.documents]
    records = [DocumentRecord.of(layout) for layout in layouts]
    report = Report(records, pipeline.near_duplicates(layouts, templates=templates), (), inputs.skipped, inputs.notes)
    _tell_notes(report.notes, inputs)
    return report


def _tell_notes(notes: Iterable[Skipped], inputs: Inputs) -> None:
    """What reading the documents has to tell; what reading their files had to tell, was told."""
    told = {(note.path, note.reason) for note in inputs.notes}
    for note in notes:
        if (note.path, note.reason) not in told:
            complain(f"{note.path}: {note.reason}")


def dropped_from(inputs: Inputs, keep: str) -> Pruning:
    """What to drop from the inputs so that no passage stands there twice."""
    from factcheck import pipeline
    from factcheck.documents import lay_out

    layouts = [lay_out(document) for document in inputs.documents]
    _tell_notes((Skipped(layout.document.id, reason) for layout in layouts for reason in layout.notes), inputs)
    skipped = tuple((str(entry.path), entry.reason) for entry in inputs.skipped)
    return attrs.evolve(pipeline.deduplicate(layouts, keep), skipped=skipped)


def settle(report: Report, settings: Settings, today: datetime.date) -> Report:
    """The report with the findings marked that a waiver, a comment or the baseline covers; entries that do no work are told on stderr."""
    from factcheck.adapters.checking import settled
    from factcheck.adapters.reviewed import Checked

    found = settled(Checked(report=report), settings, reviewed_facts(settings).waivers, today)
    for waiver in found.expired:
        complain(f"{_place(waiver, settings)}: the waiver of {waiver.finding} expired on {waiver.expires}")
    for waiver in found.unused:
        complain(f"{_place(waiver, settings)}: the waiver of {waiver.finding} covers nothing")
    for note in found.idle:
        complain(f"{note.document}:{note.line}: the comment ignores {','.join(note.rules)}, which finds nothing there")
    for entry in found.stale:
        complain(f"{settings.baseline}: stale entry {entry.id} ({entry.code} {entry.message})")
    return found.checked.report


def _place(waiver: Waiver, settings: Settings) -> str:
    return waiver.place or settings.place or "waiver"


def known_since(revision: str, paths: tuple[str, ...], settings: Settings) -> Baseline:
    """A baseline of every finding that the paths had at a revision of their repository."""
    import tempfile

    from factcheck.adapters.revision import extract

    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        earlier = extract(revision, paths, folder)
        inputs = gather(list(earlier), published=settings.published, language=settings.language, options=settings.reading())
        return Baseline(tuple(sorted(Entry(finding.id) for finding in report_on(inputs, settings).findings)))


def refuse_outputs_over_inputs(outputs: Iterable[str], paths: Iterable[str]) -> None:
    """Raise DocumentError when an output would overwrite a file that is to be read."""
    named = {os.path.realpath(path) for path in paths if pathlib.Path(path).is_file()}
    for output in outputs:
        if os.path.realpath(output) in named:
            raise DocumentError(f"{output}: is read and would be overwritten")


def exit_status(report: Report, *, skip_unreadable: bool) -> int:
    """2 when something could not be read, unless that is accepted; else 0."""
    return FAILED if report.skipped and not skip_unreadable else CLEAN
