"""QUO001–003: one quotation, two speakers or two wordings."""

from __future__ import annotations

from tests.findings.rules.table import agreement, case, conflict, shortcomings, table

CONFLICTS = [
    case(
        "two speakers",
        "“We waited nine long winters for this bridge to open,” Ada Vik said.",
        "“We waited nine long winters for this bridge to open,” Olav Strand told the crowd.",
        finds=conflict("QUO001", "nine long winters", "nine long winters"),
    ),
    case(
        "two wordings",
        "“We waited nine long winters for this bridge to open,” Ada Vik said.",
        "“We waited seven long winters for this bridge to open,” said Ada Vik.",
        finds=conflict("QUO002", "nine long winters", "seven long winters"),
    ),
    case(
        "deux orateurs",
        "« Nous avons attendu ce pont pendant neuf longs hivers », a déclaré Ada Vik.",
        "« Nous avons attendu ce pont pendant neuf longs hivers », a lancé Paul Morel.",
        finds=conflict("QUO001", "neuf longs hivers", "neuf longs hivers"),
        language="fr",
    ),
    case(
        "dos versiones",
        "“Esperamos este puente durante nueve largos inviernos”, dijo Ana Ruiz.",
        "“Esperamos este puente durante siete largos inviernos”, dijo Ana Ruiz.",
        finds=conflict("QUO002", "nueve largos inviernos", "siete largos inviernos"),
        language="es",
    ),
    case(
        "words left out and no sign of it",
        "“We waited nine long winters for this old bridge to open again,” Ada Vik said.",
        "“We waited nine long winters for this bridge to open again,” said Ada Vik.",
        finds=conflict("QUO002", "this old bridge", "this bridge", severity="warning"),
    ),
    case(
        "one sentence within longer speech",
        "“That is how it is. If they had asked, we would have moved the quay before the flood came to town,” Ada Vik said.",
        "“If they had only told us, we would have moved the quay before the flood came. Nobody did,” Ada Vik said.",
        finds=conflict("QUO002", "had asked", "had only told us"),
    ),
    case(
        "nobody named beside one of them",
        "The letter reads: “Every boat that leaves the harbour at night must carry two red lamps at its stern.”",
        "Ada Vik quoted the rule: “Every boat that leaves the harbour at night must carry three red lamps at its stern.”",
        finds=conflict("QUO002", "two red lamps", "three red lamps", severity="warning"),
    ),
    case(
        "as many words exchanged as kept, of one known speaker",
        "“Had that pump failed, there was plenty of us in the cabin who would not be here,” Ada Vik said.",
        "“Had that pump had a chance to fail at night, there was plenty more of us in the cabin,” said Ada Vik.",
        finds=conflict("QUO002", "pump failed", "a chance to fail"),
    ),
    case(
        "the last long word beyond the words exchanged",
        "“We are sending home all workers except emergency crews,” Ada Vik said.",
        "“We are sending home all workers but essential crews in Marlow,” Ada Vik said.",
        finds=conflict("QUO002", "except emergency", "but essential"),
    ),
    case(
        "một người, hai cách kể",
        "“Không hiểu vì sao hơn hai tháng nay, ban giám đốc nhà máy đã đuổi chúng tôi ra khỏi xưởng”, bà Lê Thị Hoa nói.",
        "“Không hiểu sao hơn hai tháng nay, nhà máy đã cấm chúng tôi bước vào xưởng”, bà Lê Thị Hoa nói.",
        finds=conflict("QUO002", "đuổi chúng tôi", "cấm chúng tôi", severity="warning"),
        language="vi",
    ),
    case(
        "ai nói cũng vậy, một câu dài",
        "“Tôi tin rằng khi cây cầu này hoàn thành, người dân hai bờ sẽ đi lại dễ dàng và hàng hóa được vận chuyển nhanh hơn nhiều”, ông Vũ Anh Khoa nói.",
        "“Tôi tin rằng khi cây cầu này xong, người dân hai bờ sẽ đi lại dễ dàng và hàng hóa được chuyên chở nhanh hơn nhiều”, ông Khoa cho biết.",
        finds=conflict("QUO002", "hoàn thành", "xong"),
        language="vi",
    ),
    case(
        "lời nói có hai bản",
        "“Chúng tôi đã chờ cây cầu này suốt chín mùa đông dài”, bà Lê Thị Hoa nói.",
        "“Chúng tôi đã chờ cây cầu này suốt bảy mùa đông dài”, bà Lê Thị Hoa chia sẻ.",
        finds=conflict("QUO002", "chín mùa đông", "bảy mùa đông"),
        language="vi",
    ),
]

