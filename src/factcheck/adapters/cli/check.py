"""``factcheck check PATH…``: the consistency report."""

from __future__ import annotations

import datetime
from typing import Any

import attrs
import click

from factcheck.adapters.cli import output
from factcheck.adapters.cli.corpus import exit_status, is_whole, known_since, read, refuse_outputs_over_inputs, report_on, settle
from factcheck.adapters.cli.options import PATHS, SHOW, choosing, day, gate_options, reading, settings_for
from factcheck.adapters.cli.program import CLEAN, GATED
from factcheck.adapters.settings import Settings, suggestion
from factcheck.reports.gate import gating
from factcheck.reports.renderers import FORMATS, render
from factcheck.reports.renderers.view import View
from factcheck.reports.report import KINDS, Report

_KIND_OF = {"conflicts": "conflict", "near-duplicates": "near-duplicate", "changes": "change", "agreements": "agreement"}


@click.command("check")
@PATHS
@click.option("--format", "-f", "format", metavar="FORMAT", help=f"One of {', '.join(FORMATS)}.  [default: text]")
@click.option("--output", "-o", "outputs", multiple=True, metavar="FILE", help="Write there; FORMAT=FILE for several formats in one run.")
@SHOW
@click.option("--full", is_flag=True, help="Every place and every step of the reasoning, settled findings too.")
@choosing
@gate_options
@click.option("--baseline", metavar="FILE", help="Accepted findings: see factcheck baseline.")
@click.option("--archive", metavar="FILE", help="Check the paths as drafts against this archive (factcheck index).")
@click.option("--cache", metavar="FOLDER", help="Keep there what was read, and read only what has changed.")
@click.option("--no-cache", is_flag=True, help="Read everything, whatever --cache says.")
@click.option("--since", metavar="GITREF", help="Only what is new against this revision gates and is shown.")
@reading
@click.option("--today", callback=day, metavar="DATE", help="The day on which waivers expire.  [default: today]")
@click.option("--color", "colour", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours of the text report.")
def command(paths: tuple[str, ...], **given: Any) -> int:
    """The consistency report over files and folders.

    Exit status 0 when nothing gates, 1 when a finding does, 2 for wrong usage and for input that cannot be read.
    """
    settings = settings_for(paths, given)
    outputs = _outputs(given["outputs"], given["format"] or settings.format, explicit=given["format"] is not None)
    refuse_outputs_over_inputs((path for _, path in outputs if path), paths)
    inputs = read(paths, settings)
    cache = None if given["no_cache"] else given["cache"]
    found = report_on(inputs, settings, whole=is_whole(paths), today=given["today"], archive=given["archive"], cache=cache)
    report = settle(found, settings, given["today"] or _today())
    if given["since"]:
        report = attrs.evolve(report, findings=known_since(given["since"], paths, settings).mark(report.findings))
    for name, path in outputs:
        output.write(render(report, name, _view(settings, given, to_terminal=path is None)), path)
    return _status(report, settings, given)


def _today() -> datetime.date:
    return datetime.datetime.now(tz=datetime.UTC).astimezone().date()


def _status(report: Report, settings: Settings, given: dict[str, Any]) -> int:
    failed = exit_status(report, skip_unreadable=given["skip_unreadable"])
    if failed or given["exit_zero"]:
        return failed
    return GATED if gating(report, settings.fail_on) else CLEAN


def _outputs(named: tuple[str, ...], default: str, *, explicit: bool) -> list[tuple[str, str | None]]:
    """Pairs of format and file; None is standard output, which is used when nothing else is named or a format is asked for beside files."""
    outputs: list[tuple[str, str | None]] = []
    for name in named:
        head, equals, path = name.partition("=")
        if equals and head in FORMATS:
            outputs.append((head, path))
        elif equals and "/" not in head and "." not in head:
            raise click.UsageError(f"--output: {head!r} is no format{suggestion(head, FORMATS)}")
        else:
            outputs.append((_checked(default), name))
    if not outputs or (explicit and all(name != default for name, _ in outputs)):
        outputs.append((_checked(default), None))
    return outputs


def _checked(name: str) -> str:
    if name not in FORMATS:
        raise click.UsageError(f"--format: {name!r} is none of {', '.join(FORMATS)}{suggestion(name, FORMATS)}")
    return name


def _view(settings: Settings, given: dict[str, Any], *, to_terminal: bool) -> View:
    shown = settings.show
    everything = not shown or "all" in shown
    return View(
        kinds=frozenset(KINDS) if everything else frozenset(_KIND_OF[word] for word in shown),
        quiet=given["full"] or "all" in shown or "agreements" in shown,
        settled=given["full"],
        full=given["full"],
        width=output.width() if to_terminal else 100,
        colour=to_terminal and output.in_colour(given["colour"]),
    )
