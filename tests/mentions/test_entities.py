"""Which names of a document mean one entity, and how entities of two documents relate."""

import pytest

from factcheck.mentions.acronyms import stands_for
from factcheck.mentions.context import Context
from factcheck.mentions.entities import EntityRecord, link, same_entity, settle
from factcheck.mentions.mention import Mention
from factcheck.mentions.names import recognize
from factcheck.mentions.tokens import tokenize


def read(text: str, language: str = "en") -> tuple[list[Mention], tuple[EntityRecord, ...]]:
    mentions = recognize(tokenize(text), Context(language, None, text))
    return mentions, link(mentions, text, language)


def entities(text: str, language: str = "en") -> dict[str, list[str]]:
    """Name of each entity with the words that mean it."""
    mentions, records = read(text, language)
    return {record.name: [mentions[i].text for i in record.mentions] for record in records}


ONE = [
    ("en", "Mara Quill spoke. Ms Quill left early.", {"Mara Quill": ["Mara Quill", "Quill"]}),
    ("en", "President Miguel Sanz Ortega came. Mr Sanz stayed.", {"Miguel Sanz Ortega": ["Miguel Sanz Ortega", "Sanz"]}),
    ("vi", "Ông Nguyễn Hữu Tâm đến. Ông Tâm phát biểu.", {"Nguyễn Hữu Tâm": ["Nguyễn Hữu Tâm", "Tâm"]}),
    ("en", "The Nguyen Huu Tam prize honours Nguyễn Hữu Tâm.", {"Nguyen Huu Tam": ["Nguyen Huu Tam", "Nguyễn Hữu Tâm"]}),
    ("en", "The Marsh Rowing Council (MRC) met. The MRC agreed.", {"Marsh Rowing Council": ["Marsh Rowing Council", "MRC", "MRC"]}),
    ("fr", "La Fédération des cours de Brenne (FCB) vote. La FCB paie.", {"Fédération des cours de Brenne": ["Fédération des cours de Brenne", "FCB", "FCB"]}),
    ("en", "Kirrin Rubber grew. Rivals envy Kirrin.", {"Kirrin Rubber": ["Kirrin Rubber", "Kirrin"]}),
    ("en", "Kirrin University grew. Rivals envy Kirrin.", {"Kirrin University": ["Kirrin University", "Kirrin"]}),
    ("en", "The Brackwater Tunnel is closed. Trains avoid the Brackwater.", {"Brackwater Tunnel": ["Brackwater Tunnel", "Brackwater"]}),
    ("en", "The Bank of Tessaly grew. The Bank paid.", {"Bank of Tessaly": ["Bank of Tessaly", "Bank"]}),
    ("en", "The UN moved. The United Nations paid.", {"United Nations": ["UN", "United Nations"]}),
    ("en", "Tour guides love Paul Jordan. Fans of Jordan wept.", {"Paul Jordan": ["Paul Jordan", "Jordan"]}),
]

TWO = [
    ("en", "Mara Quill met Otto Quill. Only Quill smiled.", {"Mara Quill", "Otto Quill", "Quill"}),
    ("en", "The Brackwater Tunnel lies near the town of Brackwater.", {"Brackwater Tunnel", "Brackwater"}),
    ("en", "The Senate Workers met. The Senate voted.", {"Senate Workers", "Senate"}),
    ("en", "Karsund airport is closed. Boats still reach Karsund.", {"Karsund airport", "Karsund"}),
    ("en", "The Bank of Tessaly sued the Bank of Corvin.", {"Bank of Tessaly", "Bank of Corvin"}),
    ("en", "The World Health Organization (Geneva) met.", {"World Health Organization", "Geneva"}),
]


@pytest.mark.parametrize(("language", "text", "expected"), ONE)
def test_names_of_one_entity_are_united(language, text, expected):
    assert entities(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), TWO)
def test_names_that_may_be_two_are_kept_apart(language, text, expected):
    assert set(entities(text, language)) == expected


def test_adjectives_point_to_a_place_without_naming_it():
    mentions, records = read("Cuban growers met. Cuba paid.")
    (record,) = records
    assert [mentions[i].text for i in record.adjectives] == ["Cuban"]
    assert [mentions[i].text for i in record.mentions] == ["Cuba"]


@pytest.mark.parametrize(("text", "country"), [("Kirrin Gas of South Korea grew.", "KR"), ("He lives in Lisk, Norway.", "NO"), ("He lives in Lisk.", None)])
def test_the_country_is_the_one_that_the_text_tells(text, country):
    assert read(text)[1][0].country == country


def test_the_kind_that_one_mention_tells_holds_for_all():
    text = "They praised Mara Thell. Ms Thell smiled."
    mentions, records = read(text)
    assert [mention.kind for mention in settle(mentions, records)] == ["person", "person"]


def record(text: str, language: str = "en") -> EntityRecord:
    return read(text, language)[1][0]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("He met Mara Quill.", "He met Ms Quill Mara.", "same"),
        ("He met Mara Quill.", "He met Ms Quill.", "short"),
        ("He met Mara Quill.", "He met Otto Brell.", "distinct"),
        ("He met Mara Quill.", "He met Otto Quill.", "unknown"),
        ("He met Ms Quill.", "He met Mr Brell.", "unknown"),
        ("In Cuba", "In Cuba", "same"),
        ("In Cuba", "In Chile", "distinct"),
        ("In Vietnam", "In Hanoi", "unknown"),
        ("The Marsh Rowing Council (MRC) met.", "The Marsh Rowing Council met.", "same"),
    ],
)
def test_entities_of_two_documents_are_distinct_only_by_knowledge(a, b, expected):
    assert same_entity(record(a), record(b)) == expected
    assert same_entity(record(b), record(a)) == expected


@pytest.mark.parametrize(("acronym", "name", "expected"), [("WHO", "World Health Organization", True), ("SDGs", "Sustainable Development Goals", True), ("U.N.", "United Nations", True), ("ABC", "World Bank", False), ("NB", "World Bank", False)])
def test_an_acronym_stands_for_the_initials_of_a_name_in_order(acronym, name, expected):
    assert stands_for(acronym, name) is expected
