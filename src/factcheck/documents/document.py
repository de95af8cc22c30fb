"""A document as it is handed in, and the spans that point into it."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import attrs

from factcheck.documents.limits import DEFAULTS, Limits
from factcheck.documents.origin import Origin

if TYPE_CHECKING:
    from factcheck.documents.outline import Outline


@attrs.frozen(slots=True, order=True)
class Span:
    """Half-open range of code points, ``text[start:end]``."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether both share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether every character of ``other`` is in this span."""
        return self.start <= other.start and other.end <= self.end


@attrs.frozen(slots=True, kw_only=True)
class Document:
    """A text with an id, a publication date and a language.

    ``text`` is the source as it was handed in and is never edited: every offset that factcheck reports indexes it.
    ``published`` and ``language`` (``en``, ``fr``, ``es``, ``vi``) are read from the text where they are ``None``.
    ``format`` says how the text is laid out: ``text``, ``markdown`` … (``factcheck.documents.compose.LAYOUTS``).
    ``origin`` says where the text stands in its file, for a record of a file or a member of an archive; None where the document is a file.
    ``limits`` bound what is read of it.
    ``outline`` says what the paragraphs of a text are that was taken from an office file, for a text by itself does not.
    """

    id: str
    text: str
    published: datetime.date | None = None
    language: str | None = None
    title: str | None = None
    format: str = "text"
    origin: Origin | None = None
    limits: Limits = attrs.field(default=DEFAULTS, repr=False)
    outline: Outline | None = None
