"""The mentions of a text: every recognizer over the tokens of every passage, and one reading where several overlap.

``RECOGNIZERS`` is the matrix of what can be read, in order: the classes of the words at which a thing is looked for, and a function of the tokens of
one passage and the context.
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Iterator, Sequence

from factcheck.documents.bounds import mentions_left_out, readable
from factcheck.documents.detection import detect_language
from factcheck.documents.layout import Layout
from factcheck.mentions import anniversaries, dates, names, ordinals, quantities, ranks
from factcheck.mentions.context import Context
from factcheck.mentions.lexicon import MEMORIAL, NAME, NUMERAL, ORDINAL, QUOTE, RANK, ROMAN, TIME, UNIT, word_marks
from factcheck.mentions.mention import Mention
from factcheck.mentions.overlaps import resolve
from factcheck.mentions.titled_works import with_titles
from factcheck.mentions.tokens import CAPITAL, DIGITS, Tokens, tokenize

Recognizer = Callable[[Tokens, Context], list[Mention]]

BATCH = 1 << 14
"""Characters that every recognizer goes over before the next one does: its code and tables stay near while it is at it, a tenth of the time."""


RECOGNIZERS: tuple[tuple[int, Recognizer], ...] = (
    (DIGITS | NUMERAL | UNIT, quantities.recognize),
    (DIGITS | NUMERAL | ORDINAL | ROMAN, ordinals.recognize),
    (RANK, ranks.recognize),
    (DIGITS | TIME, dates.recognize),
    (MEMORIAL, anniversaries.recognize),
    (CAPITAL | NAME, names.recognize),
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
    return _of_stretches([(0, 0, len(text))], context)[0]


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
        stretches = [stretch for stretch in batch if len(found.get(stretch[0], ())) <= limits.mentions] if found else batch
        for (passage, _, _), mentions in zip(stretches, _of_stretches(stretches, context), strict=True):
            known = found.setdefault(passage, mentions)
            if known is not mentions:
                known += mentions
    cut = sum(len(mentions) > limits.mentions for mentions in found.values())
    kept = (mentions[: limits.mentions] for mentions in found.values())
    return tuple(itertools.chain.from_iterable(kept)), mentions_left_out(cut, limits)


def _batches(layout: Layout) -> Iterator[list[tuple[int, int, int]]]:
    """What is read of a document, as stretches ``(passage, start, end)``, in batches of some ``BATCH`` characters."""
    stretches = list(readable(layout.text, layout.passages, layout.document.limits))
    first = size = 0
    if len(layout.text) > BATCH:
        for at, (_, start, end) in enumerate(stretches):
            size += end - start
            if size >= BATCH:
                yield stretches[first : at + 1]
                first, size = at + 1, 0
    yield stretches[first:]


def _of_stretches(stretches: Sequence[tuple[int, int, int]], context: Context) -> list[list[Mention]]:
    """The mentions of some stretches of a text, for each its own; a recognizer is asked only where a word of its classes stands."""
    marks = word_marks(context.language)
    passages = [tokenize(context.text, start, end, marks) for _, start, end in stretches]
    found: list[list[Mention]] = [[] for _ in passages]
    rows = [(tokens.present, mentions, tokens) for mentions, tokens in zip(found, passages, strict=True)]
    for classes, recognizer in RECOGNIZERS:
        for present, mentions, tokens in rows:
            if present & classes:
                mentions.extend(recognizer(tokens, context))
    return [resolve(with_titles(mentions, tokens, context) if present & QUOTE else mentions) for present, mentions, tokens in rows]
