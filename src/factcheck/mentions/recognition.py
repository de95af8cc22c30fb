"""The mentions of a text: every recognizer over the tokens of every passage, and one reading where several overlap.

``RECOGNIZERS`` is the matrix of what can be read, in order; each is a function of the tokens of one passage and the context.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable

from factcheck.documents.bounds import mentions_left_out, readable
from factcheck.documents.detection import detect_language
from factcheck.documents.layout import Layout
from factcheck.mentions import anniversaries, dates, names, ordinals, quantities, ranks
from factcheck.mentions.context import Context
from factcheck.mentions.lexicon import word_marks
from factcheck.mentions.mention import Mention
from factcheck.mentions.overlaps import resolve
from factcheck.mentions.titled_works import with_titles
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
    return _of_range(0, len(text), context)


def read(layout: Layout) -> tuple[Mention, ...]:
    """The mentions of a document that is laid out, sorted by place; page furniture is not read, nor is a sentence beyond a limit.

    Offsets index ``layout.text``.
    """
    return within_limits(layout)[0]


def within_limits(layout: Layout) -> tuple[tuple[Mention, ...], tuple[str, ...]]:
    """What ``read`` gives, and notes on passages with more than the limit ``mentions``."""
    context = Context.of(layout.language, layout.published, layout.text)
    limits = layout.document.limits
    found: list[Mention] = []
    cut = 0
    for passage in layout.passages:
        if passage.kind == "boilerplate":
            continue
        mentions: list[Mention] = []
        for start, end in readable(layout.text, passage, limits):
            mentions += _of_range(start, end, context)
            if len(mentions) > limits.mentions:
                cut += 1
                break
        found += mentions[: limits.mentions]
    return tuple(found), mentions_left_out(cut, limits)


def _of_range(start: int, end: int, context: Context) -> list[Mention]:
    """The mentions of a stretch of a text."""
    tokens = tokenize(context.text, start, end, word_marks(context.language))
    found: list[Mention] = []
    for recognizer in RECOGNIZERS:
        found += recognizer(tokens, context)
    return resolve(with_titles(found, tokens, context))
