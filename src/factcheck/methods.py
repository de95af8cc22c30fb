"""Methods as byte code: what attrs writes for the records of the package is compiled once, and kept where Python keeps the modules.

attrs writes the methods of each of some three hundred records as source text and has it compiled when the module with the record is loaded, at every
start anew, which takes longer than to read a text. So that byte code is kept too, by the same rules as tables (``factcheck.bytecode``). It is found
by a digest of the source text: whatever is another text is compiled.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import importlib.util
import marshal
import sys
import zlib
from collections.abc import Iterator
from types import CodeType
from typing import Any

from factcheck import bytecode

# More pieces of source text are not kept beside those of this run: what they were made from has changed.
MOST = 2000

_HEAD = importlib.util.MAGIC_NUMBER


@contextlib.contextmanager
def kept_methods() -> Iterator[None]:
    """Have attrs compile nothing meanwhile that was compiled before, and keep what is new afterwards."""
    # Functions are looked up in the module before they are in what Python brings along. Where attrs does otherwise, what is compiled is not kept.
    names = vars(importlib.import_module("attr._make"))
    methods = Methods()
    own: dict[str, object] = {"compile": methods.compile, "hash": _steady}
    names.update(own)
    try:
        yield
    finally:
        for name in own:
            del names[name]
        methods.keep()


def _steady(value: object) -> int:
    """The number that sets the records of one class apart from those of others in hashes: attrs writes it into their methods, and Python's own would
    be another one in every run.
    """
    return zlib.crc32(value.encode("utf-8", "surrogatepass")) if isinstance(value, str) else hash(value)


class Methods:
    """The byte code of pieces of source text, as far as it is kept."""

    def __init__(self) -> None:
        self._place = bytecode.place("methods")
        self._known = self._read()
        self._used: dict[bytes, CodeType] = {}

    def _read(self) -> dict[bytes, CodeType]:
        try:
            data = self._place.read_bytes() if self._place is not None else b""
            found = marshal.loads(data[len(_HEAD) :]) if data.startswith(_HEAD) else {}  # noqa: S302  byte code like that of the modules beside it
        except (OSError, EOFError, ValueError, TypeError):
            return {}
        return found if isinstance(found, dict) else {}

    def compile(self, source: Any, filename: str, mode: str, *more: Any, **others: Any) -> CodeType:
        """What ``compile`` gives."""
        if more or others or not isinstance(source, str):
            code: CodeType = compile(source, filename, mode, *more, **others)
            return code
        name = hashlib.blake2b(f"{mode} {filename}\n{source}".encode("utf-8", "surrogatepass"), digest_size=16).digest()
        found = self._known.get(name) or compile(source, filename, mode)
        self._used[name] = found
        return found

    def keep(self) -> None:
        """Write what is known, if there is more of it than before, whole or not at all."""
        if self._place is None or sys.dont_write_bytecode or self._used.keys() <= self._known.keys():
            return
        all_ = self._known | self._used
        with contextlib.suppress(OSError):
            bytecode.put(self._place, _HEAD + marshal.dumps(all_ if len(all_) <= MOST else self._used))
