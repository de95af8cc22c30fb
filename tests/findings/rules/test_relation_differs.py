"""REL003–004: a relation that has one object, with two."""

from __future__ import annotations

from tests.findings.rules.table import agreement, case, conflict, shortcomings, table

CONFLICTS = [
    case(
        "a place of birth",
        "The painter Ada Vik was born in Bergen.",
        "Ada Vik, who was born in Stavanger, paints harbours.",
        finds=conflict("REL003", "Bergen", "Stavanger"),
    ),
    case(
        "a sole owner",
        "Harbour Optics is a wholly owned subsidiary of Marlow Group.",
        "Harbour Optics is wholly owned by Pelham Holding.",
        finds=conflict("REL003", "Marlow Group", "Pelham Holding"),
    ),
    case(
        "un lieu de naissance",
        "La peintre Ada Vik est née à Lyon.",
        "Ada Vik est née à Marseille.",
        finds=conflict("REL003", "Lyon", "Marseille"),
        language="fr",
    ),
    case(
        "un lugar de nacimiento",
        "La pintora Ana Ruiz nació en Sevilla.",
        "Ana Ruiz nació en Valencia.",
        finds=conflict("REL003", "Sevilla", "Valencia"),
        language="es",
    ),
    case(
        "nơi sinh",
        "Họa sĩ Trần Văn Bình sinh tại Hà Nội.",
        "Trần Văn Bình sinh tại Đà Nẵng.",
        finds=conflict("REL003", "Hà Nội", "Đà Nẵng"),
        language="vi",
    ),
]

LEFT_ALONE = [
    case("a town and its country", "The painter Ada Vik was born in Bergen.", "Ada Vik was born in Norway."),
    case("where she grew up", "The painter Ada Vik was born in Bergen.", "Ada Vik grew up in Stavanger."),
    case("where she died", "The painter Ada Vik was born in Bergen.", "Ada Vik died in Stavanger."),
    case("her father", "The painter Ada Vik was born in Bergen.", "Ada Vik's father, Olav Vik, was born in Stavanger."),
    case("many objects", "Kenya borders Uganda.", "Kenya borders Tanzania."),
    case("one name in two spellings", "The painter Ada Vik was born in Hanoi.", "Ada Vik was born in Hà Nội."),
    case("denied", "The painter Ada Vik was born in Bergen.", "Ada Vik was not born in Stavanger."),
]

AGREEMENTS = [
    case(
        "one place in two languages",
        "The painter Ada Vik was born in Seville.",
        "La pintora Ada Vik nació en Sevilla.",
        finds=agreement("REL004", "Seville", "Sevilla"),
        language="en es",
    ),
]


@table([*CONFLICTS, *AGREEMENTS])
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
