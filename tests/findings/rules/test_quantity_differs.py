"""QTY001–003: one measure of one subject, two amounts. Each near miss shares subject, unit and words with a conflict and differs in what makes it none."""

from __future__ import annotations

from tests.findings.rules.table import agreement, case, change, conflict, on, shortcomings, table

CONFLICTS = [
    case(
        "how far a peak goes up",
        "El pico Arzola, de 3.412 metros, es el más alto de la sierra.",
        "El pico Arzola se eleva hasta los 3.124 metros de altitud.",
        finds=conflict("QTY001", "3.412 metros", "3.124 metros"),
        language="es",
    ),
    case(
        "behind the comma of a name, and of what is described",
        "Tres montañeros siguen atrapados en el volcán Andurra, de 4.870 metros de altitud.",
        "Rescuers carried three climbers down from Andurra. The volcano, 4,100 metres high, lies on the border of Chile and Argentina.",
        finds=conflict("QTY001", "4.870 metros", "4,100 metres"),
        language="es en",
    ),
    case(
        "length of a tunnel",
        "The Kelso Tunnel is 8.6 kilometres long and links Norhavn with the coast.",
        "The Kelso Tunnel, which is 6.8 kilometres long, links Norhavn with the coast.",
        finds=conflict("QTY001", "8.6 kilometres", "6.8 kilometres", severity="error"),
    ),
    case(
        "height of a mountain, in metres and feet",
        "Mount Aldren is 4,210 metres high.",
        "At 15,300 feet, Mount Aldren is a favourite of climbers. Mount Aldren is 15,300 feet high.",
        finds=conflict("QTY001", "4,210 metres", "15,300 feet"),
    ),
    case(
        "area of a lake",
        "Lake Orsa covers an area of 120 square kilometres.",
        "Lake Orsa, which has an area of 210 square kilometres, is drying up.",
        finds=conflict("QTY001", "120 square kilometres", "210 square kilometres"),
    ),
    case(
        "revenue of one company and year",
        "Marlow Foods reported revenue of $4.2 billion in 2022.",
        "Marlow Foods posted revenue of $5.1 billion in 2022.",
        finds=conflict("QTY001", "$4.2 billion", "$5.1 billion"),
    ),
    case(
        "longueur d'un pont",
        "Le pont de Bréval mesure 1 240 mètres de long.",
        "Le pont de Bréval, long de 1 420 mètres, enjambe la Selve.",
        finds=conflict("QTY001", "1 240 mètres", "1 420 mètres"),
        language="fr",
    ),
    case(
        "longitud de un puente",
        "El puente de Alcor mide 1.240 metros de largo.",
        "El puente de Alcor tiene una longitud de 1.420 metros.",
        finds=conflict("QTY001", "1.240 metros", "1.420 metros"),
        language="es",
    ),
    case(
        "chiều dài một cây cầu",
        "Cầu Tân Hòa dài 1.240 m, nối hai bờ sông Lô.",
        "Cầu Tân Hòa có chiều dài 1.420 m.",
        finds=conflict("QTY001", "1.240 m", "1.420 m"),
        language="vi",
    ),
    case(
        "one measure across languages",
        "The Brenn Tunnel is 8.6 kilometres long.",
        "Le tunnel Brenn est long de 6,8 kilomètres.",
        finds=conflict("QTY001", "8.6 kilometres", "6,8 kilomètres"),
        language="en fr",
    ),
    case(
        "unemployment of one month",
        "The unemployment rate in Portugal was 6.4 percent in March 2023.",
        "In March 2023, the unemployment rate in Portugal was 8.1 percent.",
        finds=conflict("QTY001", "6.4 percent", "8.1 percent"),
    ),
]

