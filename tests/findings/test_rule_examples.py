"""Every example of every rule, through the whole flow: what is reported is, what is left alone is not."""

from __future__ import annotations

import pytest

from factcheck.adapters.reviewed import check
from factcheck.documents import Document
from factcheck.facts import parse
from factcheck.findings.examples import Example, codes, examples
from factcheck.pipeline import Options

ALL = [(code, number, example) for code in codes() for number, example in enumerate(examples(code))]
cases = pytest.mark.parametrize(("code", "example"), [(code, example) for code, _, example in ALL], ids=[f"{code}-{number}" for code, number, _ in ALL])


def found(example: Example) -> list[tuple[str, str]]:
    documents = [
        Document(id=chr(ord("a") + number), text=text, published=example.published, language=example.language)
        for number, text in enumerate(example.texts)
    ]
    report = check(documents, parse(example.facts, "facts.toml"), options=Options(preview=True)).report
    return [(finding.code, finding.kind) for finding in report.findings]


@cases
def test_the_rule_reports_what_it_says_and_leaves_alone_what_it_says(code, example):
    reported = found(example)
    assert (code in {each for each, _ in reported}) is example.reported


@cases
def test_a_near_miss_is_no_conflict_of_another_rule(code, example):
    if not example.reported:
        assert [each for each, kind in found(example) if kind == "conflict"] == []
