"""Rules as documentation: a page per rule and a table of all, both made from the registry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.findings.examples import Example
    from factcheck.findings.rule import Rule


def rule_page(rule: Rule) -> str:
    """The page of a rule as Markdown: head, what the rule says of itself, its examples."""
    from factcheck.findings.examples import examples

    grade = f"{rule.kind}, {rule.severity}" + (", preview: only with `--preview`" if rule.preview else "")
    blocks = [f"# {rule.code} {rule.name}", f"*{grade}*", rule.summary, rule.page.strip()]
    for title, reported in (("Reported", True), ("Left alone", False)):
        chosen = [example for example in examples(rule.code) if example.reported is reported]
        if chosen:
            blocks += [f"## {title}", *(_example(example) for example in chosen)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _example(example: Example) -> str:
    texts = "\n".join(f"> {text.strip().replace(chr(10), ' ')}  " for text in example.texts).rstrip()
    context = ", ".join(str(part) for part in (example.published, example.language) if part)
    note = example.note + (f" ({context})" if context else "")
    facts = f"```toml\n{example.facts.strip()}\n```" if example.facts else ""
    return "\n\n".join(part for part in (facts, texts, note.strip()) if part)


def rules_table(rules: Sequence[Rule], *, markdown: bool = False) -> str:
    """All rules in a table, in the order of their codes."""
    rows = [(rule.code, rule.name, rule.kind, rule.severity + (" (preview)" if rule.preview else ""), rule.summary) for rule in _sorted(rules)]
    head = ("code", "name", "kind", "severity", "what it finds")
    if markdown:
        lines = [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
        lines += [f"| [{row[0]}]({row[0]}.md) | {' | '.join(cell.replace('|', chr(92) + '|') for cell in row[1:])} |" for row in rows]
        return "\n".join(lines) + "\n"
    widths = [max(len(row[column]) for row in (head, *rows)) for column in range(len(head))]
    return "".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n" for row in (head, *rows))


def rules_data(rules: Sequence[Rule]) -> list[dict[str, Any]]:
    """All rules as plain data."""
    keys = ("code", "name", "kind", "severity", "summary", "preview")
    return [{key: getattr(rule, key) for key in keys} for rule in _sorted(rules)]


def _sorted(rules: Sequence[Rule]) -> list[Rule]:
    return sorted(rules, key=lambda rule: rule.code)
