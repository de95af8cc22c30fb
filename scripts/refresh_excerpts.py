"""Bring the excerpts of the report on the worked example, in README.md and docs/, up to date.

    python scripts/refresh_excerpts.py [--check]     # --check: change nothing, exit status 1 when something is out of date

An excerpt is a `text` block; each of its paragraphs is replaced by that of the report with the same file and the same rule.
"""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).parents[1]
BLOCK = re.compile(r"(?<=^```text\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
HEAD = re.compile(r"(?P<file>[^\s:]+):\d+:\d+: (?P<code>[A-Z]{3}\d{3}) ")


def report() -> dict[tuple[str, str], str]:
    """The paragraphs of the report by file and rule; of several, the first."""
    command = [sys.executable, "-m", "factcheck", "check", "claims"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode not in {0, 1}:
        sys.exit(run.stderr)
    found: dict[tuple[str, str], str] = {}
    for paragraph in run.stdout.split("\n\n"):
        if head := HEAD.match(paragraph):
            found.setdefault((head["file"], head["code"]), paragraph)
    return found


def refreshed(text: str, paragraphs: dict[tuple[str, str], str]) -> str:
    def paragraph(old: str) -> str:
        head = HEAD.match(old)
        return paragraphs.get((head["file"], head["code"]), old) if head else old

    return BLOCK.sub(lambda block: "\n\n".join(paragraph(old) for old in block.group().rstrip("\n").split("\n\n")) + "\n", text)


def main() -> int:
    paragraphs = report()
    stale = []
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        text = page.read_text(encoding="utf-8")
        new = refreshed(text, paragraphs)
        if new != text:
            stale.append(page.name)
            if "--check" not in sys.argv[1:]:
                page.write_text(new, encoding="utf-8")
    print(f"out of date: {', '.join(stale)}" if stale else "all excerpts are up to date")
    return 1 if stale and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
