"""A cluster of n copies is one cluster with n places; runs are reported as long as they go on; series from a template are marked."""

import itertools
from fractions import Fraction

from factcheck.groups.duplicates import CONTAINED, IDENTICAL, SIMILAR, Difference, Member, find
from tests.groups.duplicates.reading import places, shown, units

FIRST = "The ferry to the outer islands will stop running at the end of the month."
SECOND = "Islanders have asked the county for a replacement before the storms begin."
THIRD = "A fisherman offers to take children to school in his boat for the time being."
OTHER = "Elsewhere on the coast the herring have come back in numbers not seen for years."


def test_copies_in_many_documents_are_one_cluster():
    found = find([unit for number in range(30) for unit in units(f"{number:02}", FIRST)])
    assert [(cluster.relation, len(cluster.members)) for cluster in found] == [(IDENTICAL, 30)]


def test_sentences_that_follow_one_another_in_both_are_one_run():
    found = find([*units("a", FIRST, SECOND, THIRD), *units("b", OTHER, FIRST, SECOND, THIRD)])
    texts = {"a": f"{FIRST} {SECOND} {THIRD}", "b": f"{OTHER} {FIRST} {SECOND} {THIRD}"}
    assert shown(found, texts) == [(IDENTICAL, [texts["a"], texts["a"]])]


def test_a_copy_of_a_part_is_a_cluster_of_its_own():
    found = find([*units("a", FIRST, SECOND, THIRD), *units("b", OTHER, FIRST, SECOND, THIRD), *units("c", SECOND)])
    assert [len(cluster.members) for cluster in found] == [2, 3]


def test_a_document_copied_with_one_edit_is_one_cluster():
    edited = SECOND.replace("county", "minister")
    (cluster,) = find([*units("a", FIRST, SECOND, THIRD), *units("b", FIRST, edited, THIRD)])
    assert cluster.relation == SIMILAR
    assert cluster.similarity == Fraction(41, 42)


def test_a_sentence_replaced_does_not_break_a_run():
    sentences = [FIRST, SECOND, THIRD, "The harbour master keeps a list of those who want to come along.", "It has forty names on it."]
    found = find([*units("a", *sentences), *units("b", *sentences[:2], OTHER, *sentences[3:])])
    assert [(cluster.relation, len(cluster.members)) for cluster in found] == [(SIMILAR, 2)]


def test_short_sentences_count_within_a_run_only():
    assert find([*units("a", "Nobody came to see it."), *units("b", "Nobody came to see it.")]) == []
    (cluster,) = find([*units("a", "Nobody came to see it.", "Nobody asked for it."), *units("b", "Nobody came to see it.", "Nobody asked for it.", OTHER)])
    assert places(cluster) == [("a", 0, 43), ("b", 0, 43)]


def test_whole_copies_stand_in_every_cluster_of_their_document():
    changed = FIRST.replace("month", "summer")
    found = find([*units("a", FIRST), *units("b", FIRST), *units("c", changed)])
    assert [(cluster.relation, [member.document for member in cluster.members]) for cluster in found] == [(IDENTICAL, ["a", "b"]), (SIMILAR, ["a", "b", "c"])]
    assert len(found[1].copies()) == 2


def test_two_parts_of_one_sentence_are_two_clusters():
    both = FIRST[:-1] + ", while " + THIRD
    found = find([*units("a", FIRST), *units("b", THIRD), *units("c", both)])
    assert [(cluster.relation, [member.document for member in cluster.members]) for cluster in found] == [(CONTAINED, ["a", "c"]), (CONTAINED, ["b", "c"])]


def test_differences_are_ranges_of_the_words_that_differ():
    one, other = "The vote on the new road was won by 42 to 19 after a long night.", "The vote on the new road was won by 24 to 19 after a very long night."
    (cluster,) = find([*units("a", one), *units("b", other)])
    assert cluster.differences() == (((36, 38),), ((36, 38), (53, 57)))
    (copy,) = cluster.copies()
    assert (copy.left, copy.right) == (Member("a", 0, len(one)), Member("b", 0, len(other)))
    assert copy.slots == (Difference((36, 38), (36, 38), "value", bare=True),)
    assert cluster.values_differ


def test_a_value_is_one_slot_however_many_words_it_has():
    one = "The Ledger House, which opened on 3 May 1998 in a former customs shed, keeps old ships."
    other = "The Ledger House, which opened on 17 June 1989 in a former customs shed, keeps old ships."
    (cluster,) = find([*units("a", one), *units("b", other)])
    assert [(one[s.left[0] : s.left[1]], other[s.right[0] : s.right[1]]) for copy in cluster.copies() for s in copy.slots] == [("3 May 1998", "17 June 1989")]


def report(number: int) -> str:
    return f"Sales at the quarry rose {number} percent to {number * 7} tons of slate in the month, the owners said on Friday."


