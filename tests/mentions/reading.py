"""Reading one line for the tables of times: what was read, as text and normalized value."""

from __future__ import annotations

import datetime

from factcheck.mentions import Context, Mention
from factcheck.mentions.dates import recognize
from factcheck.mentions.tokens import tokenize

PUBLISHED = datetime.date(2024, 9, 25)  # a Wednesday


def mentions(language: str, text: str, published: datetime.date | None = PUBLISHED) -> list[Mention]:
    return recognize(tokenize(text), Context.of(language, published, text))


def times(language: str, text: str, published: datetime.date | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(mention.text, str(mention.value)) for mention in mentions(language, text, published)]


def cues(language: str, text: str, published: datetime.date | None = PUBLISHED) -> dict[str, str]:
    return {name: word for mention in mentions(language, text, published) for name, word in mention.cues}
