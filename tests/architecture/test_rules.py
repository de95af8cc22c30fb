"""Every rule has a code, a name, a page and examples of what it reports and of what it leaves alone; the pages in docs/ are as the rules say."""

from __future__ import annotations

import pathlib

from factcheck.findings.examples import codes, examples
from factcheck.findings.rules import RULES
from factcheck.reports.rule_pages import rule_page, rules_table

PAGES = pathlib.Path(__file__).parents[2] / "docs" / "rules"

#: Shown by the examples of another rule: rule -> that rule.
SHOWN_ELSEWHERE: dict[str, str] = {}


def test_codes_and_names_are_unique():
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert [rule.name for rule in RULES if rule.name != rule.name.lower() or " " in rule.name] == []


def test_every_rule_says_what_it_finds_and_why():
    assert [rule.code for rule in RULES if not rule.summary or len(rule.page.split()) < 20 or "**Why.**" not in rule.page] == []


def test_every_conflict_has_an_example_and_a_near_miss():
    wanted = {rule.code for rule in RULES if rule.kind == "conflict"} - set(SHOWN_ELSEWHERE)
    assert sorted(code for code in wanted if {example.reported for example in examples(code)} != {True, False}) == []


def test_every_example_belongs_to_a_rule():
    assert sorted(set(codes()) - {rule.code for rule in RULES}) == []


def test_a_near_miss_says_why_nothing_is_reported():
    assert [code for code in codes() if not all(example.note for example in examples(code) if not example.reported)] == []


def test_the_pages_in_the_documentation_are_as_the_rules_say():
    written = {path.stem: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}
    index = written.pop("index", "")
    assert sorted(code for code in written if code not in {rule.code for rule in RULES}) == []
    assert [rule.code for rule in RULES if written.get(rule.code) != rule_page(rule)] == []
    assert rules_table(RULES, markdown=True) in index
