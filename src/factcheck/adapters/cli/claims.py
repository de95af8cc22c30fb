"""``factcheck claims PATH…``: the normalized claims themselves."""

from __future__ import annotations

from typing import Any

import click

from factcheck.adapters.cli import output
from factcheck.adapters.cli.corpus import exit_status, read, report_on
from factcheck.adapters.cli.options import PATHS, reading, settings_for
from factcheck.reports import claim_table
from factcheck.reports.report import json_text


@click.command("claims")
@PATHS
@click.option("--format", "-f", "format", type=click.Choice(["text", "json", "csv"]), default="text", help="How to print the claims.")
@click.option("--output", "-o", "path", metavar="FILE", help="Write there.")
@reading
def command(paths: tuple[str, ...], format: str, path: str | None, **given: Any) -> int:  # noqa: A002  the option is called format
    """What each document claims, normalized: kind, roles and place of every claim."""
    settings = settings_for(paths, given)
    report = report_on(read(paths, settings), settings)
    if format == "text":
        text = claim_table.as_text(report.claims, report.documents, output.width())
    else:
        rows = claim_table.rows(report.claims, report.documents)
        text = claim_table.as_csv(rows) if format == "csv" else json_text(rows, indent=2) + "\n"
    output.write(text, path)
    return exit_status(report, skip_unreadable=given["skip_unreadable"])
