"""``factcheck duplicates PATH…``: near-duplicates only."""

from __future__ import annotations

from typing import Any

import click

from factcheck.adapters.cli import output
from factcheck.adapters.cli.corpus import exit_status, near_duplicates_in, read
from factcheck.adapters.cli.options import PATHS, reading, settings_for
from factcheck.reports.renderers import FORMATS, render
from factcheck.reports.renderers.view import View


@click.command("duplicates")
@PATHS
@click.option("--format", "-f", "format", type=click.Choice(list(FORMATS)), default="text", help="The format of the report.")
@click.option("--output", "-o", "path", metavar="FILE", help="Write there.")
@click.option("--full", is_flag=True, help="Every place.")
@reading
def command(paths: tuple[str, ...], format: str, path: str | None, **given: Any) -> int:  # noqa: A002  the option is called format
    """Passages that repeat one another, with the words that differ; nothing else is looked for."""
    settings = settings_for(paths, given)
    report = near_duplicates_in(read(paths, settings))
    view = View(full=given["full"], width=output.width(), colour=path is None and output.in_colour())
    output.write(render(report, format, view), path)
    return exit_status(report, skip_unreadable=given["skip_unreadable"])
