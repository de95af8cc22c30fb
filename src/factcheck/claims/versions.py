"""Versions: the words around a value of a fragment, by which another fragment that says the same, reworded or not, can be held against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import attrs

from factcheck.claims.claim import Filler
from factcheck.claims.clocks import clocks
from factcheck.claims.extraction import Extraction
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Sentence, word_set
from factcheck.claims.unnamed import is_fragment
from factcheck.languages.opposites import Pole, poles

MASK, LEAD = "#", "lead: "
FEWEST_WORDS = 6
# The words before a value at the end of its sentence by which it is known.
ALONE = 3
MOST_SENTENCES = 4


@attrs.frozen(slots=True)
class Surroundings:
    """``keys`` by sentence and first token of a value: the words right around it that stand around no other value of the text; ``words`` by sentence:
    its content words, values masked, and behind ``LEAD`` the name that stands first, or the first word. ``values``: all that the text states;
    ``poles`` by sentence: its words that have an opposite.
    """

    keys: dict[tuple[int, int], tuple[str, ...]]
    words: dict[int, frozenset[str]]
    values: frozenset[str]
    poles: dict[int, tuple[tuple[int, int, Pole], ...]]

    @property
    def told(self) -> frozenset[str]:
        """The ends of oppositions that the text names, as ``pair|side``."""
        return frozenset(end for index in self.poles for end in self.ends(index))

    def ends(self, index: int) -> frozenset[str]:
        """The ends of oppositions that a sentence names, as ``pair|side``."""
        return frozenset(f"{pole.pair}|{pole.side}" for _, _, pole in self.poles[index])


def version(extraction: Extraction, sentence: Sentence, first: int, last: int) -> dict[str, Filler | None]:
    """The roles by which a value of a fragment meets its other versions; none in any other text."""
    around = extraction.once("versions", surroundings)
    if around is None:
        return {}
    keys, words = around.keys.get((sentence.index, first), ()), around.words[sentence.index]
    if not keys or len(words) < FEWEST_WORDS:
        return {}
    roles = {"version_key": keys, "frame_key": words, "values_key": around.values, "ends_key": around.ends(sentence.index)}
    return {name: extraction.filler(value, sentence, first, last) for name, value in roles.items()}


def surroundings(extraction: Extraction) -> Surroundings | None:
    """What stands around the values of a text of a few sentences without a title or a date; None for any other."""
    if not is_fragment(extraction.reading, MOST_SENTENCES):
        return None
    found: dict[tuple[int, int], tuple[str, ...]] = {}
    words: dict[int, frozenset[str]] = {}
    small = word_set(extraction.reading.words.function_words)
    values: set[str] = set()
    opposed: dict[int, tuple[tuple[int, int, Pole], ...]] = {}
    for sentence in extraction.reading.sentences:
        stated = list(_values(extraction, sentence))
        values.update(value for _, _, value in stated)
        places = [(first, last) for first, last, _ in stated]
        masked = {index for first, last in places for index in range(first, last) if _is_value(sentence, index)}
        plain = [MASK if i in masked else fold for i, fold in enumerate(sentence.tokens.folds)]
        opening = sentence.tokens.folds[0] if sentence.tokens.folds[0] not in small else ""
        lead = next((" ".join(item.referent.tokens) for item in sentence.names() if item.referent is not None), opening)
        words[sentence.index] = frozenset((*(stem(word) for word in plain if word.isalpha() and word not in small), f"{LEAD}{lead}"))
        opposed[sentence.index] = tuple(_poles(sentence, extraction.reading.layout.language))
        for first, last, _ in opposed[sentence.index]:
            open_place = [*plain[:first], *([MASK] * (last - first)), *plain[last:]]
            found[sentence.index, first] = tuple(_keys(open_place, first, last, small, alone=True))
        for first, last in places:
            amount = first in {item.first for item in sentence.values("quantity", "duration")}
            found[sentence.index, first] = tuple(_keys(plain, first, last, small, alone=amount))
    often = Counter(key for keys in found.values() for key in keys)
    return Surroundings({place: tuple(key for key in keys if often[key] == 1) for place, keys in found.items()}, words, frozenset(values), opposed)


def _values(extraction: Extraction, sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    for item in sentence.values("quantity", "moment", "period", "ordinal", "duration"):
        yield item.first, item.last, str(item.mention.value)
    for first, last, clock in clocks(sentence, extraction.reading.layout.language):
        yield first, last, str(clock)


def _poles(sentence: Sentence, language: str) -> Iterator[tuple[int, int, Pole]]:
    """The words of a sentence that have an opposite, the longest form of each place, outside its names."""
    folds, forms = sentence.tokens.folds, poles(language)
    named = {index for item in sentence.names() for index in range(item.first, item.last)}
    taken = 0
    for at, fold in enumerate(folds):
        if at < taken or fold not in forms or at in named:
            continue
        for words, pole in forms[fold]:
            if tuple(folds[at : at + len(words)]) == words:
                yield at, at + len(words), pole
                taken = at + len(words)
                break


def _is_value(sentence: Sentence, index: int) -> bool:
    """Whether a token of a value is more than the noun behind its number."""
    return not sentence.tokens.folds[index].isalpha() or not any(
        other.first < index < other.last and other.unit is not None and other.unit.startswith("{") for other in sentence.values("quantity")
    )


def _keys(plain: list[str], first: int, last: int, small: frozenset[str], *, alone: bool) -> Iterator[str]:
    """Two words before a value with one behind it, one before it with two behind it, and two behind it of which one tells something; where it ends
    the sentence, if it may be known by them ``alone``, three before it.
    """
    before = [word for word in plain[max(0, first - 4) : first] if word.isalnum() or word == MASK]
    after = [word for word in plain[first : last + 4] if word.isalnum()]
    if alone and len(before) >= ALONE and not after and any(word not in small for word in before[-ALONE:]):
        yield " ".join((*before[-ALONE:], MASK))
    if len(before) >= 2 and after:
        yield " ".join((*before[-2:], MASK, after[0]))
    if before and len(after) >= 2:
        yield " ".join((before[-1], MASK, *after[:2]))
    if len(after) >= 2 and any(word not in small for word in after[:2]):
        yield " ".join((MASK, *after[:2]))
