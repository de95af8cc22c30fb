"""The context in which a text is read: its language and its publication date. Both are arguments, never ambient."""

from __future__ import annotations

import datetime

import attrs

from factcheck.languages.language import CODES

UNKNOWN = "und"


@attrs.frozen(slots=True)
class Context:
    """What a recognizer knows beside the tokens.

    ``language`` is one of ``en``, ``fr``, ``es``, ``vi`` or ``und`` (unknown: only digits, signs and international codes are read).
    ``region`` is the region of a language tag ("MX"), where it was given. ``text`` is the whole text that the offsets index.
    """

    language: str
    published: datetime.date | None = None
    text: str = ""
    region: str | None = None

    @classmethod
    def of(cls, language: str | None, published: datetime.date | None = None, text: str = "") -> Context:
        """The context for a language tag; a language without tables is ``und``.

        >>> Context.of("es-MX").region
        'MX'
        """
        code, _, region = (language or UNKNOWN).replace("_", "-").partition("-")
        code = code.lower()
        return cls(code if code in CODES else UNKNOWN, published, text, region.upper() or None)
