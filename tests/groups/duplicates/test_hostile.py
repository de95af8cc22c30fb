"""What an enemy would send costs no more than what a friend sends, within a factor."""

import random
import time

import pytest

from factcheck.groups.duplicates import IDENTICAL, Unit, find


def unit(document: str, text: str, index: int = 0) -> Unit:
    return Unit(document, index, index * len(text), index * len(text) + len(text), text)


def random_words(count: int) -> str:
    chance = random.Random(7)
    known = ["".join(chance.choices("aeioulnrst", k=chance.randint(2, 9))) for _ in range(3000)]
    return " ".join(chance.choices(known, k=count))


HOSTILE = {
    "one word again and again": [unit("a", "word " * 60_000), unit("b", "word " * 60_000)],
    "one endless word": [unit("a", "a" * 300_000), unit("b", "a" * 300_000)],
    "no spaces": [unit("a", "漢" * 100_000), unit("b", "漢" * 100_000)],
    "few letters at random": [unit("a", "".join(random.Random(7).choices("河边的老磨坊自从大桥建成以来一直为山谷磨面粉", k=400_000)))],
    "only signs": [unit("a", "-" * 300_000), unit("b", "(" * 300_000)],
    "only marks": [unit("a", "\u0301" * 300_000), unit("b", "a" + "\u0301" * 300_000)],
    "one word, every length": [unit(str(number), "word " * number) for number in range(150)],
    "a thousand the same": [unit(f"{number:04}", "Seven swans were seen on the upper lake this morning.") for number in range(1000)],
    "a thousand the same in one": [unit("a", "Seven swans were seen on the upper lake this morning.", number) for number in range(1000)],
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_units_are_searched_in_bounded_time(name):
    start = time.process_time()
    find(HOSTILE[name])
    assert time.process_time() - start < 6


@pytest.mark.parametrize("name", ["a thousand the same", "a thousand the same in one"])
def test_a_thousand_identical_passages_are_one_cluster(name):
    (cluster,) = find(HOSTILE[name])
    assert (cluster.relation, len(cluster.members)) == (IDENTICAL, 1000)


def test_a_long_passage_is_found_in_a_longer_one():
    text = random_words(60_000)
    (cluster,) = find([unit("a", text), unit("b", "Once upon a time " + text)])
    assert [member.document for member in cluster.members] == ["a", "b"]
    assert cluster.similarity > 0.99
    assert not cluster.templated


def test_twice_as_much_takes_about_twice_as_long():
    def seconds(count: int) -> float:
        row = [unit(str(number), random_words_of(number % (count * 9 // 10))) for number in range(count)]
        start = time.process_time()
        find(row)
        return time.process_time() - start

    known = random_words(60_000).split()

    def random_words_of(number: int) -> str:
        return " ".join(random.Random(number).choices(known, k=20))

    seconds(100)
    assert seconds(8000) < 8 * seconds(2000) + 1
