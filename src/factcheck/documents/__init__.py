"""Documents: what was handed in, what is read of it, and the way back.

``lay_out`` turns a document into passages and sentences; every later stage works on the layout. Names are loaded when they are first used: who asks
for a ``Document`` only, does not pay for the tables of layout.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.documents.compose import lay_out
    from factcheck.documents.detection import detect_language
    from factcheck.documents.document import Document, Span
    from factcheck.documents.layout import Layout, Passage

_HOME = {
    "Document": "document",
    "Layout": "layout",
    "Passage": "layout",
    "Span": "document",
    "detect_language": "detection",
    "lay_out": "compose",
}

__all__ = ["Document", "Layout", "Passage", "Span", "detect_language", "lay_out"]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        import importlib

        value = getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)
        globals()[name] = value
        return value
