"""``factcheck rule CODE``: the page of one rule."""

from __future__ import annotations

import click

from factcheck.adapters.cli import output
from factcheck.adapters.settings import suggestion
from factcheck.errors import ConfigurationError
from factcheck.reports.rule_pages import rule_page


@click.command("rule")
@click.argument("code")
def command(code: str) -> int:
    """The page of one rule, by its code or name: what it finds, why, examples, what it leaves alone."""
    from factcheck.findings.rules import RULES

    for rule in RULES:
        if code.upper() == rule.code or code == rule.name:
            output.write(rule_page(rule))
            return 0
    known = [name for rule in RULES for name in (rule.code, rule.name)]
    raise ConfigurationError(f"{code}: no such rule{suggestion(code if '-' in code else code.upper(), known)}")
