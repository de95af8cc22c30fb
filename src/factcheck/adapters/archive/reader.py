"""Which version of the reader is at work: a digest of the code and the tables that decide what is read from a document."""

from __future__ import annotations

import functools
import hashlib
import os
import pathlib
from collections.abc import Iterator

import factcheck
from factcheck.bytecode import seen

# What one document contributes rests on these packages, what its sketch holds on the rules; the others only report.
PACKAGES = ("values", "world", "languages", "documents", "mentions", "claims", "groups", "findings")
_SUFFIXES = (".py", ".toml")


def _files() -> Iterator[pathlib.Path]:
    root = pathlib.Path(factcheck.__file__).parent
    for package in PACKAGES:
        for folder, folders, names in os.walk(root / package):
            folders.sort()
            yield from (pathlib.Path(folder, name) for name in sorted(names) if name.endswith(_SUFFIXES))


@functools.cache
def reader() -> str:
    """Sixteen hexadecimal digits that change with what is read from documents."""
    digest = hashlib.blake2b(digest_size=8)
    root = pathlib.Path(factcheck.__file__).parent
    for path in _files():
        data = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()} {len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()


@functools.cache
def stamp() -> str:
    """What the same files look like from outside: as long as it is the same, so is ``reader``, and it is told in a moment."""
    return seen(PACKAGES).hex()
