"""Which language a text is written in, or that nobody can say."""

from __future__ import annotations

import collections
import functools
import re

from factcheck.languages.detection import profiles
from factcheck.languages.language import CODES

UNKNOWN = "und"
SAMPLE = 2_400  # characters that are looked at: the start, and of a longer text as much from its middle
WORD = re.compile(r"[^\W\d_]+(?:'(?=[^\W\d_]))?")  # with the apostrophe of an elision: d'une
SIGN = re.compile(r"[«»¿¡]")
LEAST = 1.0  # evidence below which nothing is said: one function word that no other language has
SHARE = 0.11  # of the words, which the evidence must reach
LEAD = 1.5  # how many times the evidence of the next language it must be


@functools.cache
def _evidence() -> tuple[dict[str, tuple[tuple[str, float], ...]], dict[str, tuple[tuple[str, float], ...]]]:
    """For each word and each letter, the languages it speaks for; what several share counts less for each."""
    words: dict[str, list[str]] = {}
    letters: dict[str, list[str]] = {}
    for code, profile in profiles().items():
        for word in profile.words:
            words.setdefault(word, []).append(code)
        for letter in profile.letters:
            letters.setdefault(letter, []).append(code)
    return (
        {word: tuple((code, 1 / len(codes)) for code in codes) for word, codes in words.items()},
        {letter: tuple((code, 1 / len(codes)) for code in codes) for letter, codes in letters.items()},
    )


def _scores(sample: str) -> tuple[dict[str, float], int]:
    words, letters = _evidence()
    scores = dict.fromkeys(profiles(), 0.0)
    found = WORD.findall(sample)
    for word, times in collections.Counter(found).items():
        for code, weight in words.get(word) or words.get(word.rstrip("'"), ()):
            scores[code] += weight * times
        if not word.isascii():
            for code, weight in max((letters[letter] for letter in word if letter in letters), key=lambda codes: codes[0][1], default=()):
                scores[code] += weight * times
    for sign in SIGN.findall(sample):
        for code, weight in letters.get(sign, ()):
            scores[code] += weight / 2
    return scores, len(found)


def detect_language(text: str) -> str:
    """``en``, ``fr``, ``es``, ``vi``, or ``und`` where the evidence is thin, mixed, or speaks for a language that is not read.

    >>> detect_language("Hai nước thiết lập quan hệ ngoại giao từ lâu.")
    'vi'
    >>> detect_language("Der Präsident ist gestern nach Wien gereist.")
    'und'
    """
    middle = text.find(" ", len(text) // 2, len(text) // 2 + SAMPLE)
    middle = len(text) // 2 if middle < 0 else middle
    first, first_count = _scores(text[: min(middle, SAMPLE // 2)].casefold().replace("’", "'"))
    second, second_count = _scores(text[middle : middle + SAMPLE // 2].casefold().replace("’", "'"))
    halves = {_clear(first, first_count), _clear(second, second_count)} - {UNKNOWN}
    if len(halves) > 1:
        return UNKNOWN
    return _clear({code: score + second[code] for code, score in first.items()}, first_count + second_count)


def _clear(scores: dict[str, float], count: int) -> str:
    """The language that the evidence speaks for, if it is enough and enough more than for the next."""
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    (best, first), (_, second) = ranked[:2]
    clear = best in CODES and first >= max(LEAST, SHARE * count) and first >= LEAD * second
    return best if clear else UNKNOWN
