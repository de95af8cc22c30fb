"""The rules, in the order of their pages; one module each. `RULES` is the registry, `COMPARISONS` and `INNERS` what the judge walks."""

from __future__ import annotations

from factcheck.findings.comparison import Comparison, Inner
from factcheck.findings.rule import Rule
from factcheck.findings.rules import (
    arithmetic_differs,
    calendar_differs,
    companion_differs,
    copy_differs,
    count_differs,
    date_differs,
    deed_denied,
    duplicates,
    first_differs,
    happening_differs,
    list_length_differs,
    office_grade_differs,
    office_holder_differs,
    only_differs,
    opposite_differs,
    ordinal_differs,
    outcome_differs,
    quantity_differs,
    quotation_differs,
    rank_differs,
    rank_holder_differs,
    relation_differs,
    repetition_differs,
    reviewed_facts,
    site_differs,
    stale_announcement,
    tally_differs,
    tenure_differs,
    term_differs,
    value_agrees,
)

_MODULES = (
    rank_differs,
    rank_holder_differs,
    date_differs,
    office_holder_differs,
    office_grade_differs,
    first_differs,
    only_differs,
    ordinal_differs,
    outcome_differs,
    quantity_differs,
    quotation_differs,
    relation_differs,
    copy_differs,
    companion_differs,
    opposite_differs,
    deed_denied,
    site_differs,
    repetition_differs,
    count_differs,
    happening_differs,
    tally_differs,
    value_agrees,
    calendar_differs,
    list_length_differs,
    arithmetic_differs,
    stale_announcement,
    term_differs,
    tenure_differs,
    duplicates,
    reviewed_facts,
)

RULES: tuple[Rule, ...] = tuple(sorted((rule for module in _MODULES for rule in module.RULES), key=lambda rule: rule.code))
COMPARISONS: tuple[Comparison, ...] = tuple(item for module in _MODULES for item in getattr(module, "COMPARISONS", ()))
INNERS: tuple[Inner, ...] = tuple(item for module in _MODULES for item in getattr(module, "INNERS", ()))
