"""The lexicon numbers words once, whatever text they come from, and tells the same of them as the words themselves."""

from __future__ import annotations

import pytest

from factcheck.groups.duplicates import Unit, lexicon
from factcheck.groups.duplicates.encoding import encode
from factcheck.groups.duplicates.telling import telling
from factcheck.groups.duplicates.words import fold, states_value, value_words, word_hash

SENTENCE = "The old Mill paid 1,250 crowns in MAY, and the mill's heirs (twelve) did not."
STATED = ["The", "old", "Mill", "paid", "1,250", "crowns", "in", "MAY", "and", "the", "mill", "s", "heirs", "twelve", "did", "not"]


def unit(text: str, language: str = "en") -> Unit:
    return Unit("a", 0, 0, len(text), text, language=language)


@pytest.mark.parametrize("before", [[], ["Le vieux moulin de mai"], [SENTENCE, "Eleven others paid."]])
def test_what_is_told_of_a_text_does_not_depend_on_the_texts_before_it(monkeypatch, before):
    monkeypatch.setattr(lexicon._KEPT, "lexicon", None)
    for text in before:
        encode([unit(text, "fr"), unit(text)])
    found = encode([unit(SENTENCE)])
    words = [fold(word) for word in STATED]
    assert found.hashes[found.words].tolist() == [word_hash(word) for word in words]
    assert found.value.tolist() == [states_value(word, value_words("en")) for word in words]
    assert found.tells.tolist() == telling(words, "en")
    assert [place for place, is_capital in enumerate(found.capital.tolist()) if is_capital] == [0, 2, 7]


def test_the_same_words_have_the_same_numbers_in_two_texts():
    one, other = encode([unit("Bread was dear.")]), encode([unit("bread WAS cheap")])
    assert one.words[:2].tolist() == other.words[:2].tolist()
    assert one.words[2] != other.words[2]


def test_a_lexicon_that_has_grown_too_large_is_replaced(monkeypatch):
    monkeypatch.setattr(lexicon._KEPT, "lexicon", None)
    first = lexicon.lexicon()
    encode([unit("Bread was dear.")])
    assert lexicon.lexicon() is first
    monkeypatch.setattr(lexicon, "_MOST", 2)
    assert lexicon.lexicon() is not first
