"""How the tables of the rules are written and read: tiny corpora, and what must be found in them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import attrs
import pytest

from factcheck.documents import Document
from factcheck.findings.finding import Finding
from factcheck.pipeline import check

DAY = datetime.date(2024, 5, 14)


@attrs.frozen
class Expected:
    """A finding: its kind, the relations that will do, how its code begins, and for each document in order words that its evidence must hold ("": any)."""

    kind: str
    relations: tuple[str, ...]
    code: str
    words: tuple[str, ...]
    severity: str = ""


@attrs.frozen
class Case:
    """A tiny corpus, its documents called a, b, c in order. Nothing expected: no conflict of any rule may be reported.

    ``published`` and ``language`` hold for all documents, or are given one by one. ``gap`` names a limit that is known: the case is expected to fail.
    """

    name: str
    texts: tuple[str, ...]
    finds: tuple[Expected, ...] = ()
    published: datetime.date | Sequence[datetime.date | None] | None = DAY
    language: str | Sequence[str] = "en"
    gap: str = ""


def case(name: str, *texts: str, finds: Expected | Sequence[Expected] = (), on=DAY, language: str = "en", gap: str = "") -> Case:
    """``language`` is one code for all documents, or one for each, separated by spaces."""
    languages = language.split()
    return Case(name, texts, (finds,) if isinstance(finds, Expected) else tuple(finds), on, languages if len(languages) > 1 else language, gap)


def conflict(code: str, *words: str, severity: str = "") -> Expected:
    return Expected("conflict", ("conflicts",), code, words, severity)


def agreement(code: str, *words: str, by: str = "equal refines entails compatible derived") -> Expected:
    return Expected("agreement", tuple(by.split()), code, words)


def change(code: str, *words: str) -> Expected:
    return Expected("change", ("changed", "conflicts"), code, words)


def on(*days: str) -> tuple[datetime.date, ...]:
    return tuple(datetime.date.fromisoformat(day) for day in days)


def documents(case: Case) -> list[Document]:
    size = len(case.texts)
    published = case.published if isinstance(case.published, Sequence) else [case.published] * size
    language = [case.language] * size if isinstance(case.language, str) else case.language
    return [Document(id=chr(ord("a") + i), text=case.texts[i], published=published[i], language=language[i]) for i in range(size)]


def findings(case: Case) -> tuple[Finding, ...]:
    return check(documents(case)).findings


def told(finding: Finding) -> str:
    return f"{finding.severity} {finding.code} {finding.kind} {finding.relation}: " + " | ".join(f"{item.document}: {item.text}" for item in finding.evidence)


def fits(finding: Finding, expected: Expected, size: int) -> bool:
    if finding.kind != expected.kind or finding.relation not in expected.relations or not finding.code.startswith(expected.code):
        return False
    if expected.severity and finding.severity != expected.severity:
        return False
    for i, words in enumerate(expected.words):
        document = chr(ord("a") + (i if size > 1 else 0))
        if not any(item.document == document and " ".join(words.lower().split()) in " ".join(item.text.lower().split()) for item in finding.evidence):
            return False
    return True


def shortcomings(case: Case) -> list[str]:
    """What is missing, and which conflicts nobody expected."""
    found = findings(case)
    size = len(case.texts)
    lacking = [f"missing: {expected}" for expected in case.finds if not any(fits(finding, expected, size) for finding in found)]
    wanted = [expected for expected in case.finds if expected.kind == "conflict"]
    surplus = [finding for finding in found if finding.kind == "conflict" and not any(finding.code.startswith(expected.code) for expected in wanted)]
    if not lacking and not surplus:
        return []
    return [*lacking, *(f"unexpected: {told(finding)}" for finding in surplus), *(f"found: {told(finding)}" for finding in found)]


def table(cases: Sequence[Case]) -> pytest.MarkDecorator:
    marks = [pytest.param(item, id=item.name, marks=pytest.mark.xfail(reason=item.gap) if item.gap else ()) for item in cases]
    return pytest.mark.parametrize("case", marks)
