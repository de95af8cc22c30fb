"""Names, texts and entities compare by their folded words, and never conflict."""

from __future__ import annotations

import pytest

from factcheck.errors import ValueRangeError
from factcheck.values import Entity, Name, Relation, Text, Value, fold_name, relate

EQUAL, COMPATIBLE, INCOMPARABLE = Relation.EQUAL, Relation.COMPATIBLE, Relation.INCOMPARABLE


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("Tô Lâm", "To Lam", EQUAL),
        ("Tô Lâm", "TÔ LÂM", EQUAL),
        ("Lâm, Tô", "Tô Lâm", EQUAL),
        ("Tô Lâm", "Lâm", COMPATIBLE),
        ("Rosa Ibáñez", "Rosa María Ibáñez", COMPATIBLE),
        ("O’Brien", "O'Brien", EQUAL),
        ("U.S.", "US", EQUAL),
        ("Straße", "Strasse", EQUAL),
        ("Łódź", "Lodz", EQUAL),
        ("Jean-Luc Moreau", "Jean Luc Moreau", EQUAL),
        # near misses: a shared token is no name, nor is a part of a token
        ("Tô Lâm", "Tô Minh", INCOMPARABLE),
        ("Lam", "Lama", INCOMPARABLE),
        ("Ana Ruiz", "Bea Soto", INCOMPARABLE),
    ],
)
def test_names_are_equal_compatible_or_incomparable(a: str, b: str, relation: Relation) -> None:
    assert relation is relate(Name(a), Name(b))


@pytest.mark.parametrize("text", ["", " ", "…", "-", "'"])
def test_a_name_without_a_letter_is_refused(text: str) -> None:
    with pytest.raises(ValueRangeError, match="no letter or digit"):
        Name(text)


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("We shall win", "we shall win.", EQUAL),
        ("We shall win the game", "shall win", Relation.REFINES),
        ("win", "We shall win", Relation.REFINED_BY),
        # not in a row, a part of a word, other words: different words never conflict
        ("We shall not win", "We shall win", INCOMPARABLE),
        ("We shall win", "all win", INCOMPARABLE),
        ("We shall win", "We shall lose", INCOMPARABLE),
    ],
)
def test_a_longer_quotation_refines_the_shorter_one_in_it(a: str, b: str, relation: Relation) -> None:
    assert relation is relate(Text.of(a), Text.of(b))


VIETNAM = Entity("VN", "Vietnam", "place")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (VIETNAM, Entity("VN", "Viet Nam", "place"), EQUAL),
        (VIETNAM, Entity("VN", "Vietnam", "organization"), INCOMPARABLE),
        (Entity("to-lam", "Tô Lâm", "person"), Entity("lam", "Lâm", "person"), COMPATIBLE),
        (VIETNAM, Entity("CU", "Cuba", "place"), INCOMPARABLE),
        (VIETNAM, Name("Vietnam"), COMPATIBLE),
        (VIETNAM, Name("Cuba"), INCOMPARABLE),
        (Entity("to-lam", "Tô Lâm", "person"), Name("Lam"), COMPATIBLE),
        (Name("Vietnam"), Text.of("Vietnam"), INCOMPARABLE),
        # a title without a letter is found in every name, and in none
        (Entity("x", "…", "work"), Name("Vietnam"), INCOMPARABLE),
        (Entity("x", "…", "work"), Entity("y", "!", "work"), INCOMPARABLE),
    ],
)
def test_an_entity_is_its_id(a: Value, b: Value, relation: Relation) -> None:
    assert relation is relate(a, b)
    assert relation.converse() is relate(b, a)


@pytest.mark.parametrize("fields", [("VN", "Vietnam", "river"), ("", "Vietnam", "place")])
def test_an_entity_needs_an_id_and_a_type(fields: tuple[str, str, str]) -> None:
    with pytest.raises(ValueRangeError):
        Entity(*fields)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đà Nẵng", "da nang"),
        ("ÆTHELRED", "aethelred"),
        ("İzmir", "izmir"),
        ("ŒUVRE", "oeuvre"),
        ("ﬁn", "fin"),
        ("李小龙", "李小龙"),
        ("हिन्दी", "हिन्दी"),
        ("plain", "plain"),
    ],
)
def test_folding_drops_case_and_latin_diacritics(text: str, folded: str) -> None:
    assert folded == fold_name(text)


def test_plain_data_holds_what_was_written() -> None:
    assert Name("Tô Lâm").to_dict() == {"name": "Tô Lâm"}
    assert Text.of("We  shall win.").to_dict() == {"words": "We shall win."}
    assert VIETNAM.to_dict() == {"id": "VN", "name": "Vietnam"}
    assert [str(v) for v in (Name("Tô Lâm"), Text.of("We shall win."), VIETNAM)] == ["Tô Lâm", "“We shall win.”", "Vietnam"]
