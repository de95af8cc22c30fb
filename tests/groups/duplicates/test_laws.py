"""Laws of the search, on documents made of few sentences so that copies, parts and edits all turn up."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from factcheck.groups.duplicates import CONTAINED, IDENTICAL, Unit, find, fingerprints
from factcheck.groups.duplicates.encoding import classes
from factcheck.groups.duplicates.words import find_words, fold
from tests.groups.duplicates.reading import units
from tests.laws.strategies import LAW

SENTENCES = [
    "The ferry to the outer islands will stop running at the end of the month.",
    "The ferry to the outer islands will stop running at the end of the summer.",
    "The ferry to the outer islands will stop running at the end of the month, says the county.",
    "Islanders have asked the county for a replacement before 14 storms begin in 1998.",
    "Islanders have asked the county for a replacement before 15 storms begin in 1998.",
    "Nobody answered.",
    "河边的老磨坊自从大桥建成以来一直为山谷磨面粉。",
    "word word word word word word word word word word",
    "word word word word word word word word word word word word",
    "",
    "…",
]
CORPORA = st.lists(st.lists(st.sampled_from(SENTENCES), max_size=6), max_size=5)
TEXTS = st.lists(st.text(max_size=60), max_size=4)


def corpus(documents: list[list[str]]) -> list[Unit]:
    return [unit for number, sentences in enumerate(documents) for unit in units(str(number), *sentences)]


@LAW
@given(CORPORA)
def test_members_are_places_of_units_and_do_not_overlap(documents):
    row = corpus(documents)
    texts = {str(number): " ".join(sentences) for number, sentences in enumerate(documents)}
    starts = {(unit.document, unit.start) for unit in row}
    for cluster in find(row):
        assert 0 < cluster.similarity <= 1
        assert len(cluster.members) >= 2
        for member, other in zip(cluster.members, cluster.members[1:], strict=False):
            assert member.document != other.document or member.end <= other.start
        for member in cluster.members:
            assert 0 <= member.start < member.end <= len(texts[member.document])
            assert cluster.relation == CONTAINED or (member.document, member.start) in starts
        if cluster.relation == IDENTICAL:
            assert len({tuple(map(fold, find_words(texts[m.document][m.start : m.end]))) for m in cluster.members}) == 1


@LAW
@given(CORPORA)
def test_differences_lie_within_their_members(documents):
    for cluster in find(corpus(documents)):
        for member, ranges in zip(cluster.members, cluster.differences(), strict=True):
            assert list(ranges) == sorted(ranges)
            assert all(member.start <= start < end <= member.end for start, end in ranges)


@LAW
@given(CORPORA, st.randoms(use_true_random=False))
def test_the_order_of_units_does_not_matter(documents, chance):
    row = corpus(documents)
    expected = find(row)
    chance.shuffle(row)
    assert find(row) == expected


@LAW
@given(st.lists(st.integers(0, 2**64 - 1), max_size=20), st.lists(st.integers(0, 2**64 - 1), max_size=20))
def test_which_of_two_keys_is_numbered_first_does_not_depend_on_the_others(keys, others):
    """So two wordings are held against one another in one direction, in a corpus and in any part of it."""
    numbers = [dict(zip(row, classes(np.array(row, np.uint64))[0].tolist(), strict=True)) for row in (keys, others + keys[::-1])]
    assert [sorted(set(keys), key=known.__getitem__) for known in numbers] == [sorted(set(keys))] * 2


@LAW
@given(TEXTS)
def test_any_text_is_searched(texts):
    row = [Unit(str(number), 0, 0, len(text), text) for number, text in enumerate([*texts, *texts])]
    for cluster in find(row):
        assert all(member.end <= len(row[int(member.document)].text) for member in cluster.members)
        cluster.differences()


@LAW
@given(CORPORA)
def test_documents_with_a_copied_sentence_share_a_fingerprint(documents):
    row = corpus(documents)
    prints = {str(number): set(fingerprints([unit for unit in row if unit.document == str(number)])) for number in range(len(documents))}
    for cluster in find(row):
        for left, right in cluster.edited:
            assert prints[left.document] & prints[right.document]
        if cluster.relation == IDENTICAL:
            assert set.intersection(*(prints[member.document] for member in cluster.members))
