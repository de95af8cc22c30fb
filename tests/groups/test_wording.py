"""How two quotations relate word by word."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.groups.wording import Wording, aligned, contracted, exchanged, may_align, parallel, tells, wording
from factcheck.values import Text

PAIRS = [
    ("we waited nine long winters", "we waited nine long winters", Wording.SAME),
    ("we waited nine long winters for this bridge", "we waited nine long winters", Wording.PART),
    ("we waited nine long winters for this bridge", "we waited for this bridge", Wording.EXCHANGED),
    ("we waited for this bridge of ours and nobody came to build it", "of ours and nobody came to build it as we were told", Wording.PART),
    ("as we said nobody asked us whether we wanted a bridge", "as we said nobody ever asked us whether we wanted a bridge at all", Wording.EXCHANGED),
    ("we wanted a bridge", "we asked nobody whether they wanted to build us one more bridge", Wording.OTHER),
    ("we waited nine long winters for this bridge", "we waited seven long winters for this bridge", Wording.EXCHANGED),
    ("we waited nine long winters for this bridge", "this bridge will carry our children", Wording.OTHER),
    ("we waited nine long winters", "you dreamt seven short summers", Wording.OTHER),
]


@pytest.mark.parametrize(("a", "b", "expected"), PAIRS)
def test_wording(a, b, expected):
    assert wording(Text.of(a), Text.of(b)) is expected
    assert wording(Text.of(b), Text.of(a)) is expected


def aligns(a: list[str], b: list[str], numbers: int = 1000) -> bool:
    """``may_align`` with letters for words, by so many numbers."""
    x, y = ([ord(word[0]) % numbers for word in words] for words in (a, b))
    return may_align(x, y, frozenset(itertools.pairwise(x)))


@st.composite
def wordings(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """Two wordings of short and long words, the second one the first with stretches left out, put in or exchanged."""
    words = st.sampled_from(["a", "b", "c", "d", "e", "ferry", "granite", "harbour", "island", "jetty"])
    one = draw(st.lists(words, min_size=4, max_size=30))
    other = list(one)
    for _ in range(draw(st.integers(0, 5))):
        first = draw(st.integers(0, len(other)))
        other[first : first + draw(st.integers(0, 4))] = draw(st.lists(words, max_size=3))
    return one, other


@given(wordings(), st.sampled_from([1000, 7, 3]))
@example((list("abcdefgh"), list("abxcdyef")), 1000)
def test_what_aligns_may_align(pair, numbers):
    one, other = pair
    if other and wording(Text(tuple(one)), Text(tuple(other))) is not Wording.OTHER:
        assert aligns(one, other, numbers)


def test_words_of_one_sentence_in_another_order_may_not_align():
    assert not aligns(list("abcdefgh"), list("hgfedcba"))


def test_an_alignment_gives_what_stands_in_place_of_what():
    found = aligned(Text.of("nobody asked us whether we wanted a bridge"), Text.of("well nobody asked us if we wanted a bridge here"))
    assert (found.wording, found.gaps, found.shared) == (Wording.EXCHANGED, ((("whether",), ("if",)),), 7)


def test_contracted_words_are_the_words_in_full():
    assert aligned(Text.of("they would ve come"), Text.of("they would have come"), contracted("en")).wording is Wording.SAME


TOLD = [
    (("nine",), ("seven",), True),
    (("9",), ("nine",), False),
    (("the",), ("a",), False),
    ((), ("the", "rusty"), True),
    ((), ("very",), False),
    (("emphasise",), ("emphasize",), False),
    (("wanted", "all"), ("all", "wanted"), False),
    (("any", "more"), ("anymore",), False),
]


@pytest.mark.parametrize(("one", "other", "expected"), TOLD)
def test_what_tells(one, other, expected):
    assert tells(one, other, "en") is expected


def test_a_word_that_only_has_its_marks_elsewhere_tells_nothing():
    assert not tells(("thấy",), ("thâý",), "vi")


def test_a_word_that_ends_otherwise_is_not_exchanged():
    assert exchanged(("reloaded",), ("had", "a", "chance", "to", "reload", "his", "weapon"), "en") == 2
    assert exchanged((), ("rusty", "old"), "en") == 2


PARALLEL = [
    (((("first",), ("second",)), (("better",), ("worse",))), True),
    (((("nine",), ("seven",)),), False),
    (((("told",), ("said",)), (("safe",), ("clean",))), False),
    (((("first",), ()), (("better",), ("worse",))), False),
]


@pytest.mark.parametrize(("gaps", "expected"), PARALLEL)
def test_sentences_of_one_build(gaps, expected):
    assert parallel(gaps, "en") is expected


def test_letters_written_one_for_the_other_make_no_other_word():
    assert not tells(("sỹ",), ("sĩ",), "vi")
    assert tells(("sỹ",), ("sơ",), "vi")


def test_a_long_word_beyond_the_last_row_belongs_to_it():
    found = aligned(Text.of("we are sending home all workers except emergency crews"), Text.of("we are sending home all workers but essential crews in town"))
    assert (found.gaps, found.ends) == (((("except", "emergency"), ("but", "essential")),), (((), ()), ((), ("in", "town"))))
