"""Tiny corpora held against facts, for the tests."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from factcheck.adapters.reviewed import Checked, check
from factcheck.documents import Document
from factcheck.facts import parse
from factcheck.findings.finding import Finding

FILE = "claims/facts.toml"


def fact(name: str, statement: str, *lines: str) -> str:
    """A fact as a table of a claims file."""
    return "\n".join(["[[fact]]", f'id = "{name}"', f'statement = "{statement}"', *lines, ""])


def held(facts: str, *texts: str | tuple[str, str], today: datetime.date | None = None, whole: bool = True, published: datetime.date | None = None) -> Checked:
    """The report over texts (each a text, or a pair of id and text) held against a claims file."""
    pairs = [text if isinstance(text, tuple) else (f"{chr(97 + number)}.txt", text) for number, text in enumerate(texts)]
    documents = [Document(id=name, text=text, published=published) for name, text in pairs]
    return check(documents, parse(facts, FILE), today=today, whole=whole)


def conflicts(checked: Checked) -> list[Finding]:
    """The conflicts of a report."""
    return list(checked.report.conflicts)


def codes(findings: Sequence[Finding]) -> list[str]:
    """Their codes in order."""
    return [finding.code for finding in findings]
