"""What the tables of amounts and ranks read: one line per mention, as ``text = value``."""

from __future__ import annotations

from factcheck.mentions import Context, Mention, ordinals, quantities, ranks
from factcheck.mentions.lexicon import word_marks
from factcheck.mentions.overlaps import resolve
from factcheck.mentions.tokens import tokenize


def read(language: str, text: str) -> list[Mention]:
    """The mentions of the recognizers of amounts, ordinals and ranks alone."""
    context = Context.of(language, None, text)
    tokens = tokenize(text, 0, len(text), word_marks(context.language))
    found = [m for recognizer in (quantities, ordinals, ranks) for m in recognizer.recognize(tokens, context)]
    return resolve(found)


def values(language: str, text: str) -> list[str]:
    """Each mention as ``text = value``, the value as reports show it without narrow spaces."""
    return [f"{m.text} = {str(m.value).replace(chr(0x202F), ' ').replace(chr(0xA0), ' ').replace(chr(0x2009), ' ')}" for m in read(language, text)]


def cues(language: str, text: str) -> dict[str, str]:
    """The cues of the one mention of a text."""
    (mention,) = read(language, text)
    return dict(mention.cues)