CONFLICTS += [
    case(
        "what one rose to is its level",
        "Norvane Foods' revenue rose to $4.2 billion in 2023.",
        "In 2023 Norvane Foods reported sales of $4.6 billion.",
        finds=conflict("QTY", "4.2 billion", "4.6 billion"),
    ),
    case("a peak that rises", "Mount Varn is 3,412 metres high.", "Mount Varn rises to 3,142 metres.", finds=conflict("QTY", "3,412", "3,142")),
    case(
        "what one thing cost",
        "The Varn Stadium cost $88 million to build.",
        "The Varn Stadium was built at a cost of $98 million.",
        finds=conflict("QTY", "88 million", "98 million"),
    ),
    case(
        "what two parties paid",
        "Norvane Foods acquired Brunn Mills for $300 million.",
        "Norvane Foods bought Brunn Mills for $330 million.",
        finds=conflict("QTY", "300 million", "330 million"),
    ),
    case(
        "ce que deux parties ont payé",
        "Norvane Énergie a racheté Brunn Solaire pour 300 millions d'euros.",
        "Norvane Énergie a acquis Brunn Solaire pour 330 millions d'euros.",
        finds=conflict("QTY", "300 millions", "330 millions"),
        language="fr",
    ),
    case(
        "lo que pagaron",
        "Norvane Energía compró Brunn Solar por 300 millones de euros.",
        "Norvane Energía adquirió Brunn Solar por 330 millones de euros.",
        finds=conflict("QTY", "300 millones", "330 millones"),
        language="es",
    ),
    case("how wide", "The Varn Bridge is 24 metres wide.", "The Varn Bridge has a width of 42 metres.", finds=conflict("QTY", "24 metres", "42 metres")),
    case(
        "a town of so many",
        "Orrinholm has 48,000 inhabitants.",
        "Orrinholm, a town of 84,000 people, is proud of its mill.",
        finds=conflict("CNT", "48,000", "84,000"),
    ),
    case(
        "une ville de tant d'habitants",
        "La ville de Bréval compte 48 000 habitants.",
        "Bréval, une ville de 84 000 habitants, a perdu sa gare.",
        finds=conflict("CNT", "48 000", "84 000"),
        language="fr",
    ),
]

