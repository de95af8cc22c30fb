"""The archive of a corpus in one SQLite file (docs/archive.md)."""

from factcheck.adapters.archive.archive import Added, Archive
from factcheck.adapters.archive.cache import Cache

__all__ = ["Added", "Archive", "Cache"]
