"""Write docs/rules/ from the registry of rules: one page per rule and an index. `--check` only says what would change.

    python scripts/generate_rule_pages.py [--check]
"""

from __future__ import annotations

import pathlib
import sys

from factcheck.findings.rules import RULES
from factcheck.reports.rule_pages import rule_page, rules_table

FOLDER = pathlib.Path(__file__).parents[1] / "docs" / "rules"


def pages() -> dict[str, str]:
    """The text of every page by its file name."""
    index = "# Rules\n\nMade from the rules themselves by `scripts/generate_rule_pages.py`.\n\n" + rules_table(RULES, markdown=True)
    return {"index.md": index} | {f"{rule.code}.md": rule_page(rule) for rule in RULES}


def main() -> int:
    wanted = pages()
    present = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")} if FOLDER.exists() else {}
    changed = sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))
    if "--check" in sys.argv[1:]:
        print("\n".join(f"docs/rules/{name}: not as the rules say" for name in changed) or "docs/rules/ is as the rules say")
        return 1 if changed else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in changed:
        if name in wanted:
            (FOLDER / name).write_text(wanted[name], encoding="utf-8")
        else:
            (FOLDER / name).unlink()
    print(f"docs/rules/: {len(wanted)} pages, {len(changed)} changed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