def test_a_series_of_reports_is_one_template():
    found = find([unit for number in range(2, 40) for unit in units(f"{number:02}", report(number))])
    assert [(cluster.templated, len(cluster.members)) for cluster in found] == [(True, 38)]


def test_two_reports_with_two_other_values_fill_a_template():
    assert [cluster.templated for cluster in find([*units("a", report(3)), *units("b", report(9))])] == [True]


def test_more_than_four_values_in_one_slot_are_a_series():
    variants = [f"Rescuers said that {number} sailors had been taken off the trawler Sea Holly by the evening." for number in range(3, 9)]
    assert [cluster.templated for cluster in find([unit for name, text in zip("abcdef", variants, strict=True) for unit in units(name, text)])] == [True]
    assert [cluster.templated for cluster in find([unit for name, text in zip("abcd", variants, strict=False) for unit in units(name, text)])] == [False]


TRAWLER = "Rescuers from 2 ports said that {} sailors had been taken off the trawler Sea Holly by {} boats and {} helicopters before the evening of 14 May."


def test_copies_of_one_text_with_an_edit_here_and_there_are_no_series():
    values = [(9, 3, 2), (8, 3, 2), (9, 4, 2), (9, 3, 5), (6, 3, 2), (9, 7, 2), (9, 3, 6)]
    (cluster, *others) = find([unit for number, some in enumerate(values) for unit in units(str(number), TRAWLER.format(*some))])
    assert (cluster.relation, cluster.templated, cluster.crowded, len(cluster.members)) == (SIMILAR, False, True, 7)
    assert all(other.templated for other in others)  # edits of two different values fill a template, two by two


def test_up_to_four_contents_may_contradict_one_another():
    (cluster,) = find([unit for number in range(4) for unit in units(str(number), TRAWLER.format(number + 5, 3, 2))])
    assert (cluster.templated, cluster.crowded) == (False, False)


def test_a_series_leaves_other_copies_alone():
    series = [unit for number in range(3, 9) for unit in units(f"s{number}", f"The yard said it has {number} boats on its slips this week.")]
    both = f"{FIRST[:-1]}, and the yard said it has 3 boats on its slips this week."
    found = find([*series, *units("a", FIRST), *units("b", FIRST.replace("month", "summer")), *units("c", both)])
    assert (SIMILAR, False, ["a", "b"]) in [(cluster.relation, cluster.templated, [member.document for member in cluster.members]) for cluster in found]
    assert [len(cluster.members) for cluster in found if cluster.templated and len(cluster.members) > 2] == [6]


def test_a_run_around_a_sentence_of_a_series_is_a_copy():
    boats = "The yard said it has {} boats on its slips this week."
    row = [unit for number in range(3, 9) for unit in units(f"s{number}", boats.format(number))]
    found = find([*row, *units("a", FIRST, SECOND, THIRD, boats.format(11)), *units("b", FIRST, SECOND, THIRD, boats.format(12))])
    assert (False, True, ["a", "b"]) in [(cluster.templated, cluster.crowded, [member.document for member in cluster.members]) for cluster in found]


def test_fillings_of_one_pattern_hang_together():
    line = "Pier {} of the old harbour took in {} tons of mackerel and {} tons of herring, and sent {} boats out again."
    values = [(1, 20, 30, 4), (1, 20, 30, 5), (2, 21, 31, 6), (3, 22, 32, 7), (4, 23, 33, 8), (5, 24, 34, 9), (6, 25, 35, 10), (7, 26, 36, 11), (8, 27, 37, 12)]
    found = find([unit for number, some in enumerate(values) for unit in units(str(number), line.format(*some))])
    assert [len(cluster.members) for cluster in found if cluster.templated] == [9]


def test_several_edited_sentences_in_a_run_are_no_series():
    sentences = [FIRST, SECOND, THIRD, OTHER, "The harbour master keeps a list of all those who want to come along."]
    (cluster,) = find([*units("a", *sentences), *units("b", *(sentence.replace("the ", "our ") for sentence in sentences))])
    assert not cluster.templated


def test_the_order_of_units_does_not_matter():
    row = [*units("a", FIRST, SECOND), *units("b", OTHER, FIRST, SECOND), *units("c", FIRST.replace("month", "summer"))]
    expected = find(row)
    for shuffled in itertools.islice(itertools.permutations(row), 0, None, 37):
        assert find(shuffled) == expected


def test_what_else_is_there_does_not_matter():
    pair = [*units("a", FIRST), *units("b", FIRST.replace("month", "summer"))]
    crowd = [unit for number in range(40) for unit in units(f"x{number}", f"The ferry to the outer islands was late {number} times, says reader {number}.", OTHER)]
    inside = [cluster for cluster in find([*pair, *crowd]) if not {member.document for member in cluster.members} - {"a", "b"}]
    assert inside == find(pair)


def test_nothing_repeats_in_nothing():
    assert find([]) == []
    assert find([*units("a", ""), *units("b", "…")]) == []
