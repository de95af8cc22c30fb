"""``factcheck baseline PATH…``: accept the findings there are now."""

from __future__ import annotations

from typing import Any

import click

from factcheck.adapters.cli import output
from factcheck.adapters.cli.corpus import exit_status, is_whole, read, report_on
from factcheck.adapters.cli.options import PATHS, choosing, reading, settings_for
from factcheck.adapters.cli.program import complain
from factcheck.reports.baseline import Baseline
from factcheck.reports.renderers.tally import counted

DEFAULT = "factcheck-baseline.json"


@click.command("baseline")
@PATHS
@click.option("--output", "-o", "path", metavar="FILE", help=f"The file to write.  [default: the baseline of the settings, else {DEFAULT}]")
@choosing
@reading
def command(paths: tuple[str, ...], path: str | None, **given: Any) -> int:
    """Write a baseline: the conflicts there are now, by fingerprint, for check --baseline. Later runs mark them and fail only for new ones."""
    settings = settings_for(paths, given)
    report = report_on(read(paths, settings), settings, whole=is_whole(paths))
    baseline = Baseline.of(report.findings)
    target = path or settings.baseline or DEFAULT
    output.write(baseline.to_json(), target)
    complain(f"{target}: {counted(len(baseline.entries), 'finding')} accepted")
    return exit_status(report, skip_unreadable=given["skip_unreadable"])
