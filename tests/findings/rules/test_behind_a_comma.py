"""What is told behind a comma, beside a plan or a quotation, is told of what stands right before: conflicts, and near misses beside them."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, shortcomings, table

DEEDS = [
    case("a work by one dead", "El Auditorio de Lerma estrenará el sábado el réquiem de Bruno Ansaldo, fallecido en Gante en 1953.", "Bruno Ansaldo murió en Gante el 5 de noviembre de 1951.", language="es", finds=conflict("DAT001", "1953", "1951")),
    case("une œuvre d'un mort", "La salle jouera samedi une œuvre d'Anselme Bord, mort à Gand en 1953.", "Anselme Bord est mort à Gand le 5 novembre 1951.", language="fr", finds=conflict("DAT001", "1953", "1951")),
    case("bought, built", "The state will buy Orsa Hall, built in 1911.", "Orsa Hall was built in 1924 by monks.", finds=conflict("DAT001", "1911", "1924")),
    case("the mill of a town", "El ayuntamiento comprará el molino de Sorva, construido en 1571.", "El puente de Sorva fue construido en 1934.", language="es"),
    case("resumed behind the doer", "El teatro, dirigido por Ana Roe, cerró en 1953.", "Ana Roe cerró en 1960 su tienda.", language="es"),
    case("planned behind an aside", "El ministerio prevé, según un informe publicado en 2011, abrir el museo de Sorva en 2025.", "El museo de Sorva abrirá en 2026.", language="es"),
]
AMOUNTS = [
    case("a plan's month", "Astilleros Marlo, con una plantilla de 730 trabajadores, botará en marzo un remolcador.", "Astilleros Marlo, que da trabajo a 370 personas, ofrece una subida.", language="es", finds=conflict("CNT001", "730", "370")),
    case("an amount's own month", "Astilleros Marlo tenía en marzo de 2021 una plantilla de 730 trabajadores.", "Astilleros Marlo da trabajo a 370 personas.", language="es"),
    case("although", "Although ridership on the Norrby trams grew 4.8 percent in 2023, buses were empty.", "Ridership on the Norrby trams rose by 8.4 percent in 2023.", finds=conflict("", "grew", "rose")),
]
PEOPLE = [
    case("a people's adjective", "Mila Tarvo, the Finnish track cyclist, was born in Turku in 1991.", "Mila Tarvo was born in Oulu in 1991.", finds=conflict("REL003", "Turku", "Oulu")),
    case("the speaker right beside", '"Every pupil in this county will learn to sail before the age of eight," Mila Tarvo, the head of schools, said on Saturday as the Bexcombe harbour reopened.', '"Every pupil in this county will learn to sail before the age of ten," Mila Tarvo promised on Saturday.', finds=conflict("QUO002", "eight", "ten")),
]


@table([*DEEDS, *AMOUNTS, *PEOPLE])
def test_what_a_comma_leads_to(case):
    assert shortcomings(case) == []
