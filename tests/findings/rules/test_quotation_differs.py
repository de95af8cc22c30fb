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
]

LEFT_ALONE = [
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