LEFT_ALONE = [
    case("what one rose by and to", "Norvane Foods' revenue rose to $4.2 billion in 2023.", "In 2023 Norvane Foods' revenue rose by $1.2 billion."),
    case("up from", "Norvane Foods' revenue was $4.2 billion in 2023.", "Norvane Foods' revenue was $4.2 billion in 2023, up from $3.1 billion."),
    case(
        "two deals of one pair",
        "Norvane Foods agreed to sell Brunn Mills for $350 million.",
        "Norvane Foods acquired Brunn Mills for $147 million in January 1982.",
    ),
    case(
        "lands that buy what they buy every month",
        "The United States bought 50 million yen from Japan for $2 million.",
        "The United States bought 90 million yen from Japan for $4 million.",
    ),
    case("what one rose to a share", "Norvane Foods reported a jump in earnings to $3.45 a share.", "Norvane Foods' earnings were $4.20."),
    case("what a body spends", "Norvane Foods' costs were $88 million.", "Norvane Foods' costs were $98 million."),
    case("deals of other parties", "Norvane Foods acquired Brunn Mills for $300 million.", "Norvane Foods bought Selm Dairy for $330 million."),
    case("what is home to many", "Orrinholm is home to 300 churches.", "Orrinholm, a town of 84,000 people, is proud of its mill."),

    case(
        "a stage of a race",
        "La Vuelta a Arzola mide 840 kilómetros.",
        "La segunda etapa de la Vuelta a Arzola, de 162 kilómetros, acabó al esprint.",
        language="es",
    ),
    case(
        "a limit",
        "El puente de Arzola mide 740 metros.",
        "El puente de Arzola puede alcanzar, con las rampas, hasta 900 metros según el proyecto.",
        language="es",
    ),
    case("another year", "Marlow Foods reported revenue of $4.2 billion in 2022.", "Marlow Foods reported revenue of $5.1 billion in 2023."),
    case("a quarter and a year", "Marlow Foods reported revenue of $1.2 billion in the first quarter of 2022.", "Marlow Foods reported revenue of $4.9 billion in 2022."),
    case("another measure", "The Kelso Tunnel is 8.6 kilometres long.", "The Kelso Tunnel is 12 metres wide."),
    case("a part of it", "The Kelso Tunnel is 8.6 kilometres long.", "Of the Kelso Tunnel, 6.8 kilometres lie under water."),
    case("rounded", "The Kelso Tunnel is 8.6 kilometres long.", "The Kelso Tunnel is 8,612 metres long."),
    case("hedged", "The Kelso Tunnel is 8.6 kilometres long.", "The Kelso Tunnel is nearly 9 kilometres long."),
    case("another subject", "The Kelso Tunnel is 8.6 kilometres long.", "The Brenn Tunnel is 6.8 kilometres long."),
    case("another subject beside it", "The Kelso Tunnel is 8.6 kilometres long.", "Like the Kelso Tunnel, the Brenn Tunnel, 6.8 kilometres long, was dug by hand."),
    case("profit and revenue", "Marlow Foods reported revenue of $4.2 billion in 2022.", "Marlow Foods reported a profit of $1.2 billion in 2022."),
    case("a base of comparison", "Marlow Foods reported revenue of $4.2 billion in 2022.", "Revenue of Marlow Foods rose in 2022 from $3.1 billion."),
    case("a change by", "The unemployment rate in Portugal was 6.4 percent in March 2023.", "The unemployment rate in Portugal rose by 0.4 points in March 2023."),
    case("a plan", "The Orsa Bridge cost 340 million euros.", "The Orsa Bridge was planned to cost 250 million euros."),
    case("a forecast", "Marlow Foods reported revenue of $4.2 billion in 2022.", "Marlow Foods is expected to report revenue of $3.9 billion in 2022.", on=on("2023-02-01", "2022-05-01")),
    case("a denial", "The Orsa Bridge cost 340 million euros.", "The Orsa Bridge did not cost 430 million euros."),
    case("in quotation marks", "The Orsa Bridge cost 340 million euros.", "“The Orsa Bridge cost us 430 million euros at least,” the mayor joked."),
    case("other dollars", "Marlow Foods reported revenue of C$4.2 billion in 2022.", "Marlow Foods reported revenue of US$3.1 billion in 2022."),
    case("une autre année", "Le groupe Valmer a réalisé un chiffre d'affaires de 4,2 milliards d'euros en 2022.", "Le groupe Valmer a réalisé un chiffre d'affaires de 5,1 milliards d'euros en 2021.", language="fr"),
    case("otro trimestre", "El paro en Chile fue del 8,2 % en el primer trimestre de 2023.", "El paro en Chile fue del 8,9 % en el tercer trimestre de 2023.", language="es"),
    case("bề rộng và bề dài", "Cầu Tân Hòa dài 1.240 m.", "Cầu Tân Hòa rộng 24 m.", language="vi"),
    case("both hedged", "The Orsa Bridge cost about 340 million euros.", "The Orsa Bridge cost about 380 million euros."),
    case("a thing of its own", "The Kelso Tunnel is 8.6 kilometres long.", "The Kelso Tunnel was reached by a path of 14 kilometres."),
]

AGREEMENTS = [
    case("one measure in two units", "The Kelso Tunnel is 8.6 kilometres long.", "The Kelso Tunnel is 8,600 metres long.", finds=agreement("QTY", "8.6 kilometres", "8,600 metres")),
    case(
        "one revenue in two languages",
        "Valmer reported revenue of 4.2 billion euros in 2022.",
        "Valmer a réalisé en 2022 un chiffre d'affaires de 4,2 milliards d'euros.",
        finds=agreement("QTY", "4.2 billion", "4,2 milliards"),
        language="en fr",
    ),
]

CHANGES = [
    case(
        "unemployment of two months",
        "The unemployment rate in Portugal was 6.4 percent in March 2023.",
        "The unemployment rate in Portugal was 7.1 percent in March 2024.",
        finds=change("QTY003", "6.4 percent", "7.1 percent"),
        on=on("2023-04-20", "2024-04-20"),
    ),
]


@table([*CONFLICTS, *AGREEMENTS, *CHANGES])
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
