"""Mentions: spans of a text read as typed values and entities.

``recognize(text)`` is the public reader; ``read(layout)`` the one of the pipeline. Names are loaded when they are first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.mentions.context import Context
    from factcheck.mentions.mention import Mention
    from factcheck.mentions.recognition import read, recognize
    from factcheck.mentions.tokens import Tokens

_HOME = {"Context": "context", "Mention": "mention", "Tokens": "tokens", "read": "recognition", "recognize": "recognition"}

__all__ = ["Context", "Mention", "Tokens", "read", "recognize"]


def __getattr__(name: str) -> object:
    """Load a public name from its module."""
    import importlib

    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)
