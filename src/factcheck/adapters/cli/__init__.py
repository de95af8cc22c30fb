"""The command line: one module per command, each loaded when it is called."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command named in ``arguments`` (those of the process when None) and exit with its status.

    0: clean; 1: findings that gate; 2: usage or unreadable input; 130: interrupted; 141: the reader of the output went away.
    """
    from factcheck.adapters.cli.program import run

    sys.exit(run(sys.argv[1:] if arguments is None else list(arguments)))
