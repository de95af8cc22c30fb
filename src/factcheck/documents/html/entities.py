"""Character references: "&amp;" read as what it stands for, with its place."""

from __future__ import annotations

import html
import re

# Bounded: no name is longer than 32 letters, and of a number's leading zeros only some are looked at.
REFERENCE = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,16};?|#[0-9]{1,16};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
SOFT_HYPHEN = "\u00ad"


def meaning(reference: str) -> str | None:
    """What a character reference stands for; None for what is none.

    >>> meaning("&eacute;"), meaning("&#x41"), meaning("&nosuch;")
    ('é', 'A', None)
    """
    found = html.unescape(reference)
    return None if found == reference else found


def unescape(text: str) -> str:
    """A short text, an attribute's value, with its references read."""
    return REFERENCE.sub(lambda found: meaning(found.group()) or found.group(), text)
