"""``factcheck facts SUBJECT PATH…``: every statement about a subject; with ``--check`` and ``--propose``: reviewed facts."""

from __future__ import annotations

from typing import Any

import click

from factcheck.adapters.cli import output
from factcheck.adapters.cli.corpus import exit_status, is_whole, read, report_on, reviewed_facts
from factcheck.adapters.cli.options import day, reading, settings_for
from factcheck.adapters.cli.program import CLEAN, GATED
from factcheck.adapters.settings import Settings
from factcheck.errors import FactError
from factcheck.reports.report import json_text


@click.command("facts")
@click.argument("words", nargs=-1, metavar="[SUBJECT] PATH…")
@click.option("--check", "checking", is_flag=True, help="Hold articles against the reviewed facts; without PATH…, make sure of the facts.")
@click.option("--propose", "proposing", is_flag=True, help="Write the facts on which several articles agree, as a draft to review.")
@click.option("--format", "-f", "format", type=click.Choice(["text", "json"]), default="text", help="How to print the statements.")
@click.option("--output", "-o", "path", metavar="FILE", help="Write there.")
@click.option("--today", callback=day, metavar="DATE", help="The day on which reviews expire.  [default: that of the newest article]")
@reading
def command(words: tuple[str, ...], path: str | None, **given: Any) -> int:
    """Every statement about a subject: which values, where, since when, who says so. It is what must be edited when the fact changes.

    With --check: what is read from each reviewed fact, which articles state it, which contradict it; exit status 1 when one does.
    With --propose: a claims file with what articles agree on.
    """
    if given["checking"] and given["proposing"]:
        raise click.UsageError("--check and --propose are two different tasks")
    if given["checking"]:
        return _check(words, path, settings_for(words, given), given)
    if given["proposing"]:
        return _propose(_paths(words, "--propose"), path, settings_for(words, given), given)
    if len(words) < 2:
        raise click.UsageError("a SUBJECT and a PATH are needed, or --check or --propose")
    return _tell(words[0], words[1:], path, settings_for(words[1:], given), given)


def _paths(words: tuple[str, ...], option: str) -> tuple[str, ...]:
    if not words:
        raise click.UsageError(f"{option}: a PATH is needed")
    return words


def _tell(subject: str, paths: tuple[str, ...], path: str | None, settings: Settings, given: dict[str, Any]) -> int:
    from factcheck.reports.statements import as_text, statements

    report = report_on(read(paths, settings), settings)
    found = statements(subject, report.claims, report.documents)
    text = json_text([item.to_dict() for item in found], indent=2) + "\n" if given["format"] == "json" else as_text(subject, found, output.width())
    output.write(text, path)
    return exit_status(report, skip_unreadable=given["skip_unreadable"])


def _check(paths: tuple[str, ...], path: str | None, settings: Settings, given: dict[str, Any]) -> int:
    from factcheck.adapters.cli.fact_table import as_text, rows
    from factcheck.adapters.inputs import Inputs
    from factcheck.adapters.reviewed import hold_only
    from factcheck.facts import refuse
    from factcheck.reports.gate import gating

    reviewed = reviewed_facts(settings)
    if not reviewed.texts:
        raise FactError("no claims files: name them with --claims, in the settings as claims, or put them into a folder claims")
    inputs = read(paths, settings) if paths else Inputs((), ())
    checked = hold_only(inputs.documents, reviewed, jobs=settings.jobs or 1, today=given["today"], whole=is_whole(paths))
    refuse(checked.problems)
    report = checked.report.without(inputs.skipped, inputs.notes)
    as_json = given["format"] == "json"
    text = json_text(rows(checked.held), indent=2) + "\n" if as_json else as_text(checked.held, report, output.width(), articles=bool(paths))
    output.write(text, path)
    failed = exit_status(report, skip_unreadable=given["skip_unreadable"])
    return failed or (GATED if gating(report, settings.fail_on) else CLEAN)


def _propose(paths: tuple[str, ...], path: str | None, settings: Settings, given: dict[str, Any]) -> int:
    from factcheck.adapters.reviewed import proposal

    inputs = read(paths, settings)
    output.write(proposal(inputs.documents, reviewed_facts(settings), jobs=settings.jobs or 1), path)
    return CLEAN if not inputs.skipped or given["skip_unreadable"] else 2
