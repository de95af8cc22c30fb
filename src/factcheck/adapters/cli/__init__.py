"""The command line: one module per command, each loaded when it is called."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

_SELDOM = (20_000, 20, 50)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command named in ``arguments`` (those of the process when None) and exit with its status.

    0: clean; 1: findings that gate; 2: usage or unreadable input; 130: interrupted; 141: the reader of the output went away.
    """
    # The tables of words are built once and live as long as the process; to go through them for garbage, on the way and once more at the end,
    # costs a quarter of a short run.
    gc.set_threshold(*_SELDOM)
    try:
        from factcheck.adapters.cli.program import run

        status = run(sys.argv[1:] if arguments is None else list(arguments))
    except KeyboardInterrupt:  # while modules were still loading, or again while the first one was being told of
        sys.stderr.write("factcheck: interrupted\n")
        status = 130
    gc.freeze()
    sys.exit(status)
