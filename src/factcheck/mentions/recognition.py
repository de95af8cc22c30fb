"""The mentions of a text: every recognizer over the tokens of every passage, and one reading where several overlap.

``RECOGNIZERS`` is the matrix of what can be read, in order; each is a function of the tokens of one passage and the context.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

from factcheck.documents.detection import detect_language
from factcheck.documents.layout import Layout
from factcheck.mentions import anniversaries, dates, names, ordinals, quantities, ranks
from factcheck.mentions.context import Context
from factcheck.mentions.lexicon import word_marks
from factcheck.mentions.mention import Mention
from factcheck.mentions.overlaps import resolve
from factcheck.mentions.tokens import Tokens, tokenize

Recognizer = Callable[[Tokens, Context], list[Mention]]


RECOGNIZERS: tuple[Recognizer, ...] = (
    quantities.recognize,
    ordinals.recognize,
    ranks.recognize,
    dates.recognize,
    anniversaries.recognize,
    names.recognize,
)


def recognize(text: str, *, language: str | None = None, published: datetime.date | None = None) -> list[Mention]:
    """The typed values and entities that a text names, in the order of the text.

    ``language`` is a tag such as ``en`` or ``es-MX``; without one it is detected. Relative dates are read against ``published``.

    >>> [m.text for m in recognize("Nearly 88 billion dollars for 25 years.", language="en")]
    ['Nearly 88 billion dollars', '25 years']
    """
    if language is None:
        language = detect_language(text)
    context = Context.of(language, published, text)
    return _passages([(0, len(text))], context)


def read(layout: Layout) -> tuple[Mention, ...]:
    """The mentions of a document that is laid out, sorted by place; page furniture is not read. Offsets index ``layout.text``."""
    context = Context.of(layout.language, layout.published, layout.text)
    return tuple(_passages([(p.start, p.end) for p in layout.passages if p.kind != "boilerplate"], context))


def _passages(spans: Iterable[tuple[int, int]], context: Context) -> list[Mention]:
    """The mentions of the passages of a text."""
    marks = word_marks(context.language)
    out: list[Mention] = []
    for start, end in spans:
        tokens = tokenize(context.text, start, end, marks)
        found: list[Mention] = []
        for recognizer in RECOGNIZERS:
            found += recognizer(tokens, context)
        out += resolve(found)
    return out
