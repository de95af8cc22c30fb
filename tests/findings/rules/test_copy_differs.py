"""QTY006, CNT006, DAT004, ORD005: copies of one sentence that differ in one value."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, on, shortcomings, table

CONFLICTS = [
    case(
        "jobs",
        "The shipyard of Marlow Marine in Kelso announced on Friday the loss of 420 jobs after a bad winter for orders.",
        "The shipyard of Marlow Marine in Kelso announced on Friday the loss of 240 jobs after a bad winter for orders.",
        finds=conflict("CNT", "420 jobs", "240 jobs"),
        on=on("2024-05-18", "2024-05-18"),
    ),
    case(
        "an amount that no table knows",
        "The choir of Saint Olav in Norhavn received 3,500 euros from the lottery for its new robes and music stands.",
        "The choir of Saint Olav in Norhavn received 5,300 euros from the lottery for its new robes and music stands.",
        finds=conflict("QTY", "3,500 euros", "5,300 euros"),
    ),
    case(
        "en français",
        "Le chœur de Bréval a reçu 3 500 euros de la loterie nationale pour ses robes et ses pupitres neufs.",
        "Le chœur de Bréval a reçu 5 300 euros de la loterie nationale pour ses robes et ses pupitres neufs.",
        finds=conflict("QTY", "3 500 euros", "5 300 euros"),
        language="fr",
    ),
    case(
        "en español",
        "El coro de Alcora recibió 3.500 euros de la lotería nacional para sus túnicas y sus atriles nuevos.",
        "El coro de Alcora recibió 5.300 euros de la lotería nacional para sus túnicas y sus atriles nuevos.",
        finds=conflict("QTY", "3.500 euros", "5.300 euros"),
        language="es",
    ),
    case(
        "bằng tiếng Việt",
        "Dàn hợp xướng Tân Hòa nhận 350 triệu đồng từ quỹ văn hóa của tỉnh để may lễ phục và mua giá nhạc mới.",
        "Dàn hợp xướng Tân Hòa nhận 530 triệu đồng từ quỹ văn hóa của tỉnh để may lễ phục và mua giá nhạc mới.",
        finds=conflict("QTY", "350 triệu đồng", "530 triệu đồng"),
        language="vi",
    ),
    case(
        "two versions of one statement, reworded beside the number",
        "The volunteers of the shelter suggested that a cage for forty birds would be large enough for the whole of the winter.",
        "The volunteers of the shelter insisted that a cage for sixty birds would be large enough for the whole of the winter.",
        finds=conflict("CNT", "forty birds", "sixty birds"),
        on=None,
    ),
    case(
        "one of the versions is reworded, in Spanish",
        "Los voluntarios del refugio sugirieron que una jaula para cuarenta aves bastaba de sobra durante todo el invierno.",
        "Los voluntarios del refugio afirmaron que una jaula para sesenta aves bastaba de sobra durante todo el invierno.",
        finds=conflict("CNT", "cuarenta aves", "sesenta aves"),
        on=None,
        language="es",
    ),
]

LEFT_ALONE = [
    case(
        "reworded beside the number, in two dated texts",
        "The volunteers of the shelter suggested that a cage for forty birds would be large enough for the whole of the winter.",
        "The volunteers of the shelter insisted that a cage for sixty birds would be large enough for the whole of the winter.",
    ),
    case(
        "two versions of one form, filled for two firms",
        "Marlow said on its page that a cage for forty birds would be large enough for the whole of the winter.",
        "Pelham wrote on its page that a cage for sixty birds would be large enough for the whole of the winter.",
        on=None,
    ),
    case(
        "two statements of two places",
        "In Norhavn the volunteers suggested that a cage for forty birds would be large enough for the whole of the winter.",
        "In Kelso the volunteers insisted that a cage for sixty birds would be large enough for the whole of the winter.",
        on=None,
    ),
    case(
        "two values differ: a template",
        "Marlow Marine in Kelso sold 420 boats and 310 engines in the course of a long and quiet summer.",
        "Marlow Marine in Kelso sold 240 boats and 130 engines in the course of a long and quiet summer.",
    ),
    case(
        "another company in the same words",
        "The shipyard of Marlow Marine announced the loss of 420 jobs after a bad winter for orders.",
        "The shipyard of Pelham Marine announced the loss of 240 jobs after a bad winter for orders.",
    ),
    case(
        "another period in the same words",
        "The choir of Saint Olav in Norhavn received 3,500 euros from the lottery for its robes in 2021.",
        "The choir of Saint Olav in Norhavn received 5,300 euros from the lottery for its robes in 2022.",
    ),
    case(
        "rounded",
        "The choir of Saint Olav in Norhavn received 3,500 euros from the lottery for its new robes and music stands.",
        "The choir of Saint Olav in Norhavn received about 3,480 euros from the lottery for its new robes and music stands.",
    ),
    case(
        "in quotation marks",
        "“The choir of Saint Olav in Norhavn received 3,500 euros from the lottery for its new robes and music stands,” the clerk said.",
        "“The choir of Saint Olav in Norhavn received 5,300 euros from the lottery for its new robes and music stands,” the baker said.",
    ),
    case(
        "a toll that rose in three days",
        "The fire in the Orsa mine near Kelso has killed 17 people, according to the rescue service of the district.",
        "The fire in the Orsa mine near Kelso has killed 27 people, according to the rescue service of the district.",
        on=on("2024-05-14", "2024-05-17"),
    ),
]


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []


def test_one_difference_is_reported_once():
    """A rule that knows the slot speaks; the copied sentence does not say it again."""
    from tests.findings.rules.table import findings

    texts = ["The Kelso Treaty was signed in the town hall of Orsa on 14 March 1994.", "The Kelso Treaty was signed in the town hall of Orsa on 17 April 1994."]
    assert [finding.code for finding in findings(case("", *texts)) if finding.kind == "conflict"] == ["DAT001"]
