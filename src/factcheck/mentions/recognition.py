"""The mentions of a text: every recognizer over the tokens of every passage, and one reading where several overlap.

``RECOGNIZERS`` is the matrix of what can be read, in order; each is a function of the tokens of one passage and the context.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence

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

BATCH = 1 << 14
"""Characters that every recognizer goes over before the next one does: its code and tables stay near while it is at it, a tenth of the time."""


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
    return _of_ranges([(0, len(text))], context)[0]


def read(layout: Layout) -> tuple[Mention, ...]:
    """The mentions of a document that is laid out, sorted by place; page furniture is not read, nor is a sentence beyond a limit.

    Offsets index ``layout.text``.
    """
    return within_limits(layout)[0]


def within_limits(layout: Layout) -> tuple[tuple[Mention, ...], tuple[str, ...]]:
    """What ``read`` gives, and notes on passages with more than the limit ``mentions``."""
    context = Context.of(layout.language, layout.published, layout.text)
    limits = layout.document.limits
    found: dict[int, list[Mention]] = {}
    for batch in _batches(layout):
        stretches = [stretch for stretch in batch if len(found.get(stretch[0], ())) <= limits.mentions]
        for (passage, _, _), mentions in zip(stretches, _of_ranges([(start, end) for _, start, end in stretches], context), strict=True):
            found.setdefault(passage, []).extend(mentions)
    cut = sum(len(mentions) > limits.mentions for mentions in found.values())
    return tuple([mention for mentions in found.values() for mention in mentions[: limits.mentions]]), mentions_left_out(cut, limits)


def _batches(layout: Layout) -> Iterator[list[tuple[int, int, int]]]:
    """What is read of a document, as stretches ``(passage, start, end)``, in batches of some ``BATCH`` characters."""
    batch: list[tuple[int, int, int]] = []
    size = 0
    for number, passage in enumerate(layout.passages):
        if passage.kind == "boilerplate":
            continue
        for start, end in readable(layout.text, passage, layout.document.limits):
            batch.append((number, start, end))
            size += end - start
            if size >= BATCH:
                yield batch
                batch, size = [], 0
    yield batch


def _of_ranges(ranges: Sequence[tuple[int, int]], context: Context) -> list[list[Mention]]:
    """The mentions of some stretches of a text, for each its own."""
    marks = word_marks(context.language)
    passages = [tokenize(context.text, start, end, marks) for start, end in ranges]
    found: list[list[Mention]] = [[] for _ in passages]
    for recognizer in RECOGNIZERS:
        for mentions, tokens in zip(found, passages, strict=True):
            mentions.extend(recognizer(tokens, context))
    return [resolve(with_titles(mentions, tokens, context)) for mentions, tokens in zip(found, passages, strict=True)]
