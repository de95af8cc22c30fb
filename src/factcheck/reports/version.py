"""The name and version that reports carry."""

from __future__ import annotations

import functools

PROGRAM = "factcheck"
DISTRIBUTION = "factcheck-corpus"


@functools.cache
def version() -> str:
    """The version of the installed distribution; ``0+unknown`` when it is not installed."""
    import importlib.metadata

    try:
        return importlib.metadata.version(DISTRIBUTION)
    except importlib.metadata.PackageNotFoundError:
        return "0+unknown"
