"""``factcheck explain FINDING PATH…``: the reasoning behind one finding."""

from __future__ import annotations

from typing import Any

import click

from factcheck.adapters.cli import output
from factcheck.adapters.cli.corpus import is_whole, read, report_on
from factcheck.adapters.cli.options import PATHS, reading, settings_for
from factcheck.reports.explanation import finding_named, reasoning
from factcheck.reports.renderers.tree import drawn


@click.command("explain")
@click.argument("finding")
@PATHS
@reading
def command(finding: str, paths: tuple[str, ...], **given: Any) -> int:
    """The reasoning behind one finding: what it is about, who states what in which words, how that was read, and why it follows.

    FINDING is the id in the report, or its beginning.
    """
    from factcheck.findings.rules import RULES

    settings = settings_for(paths, given)
    report = report_on(read(paths, settings), settings, whole=is_whole(paths))
    found = finding_named(report, finding)
    rule = next((rule for rule in RULES if rule.code == found.code), None)
    output.write(drawn(reasoning(found, report.claims, rule)) + "\n")
    return 0
