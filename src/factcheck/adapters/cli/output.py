"""Where the output goes: the same UTF-8 bytes to a file or a pipe whatever the locale, colours only to a terminal."""

from __future__ import annotations

import os
import pathlib
import shutil
import stat
import sys
import tempfile
from typing import BinaryIO

from factcheck.errors import ConfigurationError

_WIDTH = (60, 140)


def write(text: str, path: str | None = None) -> None:
    """Write ``text`` to the file ``path``, or to standard output when it is None or ``-``. A file is there whole or as it was before.

    Raises ConfigurationError when there is no writing: no such folder, no permission, a full disk.
    """
    data = text.encode("utf-8", "backslashreplace")
    if path not in (None, "-"):
        try:
            _replace(pathlib.Path(os.path.realpath(str(path))), data)
        except OSError as error:
            raise ConfigurationError(f"{path}: cannot be written: {error.strerror}") from None
    elif (stream := getattr(sys.stdout, "buffer", None)) is not None:
        _print(stream, data)
    else:
        sys.stdout.write(data.decode("utf-8"))


def _replace(path: pathlib.Path, data: bytes) -> None:
    """Put ``data`` in the place of a file; a device or a pipe is written to as it is."""
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123  the handle is open
            file.write(data)
        pathlib.Path(name).chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_mask())
        pathlib.Path(name).replace(path)
    except BaseException:
        pathlib.Path(name).unlink(missing_ok=True)
        raise


def _mask() -> int:
    """The permissions that new files of this process do not get."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _print(stream: BinaryIO, data: bytes) -> None:
    try:
        sys.stdout.flush()
        stream.write(data)
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left in the buffer has nowhere to go
        raise ConfigurationError(f"standard output: cannot be written: {error.strerror}") from None


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
