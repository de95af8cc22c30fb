"""Tables as byte code: what was read and checked once is kept where Python keeps the modules that read it.

A start reads some forty tables; to parse, check and build them anew each time takes longer than to read a text. So a table is also written as an
expression that builds it, compiled, into the ``__pycache__`` of the package: by the same rules as modules (``PYTHONDONTWRITEBYTECODE``,
``PYTHONPYCACHEPREFIX``), valid for one version of Python and until a source file or table of the package changes in size or time. Where nothing may
be written, everything is read from the tables.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import importlib
import importlib.util
import marshal
import os
import pathlib
import sys
from collections.abc import Callable, Iterator, Sequence
from types import CodeType
from typing import Any, TypeVar

import attrs

T = TypeVar("T")

# What tables, and what is made of them, rest on.
PACKAGES = ("values", "world", "languages", "mentions")
SUFFIXES = (".py", ".toml")
_PLAIN = (str, int, bool, type(None))


def kept(name: str, build: Callable[[], T]) -> T:
    """What ``build`` makes, from byte code where that is there and valid; ``name`` is that of one table in the whole package.

    ``build`` takes nothing but the code and the tables of ``PACKAGES`` into account. What cannot be written as an expression is built each time.
    """
    place = _place(name)
    if place is None:
        return build()
    found = _read(place)
    if found is not None:
        value: T = found()
        return value
    made = build()
    if not sys.dont_write_bytecode:
        with contextlib.suppress(OSError, NotExpressibleError):
            _write(place, *expression(made))
    return made


class NotExpressibleError(Exception):
    """A value of a class that no expression is known for."""


def expression(value: object) -> tuple[str, tuple[tuple[str, str], ...]]:
    """An expression that builds a value of plain containers, strings, whole numbers and attrs records, and the classes that it names ``C0``, ``C1``
    and so on: module and name of each. Raises NotExpressibleError for anything else.

    >>> expression({"a": (1, None), "b": frozenset({"y", "x"})})
    ("{'a':(1,None,),'b':frozenset(('x','y',)),}", ())
    """
    classes: dict[type, str] = {}
    return "".join(_parts(value, classes)), tuple((kind.__module__, kind.__qualname__) for kind in classes)


def _parts(value: Any, classes: dict[type, str]) -> Iterator[str]:
    kind = type(value)
    if kind in _PLAIN:
        yield repr(value)
    elif kind in (tuple, list):
        yield from ("(" if kind is tuple else "[", *_listed(value, classes), ")" if kind is tuple else "]")
    elif kind is frozenset:
        yield from ("frozenset((", *_listed(sorted(value), classes), "))")
    elif kind is dict:
        yield "{"
        for key, item in value.items():
            yield from (*_parts(key, classes), ":", *_parts(item, classes), ",")
        yield "}"
    elif attrs.has(kind) and all(field.init for field in attrs.fields(kind)):
        yield f"{classes.setdefault(kind, f'C{len(classes)}')}("
        for field in attrs.fields(kind):
            yield from (f"{field.alias}=", *_parts(getattr(value, field.name), classes), ",")
        yield ")"
    else:
        raise NotExpressibleError(kind.__name__)


def _listed(values: Any, classes: dict[type, str]) -> Iterator[str]:
    for item in values:
        yield from (*_parts(item, classes), ",")


def _read(place: pathlib.Path) -> Callable[[], Any] | None:
    """What builds the value again, or None where there is nothing valid."""
    try:
        data = place.read_bytes()
    except OSError:
        return None
    if not data.startswith(stamp()):
        return None
    try:
        names, code = marshal.loads(data[len(stamp()) :])  # noqa: S302  byte code like that of the modules beside it
    except (EOFError, ValueError, TypeError):
        return None
    return functools.partial(_evaluated, code, names)


def _evaluated(code: CodeType, names: tuple[tuple[str, str], ...]) -> Any:
    known = {f"C{place}": getattr(importlib.import_module(module), name) for place, (module, name) in enumerate(names)}
    return eval(code, known)  # noqa: S307  written by _write, where only who may change the program may write


def _write(place: pathlib.Path, text: str, names: tuple[tuple[str, str], ...]) -> None:
    """Put the byte code of an expression in its place, whole or not at all."""
    import tempfile

    place.parent.mkdir(parents=True, exist_ok=True)
    data = stamp() + marshal.dumps((names, compile(text, place.stem, "eval")))
    with tempfile.NamedTemporaryFile(dir=place.parent, prefix=place.name, delete=False) as draft:
        draft.write(data)
    try:
        os.replace(draft.name, place)  # noqa: PTH105  atomic
    except OSError:
        pathlib.Path(draft.name).unlink()
        raise


def _place(name: str) -> pathlib.Path | None:
    """The file of the byte code of a table; None where Python keeps none."""
    try:
        return pathlib.Path(importlib.util.cache_from_source(str(pathlib.Path(__file__).parent / f"{name}.table.py")))
    except NotImplementedError:
        return None


@functools.cache
def stamp() -> bytes:
    """What the files that tables rest on look like from outside: as long as it is the same, so are they."""
    return seen(PACKAGES)


def seen(packages: Sequence[str]) -> bytes:
    """What the source files and tables of packages look like from outside: sixteen bytes."""
    digest = hashlib.blake2b(digest_size=16)
    root = os.path.dirname(__file__)  # noqa: PTH120  quicker, and asked at every start
    for package in packages:
        for line in sorted(_states(os.path.join(root, package))):  # noqa: PTH118
            digest.update(line.encode("utf-8", "surrogatepass"))
    return digest.digest()


def _states(folder: str) -> Iterator[str]:
    """A line for each source file and table in a folder and those below: its name, size and time."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(SUFFIXES):
                state = entry.stat()
                yield f"{entry.path} {state.st_size} {state.st_mtime_ns}\n"
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _states(entry.path)
