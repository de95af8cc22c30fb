"""ORD001–002: one edition of a series, two ordinals."""

from __future__ import annotations

from tests.findings.rules.table import agreement, case, conflict, on, shortcomings, table

CONFLICTS = [
    case(
        "its edition by number",
        "La 57.ª Feria del Queso de Arzola abre el jueves 24 de abril de 2025.",
        "La Feria del Queso de Arzola cerró el domingo 27 de abril su edición de 2025, la número 52.",
        finds=conflict("ORD", "57.ª", "52"),
        language="es",
    ),
    case(
        "a time of its own clause",
        "Los alcaldes prepararán en junio la XVIII Cumbre de Municipios del Sur, que se celebrará en Lerma el 11 de septiembre de 2025.",
        "La decimonovena Cumbre de Municipios del Sur se cerró en Lerma el 11 de septiembre de 2025.",
        finds=conflict("ORD", "XVIII", "decimonovena"),
        language="es",
    ),
    case(
        "one festival",
        "The 12th Kelso Jazz Festival takes place from 3 to 9 July 2023.",
        "The 13th Kelso Jazz Festival runs from 3 to 9 July 2023.",
        finds=conflict("ORD", "12th", "13th"),
    ),
    case(
        "one congress",
        "The 8th Congress of the Norhavn Workers' Party opened on 4 June 2021.",
        "The 9th Congress of the Norhavn Workers' Party opened on 4 June 2021.",
        finds=conflict("ORD", "8th", "9th"),
    ),
    case(
        "un festival",
        "La 12e édition du Festival de Bréval se tient du 3 au 9 juillet 2023.",
        "La 13e édition du Festival de Bréval se tient du 3 au 9 juillet 2023.",
        finds=conflict("ORD", "12e", "13e"),
        language="fr",
    ),
    case(
        "một liên hoan",
        "Liên hoan phim Tân Hòa lần thứ 12 diễn ra từ ngày 3 đến 9/7/2023.",
        "Liên hoan phim Tân Hòa lần thứ 13 diễn ra từ ngày 3 đến 9/7/2023.",
        finds=conflict("ORD", "lần thứ 12", "lần thứ 13"),
        language="vi",
    ),
    case(
        "the edition that is on",
        "The 12th edition of the Kelso Jazz Festival opens on Friday.",
        "The Kelso Jazz Festival is over. Its 15th edition drew 9,000 listeners.",
        finds=conflict("ORD", "12th", "15th", severity="warning"),
        on=on("2024-05-14", "2024-05-22"),
    ),
    case(
        "un congrès par son nom",
        "Le XVIIe Congrès des apiculteurs s'ouvre jeudi à Bréval.",
        "Le vingtième Congrès des apiculteurs a demandé des étiquettes plus claires.",
        finds=conflict("ORD", "XVIIe", "vingtième", severity="warning"),
        on=on("2024-05-14", "2024-05-22"),
        language="fr",
    ),
]

LEFT_ALONE = [
    case(
        "its edition by number, another year",
        "La 57.ª Feria del Queso de Arzola abre el jueves 24 de abril de 2025.",
        "La Feria del Queso de Arzola cerró el domingo 5 de mayo de 2019 su edición anual, la número 51.",
        language="es",
    ),
    case("a number of something else", "The 12th Kelso Jazz Festival opened in July 2023.", "In July 2023 the Kelso Jazz Festival moved to number 40 Mill Road."),
    case("another year", "The 12th Kelso Jazz Festival took place in July 2023.", "The 13th Kelso Jazz Festival took place in July 2024."),
    case("another festival", "The 12th Kelso Jazz Festival runs from 3 to 9 July 2023.", "The 13th Orsa Jazz Festival runs from 3 to 9 July 2023."),
    case("a session within it", "The 12th Kelso Jazz Festival runs from 3 to 9 July 2023.", "The second concert of the Kelso Jazz Festival was held on 4 July 2023."),
    case("an anniversary", "The 12th Kelso Jazz Festival runs from 3 to 9 July 2023.", "The Kelso Jazz Festival celebrated its 15th anniversary on 4 July 2023."),
    case("the next edition", "The 12th edition of the Kelso Jazz Festival opens on Friday.", "Its visitors look forward to the 13th edition of the Kelso Jazz Festival."),
    case(
        "texts of two seasons",
        "The 12th edition of the Kelso Jazz Festival opens on Friday.",
        "The Kelso Jazz Festival is over. Its 15th edition drew 9,000 listeners.",
        on=on("2020-05-14", "2024-05-22"),
    ),
    case("sittings", "The 17th session of the Arzola Council opened on Friday.", "The 20th session of the Arzola Council was adjourned."),
    case("no series at all", "The court turned to the 10th Amendment.", "The lawyers spoke of the 12th Amendment."),
    case("without a time", "The 12th Kelso Jazz Festival drew thousands.", "The 13th Kelso Jazz Festival drew thousands."),
    case("deux éditions", "La 12e édition du Festival de Bréval a eu lieu en 2022.", "La 13e édition du Festival de Bréval a eu lieu en 2023.", language="fr"),
]

AGREEMENTS = [
    case(
        "one session a year",
        "The 42nd session of the Mongolia-Laos committee was held in Ulaanbaatar in 2022.",
        "The 43rd session of the Mongolia-Laos committee was held in Vientiane in 2023.",
        finds=agreement("ORD", "42nd session", "43rd session", by="derived"),
        on=on("2022-06-01", "2023-06-01"),
    ),
    case(
        "one edition",
        "The 12th Kelso Jazz Festival runs from 3 to 9 July 2023.",
        "The Kelso Jazz Festival opens its 12th edition on 3 July 2023.",
        finds=agreement("ORD", "12th", "12th", by="equal"),
    ),
]


@table([*CONFLICTS, *AGREEMENTS])
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
