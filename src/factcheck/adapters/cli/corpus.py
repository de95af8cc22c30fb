"""From paths and settings to a report, with messages about what could not be read: the part that every checking command shares."""

from __future__ import annotations

import datetime
import os
import pathlib
import tempfile
from collections.abc import Iterable

import attrs

from factcheck.adapters.cli.program import CLEAN, FAILED, complain
from factcheck.adapters.cli.progress import watched
from factcheck.adapters.inputs import Inputs, gather
from factcheck.adapters.revision import extract
from factcheck.adapters.settings import Settings
from factcheck.errors import DocumentError
from factcheck.findings.waivers import Waiver, waive
from factcheck.reports.baseline import Baseline, Entry
from factcheck.reports.inline import waive_inline
from factcheck.reports.report import DocumentRecord, Report, Skipped
from factcheck.reports.selection import Selection, refuse_unknown


def read(paths: tuple[str, ...], settings: Settings) -> Inputs:
    """The documents under ``paths`` without those that the settings exclude. What cannot be read is told on stderr and listed in the answer."""
    inputs = gather(list(paths), published=settings.published, language=settings.language)
    if settings.exclude:
        import pathspec

        spec = pathspec.PathSpec.from_lines("gitignore", settings.exclude)
        kept = tuple(document for document in inputs.documents if not spec.match_file(document.id))
        inputs = attrs.evolve(inputs, documents=kept)
    if not inputs.documents and not inputs.skipped:
        inputs = attrs.evolve(inputs, skipped=tuple(Skipped(path, "no documents to read here") for path in paths))
    for entry in inputs.skipped:
        complain(f"{entry.path}: {entry.reason.removeprefix(f'{entry.path}: ')}")
    return inputs


def report_on(inputs: Inputs, settings: Settings) -> Report:
    """The report of the pipeline over the inputs, with the rules that the settings select."""
    from factcheck import pipeline
    from factcheck.findings.rules import RULES

    where = settings.place or "--select/--ignore"
    for names in (settings.select, settings.ignore, *settings.per_path.values()):
        refuse_unknown(names, RULES, where)
    report = pipeline.check(watched(inputs.documents), options=pipeline.Options(preview=settings.preview, jobs=settings.jobs))
    selection = Selection(select=settings.select, ignore=settings.ignore, per_path=settings.per_path)
    kept = tuple(finding for finding in report.findings if selection.keeps(finding))
    return attrs.evolve(report, findings=kept).without(inputs.skipped)


def near_duplicates_in(inputs: Inputs) -> Report:
    """The report with nothing but near-duplicates in it."""
    from factcheck import pipeline
    from factcheck.documents import lay_out

    records = [DocumentRecord.of(lay_out(document)) for document in inputs.documents]
    return Report(records, pipeline.near_duplicates(inputs.documents), (), inputs.skipped)


def settle(report: Report, settings: Settings, today: datetime.date) -> Report:
    """The report with the findings marked that a waiver or the baseline covers; stale and expired entries are told on stderr."""
    waived = waive(report.findings, settings.waiver, today)
    for waiver in waived.expired:
        complain(f"{_place(waiver, settings)}: the waiver of {waiver.finding} expired on {waiver.expires}")
    for waiver in waived.unused:
        complain(f"{_place(waiver, settings)}: the waiver of {waiver.finding} covers nothing")
    inlined = waive_inline(waived.findings, report.documents)
    for note in inlined.unused:
        complain(f"{note.document}:{note.line}: the comment ignores {','.join(note.rules)}, which finds nothing there")
    report = attrs.evolve(report, findings=inlined.findings)
    if settings.baseline is None:
        return report
    baseline = Baseline.load(settings.baseline)
    for entry in baseline.stale(report.findings):
        complain(f"{settings.baseline}: stale entry {entry.id} ({entry.code} {entry.message})")
    return attrs.evolve(report, findings=baseline.mark(report.findings))


def known_since(revision: str, paths: tuple[str, ...], settings: Settings) -> Baseline:
    """A baseline of every finding that the paths had at a revision of their repository."""
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        earlier = extract(revision, paths, folder)
        inputs = gather(list(earlier), published=settings.published, language=settings.language)
        return Baseline(tuple(sorted(Entry(finding.id) for finding in report_on(inputs, settings).findings)))


def _place(waiver: Waiver, settings: Settings) -> str:
    return waiver.place or settings.place or "waiver"


def refuse_outputs_over_inputs(outputs: Iterable[str], paths: Iterable[str]) -> None:
    """Raise DocumentError when an output would overwrite a file that is to be read."""
    named = {os.path.realpath(path) for path in paths if pathlib.Path(path).is_file()}
    for output in outputs:
        if os.path.realpath(output) in named:
            raise DocumentError(f"{output}: is read and would be overwritten")


def exit_status(report: Report, *, skip_unreadable: bool) -> int:
    """2 when something could not be read, unless that is accepted; else 0."""
    return FAILED if report.skipped and not skip_unreadable else CLEAN
