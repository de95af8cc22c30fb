"""Print the commands that README.md gives under its heading "Set up", or one of them: they are written once, there.

    python scripts/readme_commands.py            # all, each after a line "# 1", "# 2"
    python scripts/readme_commands.py 1          # the first one, for a shell
"""

from __future__ import annotations

import pathlib
import re
import sys

README = pathlib.Path(__file__).parents[1] / "README.md"
HEADING = re.compile(r"^## Set up$(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```(?:sh|bash|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def commands(text: str) -> list[str]:
    """The fenced shell blocks of the section, a prompt sign taken off. Raises ValueError unless there are exactly two."""
    section = HEADING.search(text)
    found = [block.strip() for block in BLOCK.findall(section.group(1))] if section else []
    found = ["\n".join(line.removeprefix("$ ") for line in block.splitlines()) for block in found]
    if len(found) != 2:
        raise ValueError(f"README.md: under '## Set up' stand {len(found)} shell blocks, not two")
    return found


def main() -> int:
    try:
        found = commands(README.read_text(encoding="utf-8"))
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    if len(sys.argv) > 1:
        print(found[int(sys.argv[1]) - 1])
    else:
        print("\n".join(f"# {number}\n{command}" for number, command in enumerate(found, 1)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
