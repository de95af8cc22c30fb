"""Laws of names: whatever the text, mentions lie in it, do not overlap, and each belongs to exactly one entity."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.languages.language import CODES
from factcheck.mentions.context import Context
from factcheck.mentions.entities import link, same_entity, settle
from factcheck.mentions.mention import Mention
from factcheck.mentions.names import recognize
from factcheck.mentions.tokens import tokenize

WORDS = [
    "Mara", "Quill", "Cuba", "Cuban", "cubain", "cubana", "the", "of", "Bank", "Lake", "Torsa", "and", "Ministry", "ministère", "de", "la", "Mr", "Mr.", "UN", "(", ")", ",", ".", "said",
    "Bộ", "Ngoại", "giao", "Nguyễn", "Hữu", "Tâm", "hồ", "ông", "Việt Nam", "Mỹ", "Hà Nội", "tỉnh", "-", "’s", "“", "”", "\n", "\n\n", "XIV", "20", "MRC", "Marsh Rowing Council", "O'Hara",
    "al-Rashid", "J.", "K.", "The", "Sur", "Río", "Georgia", "Jordan", "Turkey", "turkey", "&", "É", "ñ", "e\u0301", "İstanbul", "ß",
]  # fmt: skip
texts = st.one_of(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join), st.lists(st.sampled_from(WORDS), max_size=20).map("".join), st.text(max_size=60))
languages = st.sampled_from(CODES)


def read(text: str, language: str) -> list[Mention]:
    return recognize(tokenize(text), Context(language, None, text))


for code in CODES:
    read("Cuba", code)  # the tables are loaded before the time of an example is taken


@given(texts, languages)
def test_a_mention_is_a_span_of_the_text(text, language):
    for mention in read(text, language):
        assert 0 <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]


@given(texts, languages)
def test_mentions_stand_in_order_and_apart(text, language):
    found = read(text, language)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))


@given(texts, languages)
def test_the_text_around_a_passage_does_not_move_its_mentions(text, language):
    alone = read(text, language)
    framed = recognize(tokenize("…" + text + "…", 1, 1 + len(text)), Context(language, None, "…" + text + "…"))
    assert [(m.start + 1, m.end + 1) for m in alone if m.derivation[1] == "gazetteer"] == [(m.start, m.end) for m in framed if m.derivation[1] == "gazetteer"]


@given(texts, languages)
def test_each_name_belongs_to_one_entity(text, language):
    found = read(text, language)
    records = link(found, text, language)
    assert sorted(index for record in records for index in (*record.mentions, *record.adjectives)) == list(range(len(found)))


@given(texts, languages)
def test_settling_moves_nothing_and_is_done_once(text, language):
    found = read(text, language)
    records = link(found, text, language)
    settled = settle(found, records)
    assert [(m.start, m.end, m.text) for m in settled] == [(m.start, m.end, m.text) for m in found]
    assert settle(settled, records) == settled


@given(texts, texts, languages)
@settings(max_examples=50)
def test_how_two_entities_relate_does_not_depend_on_their_order(a, b, language):
    for one in link(read(a, language), a, language):
        assert same_entity(one, one) in ("same", "unknown") or not one.tokens
        for other in link(read(b, language), b, language):
            assert same_entity(one, other) == same_entity(other, one)


@given(texts, languages)
@settings(max_examples=50)
def test_reading_again_gives_the_same(text, language):
    assert read(text, language) == read(text, language)
