"""What two passages are to each other: identical, contained, similar, or nothing."""

import pytest

from factcheck.groups.duplicates import CONTAINED, IDENTICAL, SIMILAR, find
from tests.groups.duplicates.reading import units

MILL = "The old mill by the river has ground flour for the valley since the bridge was built."

PAIRS = [
    # the same words
    (IDENTICAL, MILL, MILL),
    (IDENTICAL, MILL, "THE OLD MILL by the river  has ground flour for the valley since the bridge was built."),
    (IDENTICAL, 'Her neighbours say "the well has never run dry in living memory" and drink.', "Her neighbours say «the well has never run dry in living memory» and drink."),
    (IDENTICAL, "The ferry – old as it is – crosses the strait nine times a day.", "The ferry - old as it is - crosses the strait nine times a day."),
    (IDENTICAL, "Ngôi chợ cũ bên sông mở cửa từ bốn giờ sáng mỗi ngày.", "NGÔI CHỢ CŨ bên sông mở cửa từ bốn giờ sáng mỗi ngày."),
    (IDENTICAL, "河边的老磨坊自从大桥建成以来一直为山谷磨面粉。", "河边的老磨坊自从大桥建成以来一直为山谷磨面粉"),
    # one within the other
    (CONTAINED, MILL, MILL[:-1] + ", and the miller's daughter wants to keep it turning for the tourists."),
    (CONTAINED, "has ground flour for the valley since the bridge was built", MILL),
    (CONTAINED, MILL, "Nobody in town remembers it otherwise, says the baker: the old mill by the river has ground flour for the valley since the bridge was built."),
    # edited
    (SIMILAR, MILL, "The old mill by the river has ground corn for the valley since the bridge was rebuilt."),
    (SIMILAR, "The council voted on Monday to close 12 village schools before the winter.", "The council voted on Monday to close 21 village schools before the winter."),
    (SIMILAR, "The council voted on Monday to close twelve village schools before the winter.", "The council voted on Monday to close thirteen village schools before the winter."),
    (SIMILAR, "The prize for the best cheese went to Agnes Rolle of the upper valley.", "The prize for the best cheese went to Berta Hume of the upper valley."),
    (SIMILAR, "河边的老磨坊自从大桥建成以来一直为山谷磨面粉。", "河边的老磨坊自从大桥建成以来一直为村子磨面粉。"),
    # a quotation in other frames
    (SIMILAR, '"We shall not sell a single acre of the common to anybody from the city," the mayor told a crowd in the rain on Friday evening.', 'In a letter to this paper she promised that "we shall not sell a single acre of the common to anybody from the city" as long as she lives.'),
    # nothing
    (None, MILL, "The new bridge by the mill has carried the flour of the valley since the river was dammed."),
    (None, "Thank you for reading our weekly letter.", "Thank you for reading our weekly letter."),
    (None, "老磨坊自从大桥建成", "老磨坊自从大桥建成"),
    (None, "The two ministers spoke about trade and matters of common interest in Lisbon.", "Both delegations talked of trade in Oslo, and of other matters of common interest."),
    (None, "Harrow Foods said its board declared a special dividend of one crown payable in May to all holders of record on April 3.", "Linden Paper Mills said its board declared a special dividend of one crown payable in part to those who hold preferred shares."),
    (SIMILAR, "Harrow Foods said its board declared a special dividend of one crown payable in May to all holders of record on April 3.", "Harrow Foods said its board declared a special dividend of one crown payable in June to all the holders of record on April 3."),
    (None, "Sales at Harrow Foods rose 3 percent to 40 million crowns in the first quarter.", "Sales at Linden Paper rose 9 percent to 71 million crowns in the third quarter."),
]  # fmt: skip


@pytest.mark.parametrize(("relation", "one", "other"), PAIRS)
def test_two_passages(relation, one, other):
    found = [cluster for cluster in find([*units("a", one), *units("b", other)]) if not cluster.templated]
    assert [cluster.relation for cluster in found] == ([relation] if relation else [])
    if relation:
        assert [member.document for member in found[0].members] == ["a", "b"]
        assert 0 < found[0].similarity <= 1


@pytest.mark.parametrize(("relation", "one", "other"), PAIRS)
def test_within_one_document_as_across_two(relation, one, other):
    between = "Something else altogether stands between the two of them here."
    found = [cluster for cluster in find(units("a", one, between, other)) if not cluster.templated]
    assert [cluster.relation for cluster in found] == ([relation] if relation else [])


def test_the_place_of_the_longer_side_is_what_it_shares():
    longer = "Nobody in town remembers it otherwise, says the baker: " + MILL
    (cluster,) = find([*units("a", MILL), *units("b", longer)])
    assert [(member.start, member.end) for member in cluster.members] == [(0, len(MILL)), (longer.index("The old"), len(longer))]
