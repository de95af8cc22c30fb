"""How two wordings lie on one another is summed up for a whole batch as it is for one pair read block by block."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.groups.duplicates.align import NAME_BYTE, PLAIN_BYTE, SIZE, VALUE_BYTE, blocks
from factcheck.groups.duplicates.measures import Measures, Texts, measure
from tests.laws.strategies import LAW

# Words as characters: lower-case plain, upper-case names, digits values; they tell the rest of their number divided by five.
TELLS = 5
WORDINGS = st.text("abcdeAB12", min_size=1, max_size=14)


def texts_of(*wordings: str) -> Texts:
    kinds = np.array([VALUE_BYTE if word.isdigit() else NAME_BYTE if word.isupper() else PLAIN_BYTE for word in "".join(wordings)], np.uint8)
    lengths = np.array([len(wording) for wording in wordings], np.int64)
    characters = np.array([ord(word) for word in "".join(wordings)], np.int32)
    values, names = (np.append(0, np.cumsum(kinds == kind)).astype(np.int32) for kind in (VALUE_BYTE, NAME_BYTE))
    told = np.append(0, np.cumsum([ord(word) % TELLS for word in "".join(wordings)])).astype(np.int32)
    return Texts(list(wordings), characters, np.cumsum(lengths) - lengths, lengths, values, names, told)


def measures(*pairs: tuple[str, str]) -> list[tuple[int, ...]]:
    texts = texts_of(*(wording for pair in pairs for wording in pair))
    numbers = np.arange(0, 2 * len(pairs), 2)
    found = measure(texts, numbers, numbers + 1)
    columns = found.matched, found.longest, found.shared, found.slots, found.left_start, found.left_end, found.right_start, found.right_end, found.told
    return list(zip(*(column.tolist() for column in columns), strict=True))


def block_by_block(left: str, right: str) -> tuple[int, ...]:
    """The same for one pair, as the definition says it."""
    slots = opening = a_before = b_before = 0
    found = blocks(left, right)
    same = [block for block in found if block.size]
    for block in found:
        one, other = left[a_before : block.a], right[b_before : block.b]
        if one and other:
            if (any(map(str.isdigit, one)) and any(map(str.isdigit, other))) or (any(map(str.isupper, one)) and any(map(str.isupper, other))):
                slots += 1
            elif not a_before and not b_before:
                opening = 2 if any(map(str.isupper, one + other)) else 1
        a_before, b_before = block.a + block.size, block.b + block.size
    slots += opening > 1 or (opening > 0 and slots > 0)
    return (
        sum(block.size for block in same),
        max((block.size - sum(map(str.isupper, left[block.a : block.a + block.size])) for block in same), default=0),
        sum(max(block.size - SIZE + 1, 0) for block in same),
        slots,
        same[0].a if same else 0,
        same[-1].a + same[-1].size if same else 0,
        same[0].b if same else 0,
        same[-1].b + same[-1].size if same else 0,
        sum(ord(word) % TELLS for block in same for word in left[block.a : block.a + block.size]),
    )


@LAW
@given(st.lists(st.tuples(WORDINGS, WORDINGS).filter(lambda pair: pair[0] != pair[1]), max_size=6))
def test_a_batch_is_measured_as_its_pairs_are(pairs):
    assert measures(*pairs) == [block_by_block(*pair) for pair in pairs]


@pytest.mark.parametrize(
    ("left", "right", "matched", "slots"),
    [
        ("the1mill", "the2mill", 7, 1),
        ("thexmill", "theymill", 7, 0),
        ("theAmill", "theBmill", 7, 1),
        ("the1mill", "theAmill", 7, 0),
        ("themill", "themillstone", 7, 0),
        ("mill", "themill", 4, 0),
        ("themill", "the12mill", 7, 0),
        ("1mill", "2mill", 4, 1),
        ("a1mill2b", "c1mill3b", 6, 2),
        ("a1mill2b", "c1mill2b", 7, 0),
        ("xyz", "abc", 0, 0),
    ],
)
def test_a_value_or_name_against_another_is_a_slot(left, right, matched, slots):
    ((found, _, _, exchanged, *_),) = measures((left, right))
    assert (found, exchanged) == (matched, slots)


def test_no_pairs_have_no_measures():
    assert len(measure(texts_of("abc"), *np.zeros((2, 0), np.int64)).matched) == 0
    assert len(Measures.joined([]).slots) == 0
