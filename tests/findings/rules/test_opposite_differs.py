"""REL005: two versions of one statement say the opposite in one place."""

from __future__ import annotations

import functools

import pytest

from factcheck.errors import TableError
from factcheck.languages.language import CODES, section
from factcheck.languages.opposites import Opposites, Pair, poles
from tests.findings.rules.table import case, conflict, shortcomings, table

ALONE = None


opposite = functools.partial(conflict, "REL005", severity="warning")

CONFLICTS = [
    case("ends of a scale", "They discussed the findings of a study of door locks, including the most important features for owners and renters.",
         "They discussed the findings of a study of door locks, including the least important features for owners and renters.", finds=opposite("most", "least"), on=ALONE),
    case("two scales turned", "The handbook calls the Orsa dam the oldest and the highest of the four dams in the upper valley.",
         "The handbook calls the Orsa dam the newest and the lowest of the four dams in the upper valley.",
         finds=[opposite("oldest", "newest"), opposite("highest", "lowest")], on=ALONE),
    case("a deed", "The committee accepted the proposal of the school to build a new gym beside the river.",
         "The committee rejected the proposal of the school to build a new gym beside the river.", finds=opposite("accepted", "rejected"), on=ALONE),
    case("at the end of its sentence", "The tariff of the ferry gives the price of a bicycle as the maximum.",
         "The tariff of the ferry gives the price of a bicycle as the minimum.", finds=opposite("maximum", "minimum"), on=ALONE),
    case("one word reworded in many", "The mayor said that the members of the rowing club had cleaned the longest stretch of the river bank in the whole town this spring.",
         "The mayor said that the members of the rowing club had tidied the shortest stretch of the river bank in the whole town this spring.",
         finds=opposite("longest", "shortest"), on=ALONE),
    case("les plus", "Le groupe a discuté des boutons les plus importants de la télécommande et des besoins des clients.",
         "Le groupe a discuté des boutons les moins importants de la télécommande et des besoins des clients.", finds=opposite("les plus", "les moins"), on=ALONE, language="fr"),
    case("más", "El grupo habló de los botones más importantes del mando y de las necesidades de los clientes.",
         "El grupo habló de los botones menos importantes del mando y de las necesidades de los clientes.", finds=opposite("más", "menos"), on=ALONE, language="es"),
    case("tối đa", "Bảng giá của bến phà ghi giá vé xe đạp và xe máy là mức tối đa.", "Bảng giá của bến phà ghi giá vé xe đạp và xe máy là mức tối thiểu.",
         finds=opposite("tối đa", "tối thiểu"), on=ALONE, language="vi"),
]  # fmt: skip

LEFT_ALONE = [
    case("another volume", "The first volume of the saga follows the sisters in the city and their quarrel with the duke.",
         "The last volume of the saga follows the brothers at sea and their peace with the duke.", on=ALONE),
    case("a deed turned back", "The council rejected the most expensive offer for the new bridge over the river Orrin.",
         "The council accepted the least expensive offer for the new bridge over the river Orrin.", on=ALONE),
    case("both ends", "The tour visits the oldest church and the newest vineyard of the valley, with lunch.",
         "The tour visits the newest vineyard and the oldest church of the valley, with lunch.", on=ALONE),
    case("another name", "Ann accepted the invitation to the garden party of the neighbours on Friday.",
         "Bob rejected the invitation to the garden party of the neighbours on Friday.", on=ALONE),
    case("the same said otherwise", "The board did not accept the plan to close the library in the old town this year.",
         "The board rejected the plan to close the library in the old town this year.", on=ALONE),
    case("more and less of another thing", "Profits increased at the bakery because costs decreased over the whole of the year.",
         "Profits decreased at the brewery because costs increased over the whole of the year.", on=ALONE),
    case("another value on each side", "The maximum load of the lift in the old mill is 840 kilos on every weekday.",
         "The minimum load of the lift in the old mill is 120 kilos on every weekday.", on=ALONE),
    case("in dated articles", "The committee accepted the proposal of the school to build a new gym beside the river.",
         "The committee rejected the proposal of the school to build a new gym beside the river."),
    case("quoted", 'The teacher read the words "the most beautiful garden of the whole town" to the class on the hill.',
         'The teacher read the words "the least beautiful garden of the whole town" to the class on the hill.', on=ALONE),
    case("most and some", "The survey found that most members like the new rules of the chess club in the town.",
         "The survey found that some members dislike the new rules of the chess club in the town.", on=ALONE),
    case("le premier tome", "Le premier tome du roman raconte la jeunesse de la reine et la guerre contre le duc.",
         "Le dernier tome du roman raconte la vieillesse de la reine et la paix avec le duc.", on=ALONE, language="fr"),
    case("el último tomo", "El primer tomo de la novela narra la juventud de la reina y la guerra contra el duque.",
         "El último tomo de la novela narra la vejez de la reina y la paz con el duque.", on=ALONE, language="es"),
    case("chương cuối cùng", "Chương đầu tiên của cuốn sách kể về tuổi thơ của nữ hoàng và cuộc chiến với công tước.",
         "Chương cuối cùng của cuốn sách kể về tuổi già của nữ hoàng và hòa bình với công tước.", on=ALONE, language="vi"),
]  # fmt: skip


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_opposites(code):
    assert any(len(forms[0][0]) > 0 for forms in poles(code).values())
    assert section(code, Opposites).degrees


def test_a_language_without_tables_has_none():
    assert poles("nl") == {}


@pytest.mark.parametrize("form", ["Most", "least", " "])
def test_a_form_stands_once_and_folded(form):
    table = Opposites(source="a test", degrees=(Pair(("most",), ("least", form)),))
    with pytest.raises(TableError, match="each form once"):
        table.validate("en/opposites.toml")