LEFT_ALONE = [
    case(
        "words left out, shown by an ellipsis",
        "“We waited nine long winters for this old bridge to open again,” Ada Vik said.",
        "“We waited nine long winters ... for this bridge to open again,” said Ada Vik.",
    ),
    case(
        "words put in between brackets",
        "“He waited nine long winters for this old bridge to open again,” Ada Vik said.",
        "“[The mayor] waited nine long winters for this old bridge to open again,” said Ada Vik.",
    ),
    case(
        "a word contracted",
        "“We would've waited nine more winters for this bridge,” Ada Vik said.",
        "“We would have waited nine more winters for this bridge,” said Ada Vik.",
    ),
    case(
        "two remarks of one build",
        "“We will build the school for our children because they need a roof,” Ada Vik said.",
        "“We will build the harbour for our fishermen because they ask for one,” Ada Vik said.",
    ),
    case(
        "two numbers and what is told of them",
        "“The first winter was better than we feared because of the bridge,” Ada Vik said.",
        "“The second winter was worse than we feared because of the flood,” Ada Vik said.",
    ),
    case(
        "two trains",
        "“Good people, the train to Bergen leaves from platform two,” Ada Vik said.",
        "“Good people, the train to Marlow leaves from platform nine,” Ada Vik said.",
    ),
    case(
        "two conditions",
        "“If we win this vote, the factory stays,” Ada Vik said.",
        "“If we lose this vote, the factory closes within a year,” Ada Vik said.",
    ),
    case(
        "i và y",
        "“Nhạc sỹ Hoàng Lân đã hướng dẫn tôi hát bài này từ năm ngoái”, bà Lê Thị Hoa nói.",
        "“Nhạc sĩ Hoàng Lân đã hướng dẫn tôi hát bài này từ năm ngoái”, bà Lê Thị Hoa nói.",
        language="vi",
    ),
    case(
        "shortened at its end",
        "“We waited nine long winters for this bridge to open,” Ada Vik said.",
        "“We waited nine long winters,” Ada Vik said.",
    ),
    case(
        "another remark",
        "“We waited nine long winters for this bridge to open,” Ada Vik said.",
        "“This bridge will carry our children to school,” Ada Vik said.",
    ),
    case(
        "another speaker's own words",
        "“We waited nine long winters for this bridge to open,” Ada Vik said.",
        "“We waited seven long winters for this bridge to open,” Olav Strand said.",
    ),
    case("a phrase of few words", "Ada Vik spoke of “a long wait”.", "Olav Strand spoke of “a long wait”."),
    case(
        "a short name of the speaker",
        "“We waited nine long winters for this bridge to open,” Ada Vik said.",
        "“We waited nine long winters for this bridge to open,” Vik said.",
    ),
]

AGREEMENTS = [
    case(
        "the second sentence of a quotation",
        "“It was cold. Nobody in the village had slept for three nights,” Ada Vik said.",
        "Nobody was to blame, she said. “Nobody in the village had slept for three nights,” Ada Vik added.",
        finds=agreement("QUO003", "slept for three nights", "slept for three nights"),
    ),
    case(
        "the same words",
        "“We waited nine long winters for this bridge to open,” Ada Vik said.",
        "Ada Vik told reporters: “We waited nine long winters for this bridge to open.”",
        finds=agreement("QUO003", "nine long winters", "nine long winters"),
    ),
]


@table([*CONFLICTS, *AGREEMENTS])
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
