"""Every rule has a code, a name, a page and examples of what it reports and of what it leaves alone; the pages in docs/ are as the rules say."""

from __future__ import annotations

import pathlib

import pytest

from factcheck.findings.rules import RULES
from factcheck.reports.rule_pages import rule_page, rules_table

PAGES = pathlib.Path(__file__).parents[2] / "docs" / "rules"
each = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def test_codes_and_names_are_unique():
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


@each
def test_a_rule_says_what_it_finds(rule):
    assert rule.summary.endswith(".")
    assert len(rule.page.split()) >= 20
    assert rule.name == rule.name.lower()
    assert " " not in rule.name


@each
def test_a_rule_has_an_example_and_a_near_miss(rule):
    assert {example.reported for example in rule.examples} == {True, False}


@each
def test_a_near_miss_says_why_nothing_is_reported(rule):
    assert all(example.note for example in rule.examples if not example.reported)


@each
def test_the_page_in_the_documentation_is_as_the_rule_says(rule):
    assert (PAGES / f"{rule.code}.md").read_text(encoding="utf-8") == rule_page(rule)


def test_the_documentation_has_no_page_without_a_rule():
    assert {path.stem for path in PAGES.glob("*.md")} - {"index"} == {rule.code for rule in RULES}
    assert rules_table(RULES, markdown=True) in (PAGES / "index.md").read_text(encoding="utf-8")
