"""DAT001–002: an event that happens once, two dates."""

from __future__ import annotations

from tests.findings.rules.table import agreement, case, conflict, on, shortcomings, table

CONFLICTS = [
    case(
        "la oración calla el sujeto",
        "La pintora Carmen Olmeda murió en Lerma en 2004. Había nacido en Arzola en 1931.",
        "Carmen Olmeda nació en 1934 en Arzola.",
        finds=conflict("DAT001", "1931", "1934"),
        language="es",
    ),
    case(
        "lo firmaron",
        "El Tratado de Arzola cumple cien años. Lo firmaron Ecuador y Brasil el 7 de junio de 1924 a bordo de un barco.",
        "El Tratado de Arzola se firmó el 7 de julio de 1924.",
        finds=conflict("DAT001", "7 de junio", "7 de julio"),
        language="es",
    ),
    case(
        "a treaty signed",
        "The Kelso Treaty was signed on 14 March 1994.",
        "Signed on 17 April 1994, the Kelso Treaty ended the war.",
        finds=conflict("DAT001", "14 March 1994", "17 April 1994"),
    ),
    case(
        "a company founded",
        "Marlow Foods was founded in 1950 by two brothers.",
        "Marlow Foods, founded in 1952, makes soup.",
        finds=conflict("DAT001", "1950", "1952"),
    ),
    case(
        "relations of two countries",
        "Laos and Mongolia established diplomatic relations on 15 September 1964.",
        "Laos and Mongolia set up diplomatic relations in 1962.",
        finds=conflict("DAT001", "15 September 1964", "1962"),
    ),
    case(
        "a birth",
        "The painter Ada Vik was born on 3 June 1921 in Bergen.",
        "Ada Vik was born on 3 June 1912.",
        finds=conflict("DAT001", "3 June 1921", "3 June 1912"),
    ),
    case(
        "an opening",
        "The Orsa Bridge was opened to traffic on 2 July 1999.",
        "The Orsa Bridge opened to traffic in 1997.",
        finds=conflict("DAT001", "2 July 1999", "1997"),
    ),
    case(
        "a stated year against an anniversary",
        "Marlow Foods was founded in 1953.",
        "Marlow Foods celebrates the 75th anniversary of its founding in 2024.",
        finds=conflict("DAT001", "1953", "75th anniversary"),
    ),
    case(
        "fondation d'une entreprise",
        "L'entreprise Valmer a été fondée en 1950.",
        "Fondée en 1953, Valmer fabrique des soupes.",
        finds=conflict("DAT001", "1950", "1953"),
        language="fr",
    ),
    case(
        "fundación de un museo",
        "El museo de Alcora fue fundado en 1950.",
        "El museo de Alcora, fundado en 1953, reabre sus puertas.",
        finds=conflict("DAT001", "1950", "1953"),
        language="es",
    ),
    case(
        "thành lập một công ty",
        "Công ty Tân Hòa được thành lập năm 1990.",
        "Công ty Tân Hòa, thành lập năm 1995, có 300 nhân viên.",
        finds=conflict("DAT001", "1990", "1995"),
        language="vi",
    ),
    case(
        "relations across languages",
        "Kenya and Nepal established diplomatic relations on 6 June 1975.",
        "Le Kenya et le Népal ont établi des relations diplomatiques le 16 juin 1976.",
        finds=conflict("DAT001", "6 June 1975", "16 juin 1976"),
        language="en fr",
    ),
    case(
        "one day apart, both in full: a warning",
        "The Kelso Treaty was signed on 14 March 1994.",
        "The Kelso Treaty was signed on 15 March 1994.",
        finds=conflict("DAT001", "14 March 1994", "15 March 1994", severity="warning"),
    ),
]

CONFLICTS += [
    case(
        "a time before a comma and another verb",
        "The painter Ada Vik, born in Bergen in 1921, sold little.",
        "Ada Vik was born in Bergen in 1919, moved to Molde and taught there.",
        finds=conflict("DAT", "1921", "1919"),
    ),
]

LEFT_ALONE = [
    case("signed and in force", "The Kelso Treaty was signed on 14 March 1994.", "The Kelso Treaty entered into force on 17 April 1995."),
    case("an event that recurs", "Ada Vik visited Nepal in 1974.", "Ada Vik visited Nepal in 1982."),
    case("relations with another country", "Laos and Mongolia established diplomatic relations in 1964.", "Laos and Nepal established diplomatic relations in 1960."),
    case("a plan", "The Orsa Bridge was opened on 2 July 1999.", "The Orsa Bridge was due to open in 1997."),
    case("another thing founded", "Marlow Foods was founded in 1950.", "With the town of Orsa, Marlow Foods pays for a school that was founded in 1962."),
    case("the parent founded", "Marlow Foods was founded in 1950.", "Marlow Foods belongs to Pelham Group, which was founded in 1902."),
    case("reopened", "The Orsa Bridge was opened on 2 July 1999.", "The Orsa Bridge was reopened on 4 May 2019 after repairs."),
    case("denied", "Marlow Foods was founded in 1950.", "Marlow Foods was not founded in 1952."),
    case("quoted", "Marlow Foods was founded in 1950.", "“Marlow Foods was founded in 1952, wasn't it?” she asked."),
    case("born and died", "Ada Vik was born in 1921.", "Ada Vik died in 1987."),
    case("namesake", "The painter Ada Vik was born in 1921.", "Ada Vik's daughter, Mia Vik, was born in 1952."),
    case("feast and event", "The Kelso Treaty was signed in 1994.", "The 20th anniversary of the signing of the Kelso Treaty was marked in 2014."),
    case("two treaties", "The Kelso Treaty was signed in 1994.", "The Orsa Treaty was signed in 1997."),
    case("published and written", "The novel Grey Harbour was published in 1926.", "Grey Harbour was written in 1921."),
    case("signature et ratification", "Le traité de Bréval a été signé en 1994.", "Le traité de Bréval est entré en vigueur en 1997.", language="fr"),
    case("otra visita", "Ana Ruiz visitó Nepal en 1974.", "Ana Ruiz visitó Nepal en 1982.", language="es"),
    case("hai công ty", "Công ty Tân Hòa được thành lập năm 1990.", "Công ty Bình Lộc được thành lập năm 1995.", language="vi"),
]

AGREEMENTS = [
    case(
        "refined",
        "Laos and Mongolia established diplomatic relations in 1964.",
        "Laos and Mongolia established diplomatic relations on 15 September 1964.",
        finds=agreement("DAT002", "1964", "15 September 1964", by="refines"),
    ),
    case(
        "derived from an anniversary",
        "Laos and Mongolia established diplomatic relations on 15 September 1964.",
        "Laos and Mongolia celebrate the 60th anniversary of their diplomatic relations in 2024.",
        finds=agreement("DAT002", "1964", "60th anniversary", by="derived"),
    ),
    case(
        "equal across languages",
        "Kenya and Nepal established diplomatic relations on 6 June 1975.",
        "Kenia y Nepal establecieron relaciones diplomáticas el 6 de junio de 1975.",
        finds=agreement("DAT002", "6 June 1975", "6 de junio de 1975", by="equal"),
        language="en es",
    ),
    case(
        "a weekday completed from the day of publication",
        "The Orsa Bridge was opened on 10 May 2024.",
        "The Orsa Bridge was opened on Friday.",
        finds=agreement("DAT", "10 May 2024", "Friday"),
        on=on("2024-05-14", "2024-05-11"),
    ),
]


@table([*CONFLICTS, *AGREEMENTS])
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
