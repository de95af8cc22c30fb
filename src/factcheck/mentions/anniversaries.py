"""Anniversaries: the 65th anniversary, thirty years since, the centenary. How many years lie between the thing and its feast.

Read apart from dates, because they are no times: claims derive the year of the thing from them.
"""

from __future__ import annotations

from factcheck.mentions.context import Context
from factcheck.mentions.lexicon import MEMORIAL, places
from factcheck.mentions.mention import Mention
from factcheck.mentions.stages import read_stages
from factcheck.mentions.symbols import symbols_of
from factcheck.mentions.time_words import vocabulary
from factcheck.mentions.tokens import Tokens
from factcheck.values import Duration, Ordinal

REACH = 8


def recognize(tokens: Tokens, context: Context) -> list[Mention]:
    """The anniversaries of a passage, each with its number in the cue ``anniversary``.

    Kind ``ordinal`` ("65th anniversary") or ``duration`` ("65 years since").
    """
    words = vocabulary(context.language)
    memorial = [at for at in places(tokens, MEMORIAL) if tokens.folds[at] in words.memorial]
    found: list[Mention] = []
    done = 0
    for start, end in _windows(memorial, len(tokens.folds)):
        for symbol in read_stages(symbols_of(tokens, start, end, words), (words.stages[0], words.anniversaries), words):
            if symbol.rules[-1:] in (("ordinal_anniversary",), ("years_anniversary",)) and symbol.end > done:
                found.append(_mention(int(symbol.values[symbol.rules[-1]]), symbol.rules, symbol.start, symbol.end, tokens))
                done = symbol.end
    return found


def _windows(places: list[int], size: int) -> list[tuple[int, int]]:
    """The tokens within reach of some places, those that overlap as one."""
    windows: list[tuple[int, int]] = []
    for place in places:
        start, end = max(0, place - REACH), min(size, place + REACH)
        if windows and start <= windows[-1][1]:
            windows[-1] = windows[-1][0], end
        else:
            windows.append((start, end))
    return windows


def _mention(number: int, rules: tuple[str, ...], first: int, stop: int, tokens: Tokens) -> Mention:
    start, end = tokens.starts[first], tokens.ends[stop - 1]
    value = Ordinal(number) if rules[-1] == "ordinal_anniversary" else Duration.stated(str(number), "year", exact=True)
    kind = "ordinal" if isinstance(value, Ordinal) else "duration"
    return Mention(kind, start, end, tokens.text[start:end], value, (("anniversary", str(number)),), rules)
