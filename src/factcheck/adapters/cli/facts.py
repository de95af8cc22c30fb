"""``factcheck facts SUBJECT PATH…``: every statement about a subject."""

from __future__ import annotations

from typing import Any

import click

from factcheck.adapters.cli import output
from factcheck.adapters.cli.corpus import exit_status, read, report_on
from factcheck.adapters.cli.options import PATHS, reading, settings_for
from factcheck.reports.report import json_text


@click.command("facts")
@click.argument("subject")
@PATHS
@click.option("--format", "-f", "format", type=click.Choice(["text", "json"]), default="text", help="How to print the statements.")
@click.option("--output", "-o", "path", metavar="FILE", help="Write there.")
@reading
def command(subject: str, paths: tuple[str, ...], format: str, path: str | None, **given: Any) -> int:  # noqa: A002  the option is called format
    """Every statement about a subject: which values, where, since when, who says so. It is what must be edited when the fact changes."""
    from factcheck.reports.statements import as_text, statements

    settings = settings_for(paths, given)
    report = report_on(read(paths, settings), settings)
    found = statements(subject, report.claims, report.documents)
    text = json_text([item.to_dict() for item in found], indent=2) + "\n" if format == "json" else as_text(subject, found, output.width())
    output.write(text, path)
    return exit_status(report, skip_unreadable=given["skip_unreadable"])
