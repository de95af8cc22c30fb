"""Copies say something of their matter: what every notice of a sort says is a formula, marked as a template and kept."""

import pytest

from factcheck.groups.duplicates import Unit, find
from factcheck.groups.duplicates.telling import telling
from tests.groups.duplicates.reading import units

HERRING = "The herring have come back to the coast in numbers not seen for years."
WHALE = "A whale was seen off the lighthouse on its way to the open sea."


def between(one: str, other: str, language: str = "en") -> list[bool]:
    """Whether each cluster of two sentences in articles on other matters is a template."""
    return [cluster.templated for cluster in find([*units("a", HERRING, one, language=language), *units("b", WHALE, other, language=language)])]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The company said proceeds will be used for general corporate purposes."),
        ("en", "The dividend is payable on 3 May to shareholders of record on 12 April."),
        ("en", "Shr loss 12 cts vs profit 15 cts, qtly div 4 cts vs 4 cts prior."),
        ("en", "The bonds will be listed on the exchange and are available in denominations of 5,000 dollars."),
        ("fr", "Le dividende sera versé aux actionnaires de la société le 3 mai, a annoncé le conseil."),
        ("es", "El dividendo de la sociedad será pagadero a los accionistas el 3 de mayo, anunció el consejo."),
        ("vi", "Người nào phạm tội này gây hậu quả nghiêm trọng thì bị phạt tù từ 2 năm đến 7 năm."),
    ],
)
def test_a_formula_in_two_articles_is_no_copy(language, sentence):
    assert between(sentence, sentence, language) == [True]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The company said it lost the harbour crane to the storm on Friday."),
        ("en", "Net profit 3,213,310 vs loss 849,180 and sales 4,147,248 vs 1,091,392."),
        ("en", "I do not support closing the island school."),
        ("en", "It is only a matter of time before we solve this riddle."),
        ("fr", "Le conseil a annoncé la fermeture du moulin à la fin du mois de mai."),
        ("vi", "Ngôi chợ cũ bên sông mở cửa từ bốn giờ sáng mỗi ngày cho khách quen."),
    ],
)
def test_what_tells_something_is_a_copy(language, sentence):
    assert between(sentence, sentence, language) == [False]


def test_two_notices_of_other_companies_are_no_copies():
    harrow = "Harrow Foods said it filed a registration statement with the commission for a proposed offering of 60 mln dollars in convertible debentures."
    linden = "Linden Paper said it filed a registration statement with the commission for a proposed offering of 60 mln dollars in convertible bonds due 2012."
    assert between(harrow, linden) == [True]


def test_what_a_formula_stands_among_counts_too():
    proceeds = "Proceeds will be used for general corporate purposes."
    (cluster,) = find([*units("a", HERRING, proceeds), *units("b", HERRING, proceeds), *units("c", WHALE)])
    assert not cluster.templated
    assert len(cluster.members) == 2


@pytest.mark.parametrize("other", ["Qtly div 4 cts vs 4 cts prior, pay April 15.", "Qtly div 4 cts vs 4 cts prior, pay April 15. It is the 9th in a row for the mill."])
def test_a_document_that_is_nothing_else_is_copied(other):
    found = find([*units("a", "Qtly div 4 cts vs 4 cts prior, pay April 15."), *units("b", other)])
    assert [cluster.templated for cluster in found] == [False]


def test_a_syllable_weighs_less_than_a_word():
    short = "Chợ cũ bên sông mở cửa rất sớm nay."
    assert find([Unit("a", 0, 0, len(short), short, language="vi"), Unit("b", 0, 0, len(short), short, language="vi")]) == []
    assert len(find([Unit("a", 0, 0, len(short), short, language="und"), Unit("b", 0, 0, len(short), short, language="und")])) == 1


@pytest.mark.parametrize(
    ("language", "word", "quarters"),
    [
        ("en", "mill", 4),
        ("en", "the", 0),
        ("en", "dividend", 0),
        ("en", "x", 0),
        ("en", "12", 0),
        ("en", "seven", 0),
        ("en", "march", 0),
        ("en", "1987", 0),
        ("en", "3/4", 0),
        ("en", "500,000", 0),
        ("en", "1,250", 6),
        ("en", "3,213,310", 12),
        ("en", "98,765,432,109,876", 16),
        ("vi", "sông", 3),
        ("vi", "phạt", 0),
        ("und", "mill", 4),
        ("und", "町", 2),
    ],
)
def test_what_a_word_tells(language, word, quarters):
    assert telling([word], language) == [quarters]
