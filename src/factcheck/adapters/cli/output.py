"""Where the output goes: the same UTF-8 bytes to a file or a pipe whatever the locale, colours only to a terminal."""

from __future__ import annotations

import os
import pathlib
import shutil
import sys

from factcheck.errors import ConfigurationError

_WIDTH = (60, 140)


def write(text: str, path: str | None = None) -> None:
    """Write ``text`` to the file ``path``, or to standard output when it is None or ``-``.

    Raises ConfigurationError when the file cannot be written.
    """
    data = text.encode("utf-8", "backslashreplace")
    if path not in (None, "-"):
        try:
            pathlib.Path(str(path)).write_bytes(data)
        except OSError as error:
            raise ConfigurationError(f"{path}: cannot be written: {error.strerror}") from None
    elif (stream := getattr(sys.stdout, "buffer", None)) is not None:
        sys.stdout.flush()
        stream.write(data)
        stream.flush()
    else:
        sys.stdout.write(data.decode("utf-8"))


def in_colour(choice: str = "auto") -> bool:
    """Whether standard output is to be coloured: ``always``, ``never`` or, for ``auto``, on a terminal unless NO_COLOR is set."""
    if choice != "auto":
        return choice == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """The columns to fill: those of the terminal within reason, 100 elsewhere."""
    if not sys.stdout.isatty():
        return 100
    return min(max(shutil.get_terminal_size((100, 24)).columns, _WIDTH[0]), _WIDTH[1])
