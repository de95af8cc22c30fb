"""What of a text is beyond its limits: passages that are read in part, sentences that are not read for claims; and what to tell of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from factcheck.documents.document import Span
from factcheck.documents.layout import Passage
from factcheck.documents.limits import Limits
from factcheck.documents.plain import Block

# Words, numbers and signs, as they are told apart when claims are read.
_WORD = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_+")
_RUN = re.compile(r"\S+")


def shortened(text: str, blocks: Sequence[Block], limits: Limits) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks, those with more characters than ``limits.passage`` cut behind a word; and a note on them."""
    if not any(block.end - block.start > limits.passage for block in blocks):
        return tuple(blocks), ()
    long = [block for block in blocks if block.end - block.start > limits.passage]
    kept = tuple(attrs.evolve(block, end=_word_end(text, block.start, block.start + limits.passage)) if block in long else block for block in blocks)
    return kept, (f"of {_counted(len(long), 'passage')} only the first {limits.passage} characters are read (limit passage)",)


def _word_end(text: str, start: int, limit: int) -> int:
    at = limit
    while at > start and at > limit - 100 and not text[at - 1].isspace():
        at -= 1
    while at > start and text[at - 1].isspace():
        at -= 1
    return at if at > start else limit


def reason_unread(text: str, span: Span, limits: Limits) -> str | None:
    """The limit for which a sentence is not read for claims: ``sentence`` or ``token``; None for one within both."""
    size = span.end - span.start
    if size > limits.token and any(run.end() - run.start() > limits.token for run in _RUN.finditer(text, span.start, span.end)):
        return "token"
    if size > limits.sentence and sum(1 for _ in _WORD.finditer(text, span.start, span.end)) > limits.sentence:
        return "sentence"
    return None


def readable(text: str, passages: Iterable[Passage], limits: Limits) -> Iterator[tuple[int, int, int]]:
    """The stretches of some passages that are read for values and names, as ``(index of the passage, start, end)``.

    Page furniture is not read, nor a sentence beyond a limit. A passage that may hold more mentions than are read comes in stretches of whole
    sentences, so that reading can stop.
    """
    short = min(limits.sentence, limits.token, limits.mentions)
    for index, passage in enumerate(passages):
        if passage.kind == "boilerplate":
            continue
        if passage.end - passage.start <= short or passage.kind == "table" or not passage.sentences:
            yield index, passage.start, passage.end
        else:
            for start, end in _stretches(text, passage, limits):
                yield index, start, end


def _stretches(text: str, passage: Passage, limits: Limits) -> Iterator[tuple[int, int]]:
    """A passage that may be beyond a limit in stretches of whole sentences, without those that are."""
    start = end = passage.start
    for span in passage.sentences:
        unread = reason_unread(text, span, limits) is not None
        if (unread or span.start - start > limits.mentions) and start < end:
            yield start, end
            start = span.start
        end = span.end
        if unread:
            start = end
    if start < end:
        yield start, passage.end if end == passage.sentences[-1].end else end


def mentions_left_out(passages: int, limits: Limits) -> tuple[str, ...]:
    """What is to be told of passages with too many mentions."""
    return (f"of {_counted(passages, 'passage')} only the first {limits.mentions} values and names are read (limit mentions)",) if passages else ()


def notes_on(text: str, sentences: Iterable[Span], limits: Limits) -> tuple[str, ...]:
    """What is to be told of sentences that are not read for claims."""
    smallest = min(limits.sentence, limits.token)
    found = [reason_unread(text, span, limits) for span in sentences if span.end - span.start > smallest]
    told = {
        "sentence": f"longer than {limits.sentence} words and signs, not read for claims (limit sentence)",
        "token": f"with more than {limits.token} characters in a row without a space, not read for claims (limit token)",
    }
    return tuple(f"{_counted(found.count(name), 'sentence')} {what}" for name, what in told.items() if name in found)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
