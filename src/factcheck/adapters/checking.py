"""A whole check: documents, settings and claims files in, a settled report and remarks out. Prints nothing."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence

import attrs

from factcheck import pipeline
from factcheck.adapters.inputs import Inputs
from factcheck.adapters.reviewed import HALVES, Checked, Halves, check, newest
from factcheck.adapters.settings import Settings
from factcheck.documents import Document
from factcheck.facts import Reviewed
from factcheck.findings.rules import RULES
from factcheck.findings.waivers import Waiver, waive
from factcheck.reports.baseline import Baseline, Entry
from factcheck.reports.inline import Inline, waive_inline
from factcheck.reports.selection import Selection, refuse_unknown


@attrs.frozen(slots=True, kw_only=True)
class Settled:
    """What was checked, with every finding marked that a waiver, a comment or the baseline covers; and the entries of these that did no work."""

    checked: Checked
    expired: tuple[Waiver, ...] = ()
    unused: tuple[Waiver, ...] = ()
    idle: tuple[Inline, ...] = ()
    stale: tuple[Entry, ...] = ()


def without_excluded(inputs: Inputs, settings: Settings) -> Inputs:
    """The inputs without the documents, and the files that could not be read, that the settings exclude."""
    if not settings.exclude:
        return inputs
    import pathspec

    spec = pathspec.PathSpec.from_lines("gitignore", settings.exclude)
    documents = tuple(document for document in inputs.documents if not spec.match_file(document.id))
    return attrs.evolve(inputs, documents=documents, skipped=tuple(entry for entry in inputs.skipped if not spec.match_file(entry.path)))


def checked(
    inputs: Inputs,
    settings: Settings,
    reviewed: Reviewed,
    *,
    today: datetime.date | None = None,
    whole: bool = True,
    watch: Callable[[Sequence[Document]], Iterable[Document]] = iter,
    halves: Halves = HALVES,
) -> Checked:
    """The inputs compared and held against the facts, with the rules that the settings select.

    ``watch`` is given the documents and hands them on one by one, to show progress; ``halves`` read and compare them. Raises ConfigurationError
    for a rule that does not exist.
    """
    for names in (settings.select, settings.ignore, *settings.per_path.values()):
        refuse_unknown(names, RULES, settings.place or "--select/--ignore")
    options = pipeline.Options(preview=settings.preview, jobs=settings.jobs or 1, **settings.slot)
    found = check(watch(inputs.documents), reviewed, options=options, today=today, whole=whole, halves=halves)
    selection = Selection(select=settings.select, ignore=settings.ignore, per_path=settings.per_path)
    kept = tuple(finding for finding in found.report.findings if selection.keeps(finding))
    return attrs.evolve(found, report=attrs.evolve(found.report, findings=kept).without(inputs.skipped, inputs.notes))


def settled(found: Checked, settings: Settings, waivers: Iterable[Waiver], today: datetime.date | None) -> Settled:
    """The findings marked that are accepted.

    ``today`` is the day on which waivers expire; None is that of the newest document, and where none has a date, no waiver expires.
    """
    day = today or newest(found.report.documents) or datetime.date.min
    waived = waive(found.report.findings, (*settings.waiver, *waivers), day)
    inlined = waive_inline(waived.findings, found.report.documents)
    baseline = Baseline.load(settings.baseline) if settings.baseline else Baseline(())
    report = attrs.evolve(found.report, findings=baseline.mark(inlined.findings))
    return Settled(
        checked=attrs.evolve(found, report=report),
        expired=waived.expired,
        unused=waived.unused,
        idle=inlined.unused,
        stale=baseline.stale(report.findings),
    )
