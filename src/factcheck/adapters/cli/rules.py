"""``factcheck rules``: all rules in a table."""

from __future__ import annotations

import click

from factcheck.adapters.cli import output
from factcheck.reports.report import json_text
from factcheck.reports.rule_pages import rules_data, rules_table


@click.command("rules")
@click.option("--format", "-f", "format", type=click.Choice(["text", "json", "markdown"]), default="text", help="How to print the table.")
def command(format: str) -> int:  # noqa: A002  the option is called format
    """All rules: code, name, kind, severity and what each finds."""
    from factcheck.findings.rules import RULES

    if format == "json":
        output.write(json_text(rules_data(RULES), indent=2) + "\n")
    else:
        output.write(rules_table(RULES, markdown=format == "markdown"))
    return 0
