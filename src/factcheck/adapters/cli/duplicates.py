"""``factcheck duplicates PATH…``: near-duplicates only."""

from __future__ import annotations

from typing import Any

import click

from factcheck.adapters.cli import output
from factcheck.adapters.cli.corpus import dropped_from, exit_status, near_duplicates_in, read
from factcheck.adapters.cli.options import PATHS, reading, settings_for
from factcheck.adapters.cli.program import CLEAN, FAILED
from factcheck.reports.drop_list import FORMATS as DROP_FORMATS
from factcheck.reports.renderers import FORMATS, render
from factcheck.reports.renderers.view import View

# As in ``groups.duplicates``, which is loaded when it is needed.
KEEP = ("first", "longest", "newest")


@click.command("duplicates")
@PATHS
@click.option("--format", "-f", "format", type=click.Choice(list(FORMATS)), default="text", help="The format of the report.")
@click.option("--output", "-o", "path", metavar="FILE", help="Write there.")
@click.option("--full", is_flag=True, help="Every place.")
@click.option("--templates", is_flag=True, help="Also what fills one template: series of reports, formulas.")
@click.option("--keep", type=click.Choice(KEEP), help="List what to drop instead, when of every content this place is kept (text or json).")
@reading
def command(paths: tuple[str, ...], format: str, path: str | None, keep: str | None, **given: Any) -> int:  # noqa: A002  the option is called format
    """Passages that repeat one another, with the words that differ; nothing else is looked for."""
    settings = settings_for(paths, given)
    if keep is not None:
        if format not in DROP_FORMATS or given["templates"]:
            raise click.UsageError(f"--keep goes with --format {' or '.join(DROP_FORMATS)} and without --templates")
        pruning = dropped_from(read(paths, settings), keep)
        output.write(DROP_FORMATS[format](pruning), path)
        return FAILED if pruning.skipped and not given["skip_unreadable"] else CLEAN
    report = near_duplicates_in(read(paths, settings), templates=given["templates"])
    view = View(full=given["full"], width=output.width(), colour=path is None and output.in_colour())
    output.write(render(report, format, view), path)
    return exit_status(report, skip_unreadable=given["skip_unreadable"])
