"""What is dropped always has a place that stays instead, whole; nothing that could go is kept."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.groups.duplicates import KEEP, Dropped, Member, covered, drops, find
from tests.groups.duplicates.reading import units
from tests.groups.duplicates.test_laws import CORPORA, corpus
from tests.laws.strategies import LAW

LIGHTHOUSE = "The old lighthouse at the mouth of the fjord will be opened to visitors every Sunday from June."
LONGER = "The old lighthouse at the mouth of the fjord will be opened to all visitors every single Sunday from June."
COUNCIL = "Nothing else happened on that day in the village, the council said on Friday."
YARD = "A second ship of the same kind will follow in the autumn if the yard finds workers."
DISTINCT = [LIGHTHOUSE, COUNCIL, YARD]
DATES = st.lists(st.one_of(st.none(), st.dates(datetime.date(2020, 1, 1), datetime.date(2020, 1, 3))), min_size=5, max_size=5)


def overlap(one: Member, other: Member) -> bool:
    return one.document == other.document and one.start < other.end and other.start < one.end


def normal(text: str) -> str:
    return " ".join(text.casefold().split())


def dropped(keep: str, published: dict[str, datetime.date | None] | None = None, **documents: list[str]) -> list[tuple[str, str]]:
    row = [unit for name, sentences in documents.items() for unit in units(name, *sentences)]
    return [(one.place.document, one.kept.document) for one in drops(find(row), keep, published or {})]


@LAW
@given(CORPORA, st.sampled_from(KEEP), DATES)
def test_each_place_goes_for_one_that_is_left(documents, keep, dates):
    clusters = find(corpus(documents))
    found = drops(clusters, keep, {str(number): date for number, date in enumerate(dates)})
    together = [set(cluster.members) for cluster in clusters if not cluster.templated]
    assert len({one.place for one in found}) == len(found)
    for one in found:
        assert any({one.place, one.kept} <= members for members in together)
        assert not covered([one.kept], found)


@LAW
@given(st.lists(st.lists(st.sampled_from([*DISTINCT, "Short."]), max_size=7), max_size=5), st.sampled_from(KEEP), DATES, st.data())
def test_of_every_content_one_place_survives(documents, keep, dates, data):
    """Every sentence long enough to be looked for is still there somewhere, though copies differ in case and spaces."""
    written = [[data.draw(st.sampled_from([text, text.upper(), text.replace(" ", "  ", 1)])) for text in sentences] for sentences in documents]
    row = corpus(written)
    gone = drops(find(row), keep, {str(number): date for number, date in enumerate(dates)})
    left = {normal(unit.text) for unit in row if not covered([Member(unit.document, unit.start, unit.end)], gone)}
    assert left == {normal(unit.text) for unit in row}


@LAW
@given(CORPORA, st.sampled_from(KEEP))
def test_of_a_cluster_nothing_more_could_go(documents, keep):
    clusters = [cluster for cluster in find(corpus(documents)) if not cluster.templated]
    found = drops(clusters, keep, {})
    gone = {one.place for one in found}
    for cluster in clusters:
        whole = [member for member in cluster.members if not any(overlap(member, place) for place in gone)]
        needed = [member for member in whole if any(overlap(member, one.kept) for one in found)]
        assert len(whole) - len(needed) <= 1


@LAW
@given(CORPORA, st.sampled_from(KEEP), st.randoms(use_true_random=False))
def test_the_order_of_clusters_does_not_matter(documents, keep, chance):
    clusters = find(corpus(documents))
    expected = drops(clusters, keep, {})
    chance.shuffle(clusters)
    assert [(one.place, one.kept) for one in drops(clusters, keep, {})] == [(one.place, one.kept) for one in expected]


def test_the_first_stays():
    assert dropped("first", b=[LIGHTHOUSE], a=[LIGHTHOUSE], c=[LIGHTHOUSE]) == [("b", "a"), ("c", "a")]


def test_the_longest_stays_and_of_equals_the_first():
    assert dropped("longest", a=[LIGHTHOUSE], b=[LONGER], c=[LIGHTHOUSE]) == [("a", "b"), ("c", "b")]
    assert dropped("longest", b=[COUNCIL], a=[COUNCIL]) == [("b", "a")]


def test_the_newest_stays_and_undated_ones_come_last():
    day = datetime.date(2024, 5, 1)
    published = {"a": day, "b": day + datetime.timedelta(1), "c": None}
    assert dropped("newest", published, a=[COUNCIL], b=[COUNCIL], c=[COUNCIL]) == [("a", "b"), ("c", "b")]


def test_what_two_others_hold_between_them_goes():
    assert dropped("first", a=[LIGHTHOUSE, COUNCIL], b=[COUNCIL, YARD], c=[LIGHTHOUSE, COUNCIL, YARD]) == [("b", "a"), ("c", "a"), ("c", "b")]


def test_what_others_went_for_stays_though_a_third_holds_more():
    found = dropped("newest", {"a": datetime.date(2024, 5, 2)}, a=[COUNCIL], b=[COUNCIL, YARD], c=[YARD, COUNCIL])
    assert sorted({kept for _, kept in found}) == ["a", "b"]


def test_different_passages_stay():
    assert dropped("first", a=[LIGHTHOUSE], b=[COUNCIL], c=[YARD]) == []


@pytest.mark.parametrize(("sentences", "expected"), [([LIGHTHOUSE], {"b"}), ([LIGHTHOUSE, COUNCIL], set()), ([LIGHTHOUSE, "The end."], set())])
def test_a_document_goes_whole_when_all_its_sentences_do(sentences, expected):
    row = [*units("a", LIGHTHOUSE), *units("b", *sentences)]
    found = drops(find(row), "first", {})
    assert covered([Member(unit.document, unit.start, unit.end) for unit in row], found) == expected


def test_ranges_that_meet_cover_what_spans_them():
    similarity = find([*units("a", LIGHTHOUSE), *units("b", LIGHTHOUSE)])[0].similarity
    found = [Dropped(Member("b", start, end), Member("a", 0, 9), "similar", similarity) for start, end in ((5, 9), (0, 3), (3, 5))]
    assert covered([Member("b", 0, 9)], found) == {"b"}
    assert covered([Member("b", 0, 10)], found) == set()
