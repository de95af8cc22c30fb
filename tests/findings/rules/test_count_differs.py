"""CNT001–003: one count of one thing, two numbers."""

from __future__ import annotations

from tests.findings.rules.table import agreement, case, change, conflict, on, shortcomings, table

CONFLICTS = [
    case(
        "a toll of long ago",
        "The fire that destroyed the Orsa mill in December 2021 killed nine people, the inquiry found.",
        "A year and more after the fire of December 2021, the eleven people killed at the Orsa mill have a monument.",
        finds=conflict("CNT001", "nine people", "eleven people"),
        on=on("2023-03-20", "2023-12-12"),
    ),
    case(
        "un incendio de hace años",
        "El incendio que arrasó en diciembre de 2021 el molino Arzola causó nueve muertos.",
        "Once personas murieron en diciembre de 2021 en el incendio del molino Arzola.",
        finds=conflict("CNT001", "nueve muertos", "Once personas"),
        language="es",
        on=on("2023-03-20", "2023-12-12"),
    ),
    case(
        "the dead of one accident at one hour",
        "By Tuesday evening, 17 people had been killed in the Orsa mine fire, police said.",
        "By Tuesday evening, 27 people had been killed in the Orsa mine fire, police said.",
        finds=conflict("CNT", "17 people", "27 people"),
        on=on("2024-05-15", "2024-05-15"),
    ),
    case(
        "seats of a party",
        "The Green Alliance won 42 of the 81 seats in the Faroe assembly in 2022.",
        "In 2022 the Green Alliance won 24 of the 81 seats in the Faroe assembly.",
        finds=conflict("CNT", "42", "24"),
    ),
    case(
        "staff of a company in one year",
        "Marlow Foods employed 2,600 people in 2022.",
        "In 2022, Marlow Foods employed 3,400 people.",
        finds=conflict("CNT001", "2,600 people", "3,400 people"),
    ),
    case(
        "population at one census",
        "The town of Norhavn had 84,200 inhabitants in 2011.",
        "In 2011, Norhavn had 94,700 inhabitants.",
        finds=conflict("CNT001", "84,200 inhabitants", "94,700 inhabitants"),
    ),
    case(
        "effectifs d'une entreprise",
        "Le groupe Valmer employait 2 600 salariés en 2022.",
        "En 2022, le groupe Valmer employait 3 400 salariés.",
        finds=conflict("CNT001", "2 600 salariés", "3 400 salariés"),
        language="fr",
    ),
    case(
        "habitantes de una ciudad",
        "La ciudad de Alcora tenía 84.200 habitantes en 2011.",
        "En 2011, Alcora tenía 94.700 habitantes.",
        finds=conflict("CNT001", "84.200 habitantes", "94.700 habitantes"),
        language="es",
    ),
    case(
        "nhân viên của một công ty",
        "Năm 2022, công ty Tân Hòa có 2.600 nhân viên.",
        "Công ty Tân Hòa có 3.400 nhân viên năm 2022.",
        finds=conflict("CNT001", "2.600 nhân viên", "3.400 nhân viên"),
        language="vi",
    ),
    case(
        "staff across languages",
        "The Valmer Group employed 2,600 people in 2022.",
        "En 2022, le groupe Valmer employait 3 400 personnes.",
        finds=conflict("CNT001", "2,600 people", "3 400 personnes"),
        language="en fr",
    ),
]

CONFLICTS += [
    case("a scale lost", "Marlow Foods employs 2,600 people.", "Marlow Foods, which employs 26,000 people, said nothing.", finds=conflict("CNT", "2,600", "26,000")),
    case(
        "far apart in one story",
        "Marlow Foods, which took over Orsa Mills, employs 2,600 people.",
        "Marlow Foods employs 12,700 people. It bought Orsa Mills.",
        finds=conflict("CNT", "2,600", "12,700"),
    ),
]

LEFT_ALONE = [
    case("far apart, and nothing else in common", "Marlow Foods employs 2,600 people.", "Marlow Foods, which employs 340 people, said nothing."),
    case("two towns of one name", "Orrinholm is a town of 14,000.", "The town of Orrinholm has 92,000 inhabitants."),
    case(
        "students whom a company hires",
        "The Varn Mining Company will hire 2 students of economics in May.",
        "In May 6 students will go to work for the Varn Mining Company.",
    ),
    case(
        "a toll of last week",
        "The fire that destroyed the Orsa mill on 2 May 2024 killed nine people.",
        "Eleven people died in the fire at the Orsa mill on 2 May 2024.",
        on=on("2024-05-04", "2024-05-14"),
    ),
    case(
        "two fires of one year",
        "The fire at the Orsa mill in 2019 killed nine people.",
        "Eleven people were killed at the Orsa mill in 2019.",
    ),
    case("at least", "Marlow Foods employed at least 2,600 people in 2022.", "In 2022, Marlow Foods employed 3,400 people."),
    case("another year", "Marlow Foods employed 2,600 people in 2022.", "Marlow Foods employed 3,400 people in 2020."),
    case("a part of the staff", "Marlow Foods employed 2,600 people in 2022.", "In 2022, Marlow Foods employed 2,600 people, including 340 apprentices."),
    case("the dead and the injured", "The Orsa mine fire killed 17 people.", "The Orsa mine fire injured 27 people."),
    case("more of them", "The Orsa mine fire killed 17 people.", "The Orsa mine fire killed another 4 people on Monday."),
    case("a rising toll", "The Orsa mine fire has killed 17 people, police said.", "The Orsa mine fire has killed 27 people, police said.", on=on("2024-05-14", "2024-05-17")),
    case("hired this year", "Marlow Foods employed 2,600 people in 2022.", "Marlow Foods hired 340 people in 2022."),
    case("a plan to hire", "Marlow Foods employed 2,600 people in 2022.", "Marlow Foods planned to employ 3,400 people in 2022."),
    case("women among them", "Marlow Foods employed 2,600 people in 2022.", "Marlow Foods employed 1,100 women in 2022."),
    case("another plant", "Marlow Foods employed 2,600 people in 2022.", "Pelham Foods employed 3,400 people in 2022."),
    case("one town of the country", "Norhavn had 84,200 inhabitants in 2011.", "Kelso, north of Norhavn, had 4,700 inhabitants in 2011."),
    case("said by one who doubts it", "The Orsa mine fire killed 17 people.", "“They told us 27 people were killed in the Orsa mine fire,” a widow said."),
    case("denied", "Marlow Foods employed 2,600 people in 2022.", "Marlow Foods never employed 3,400 people in 2022."),
    case("rounded", "Norhavn had 84,200 inhabitants in 2011.", "In 2011, Norhavn had 84,213 inhabitants."),
    case("deux années", "Le groupe Valmer employait 2 600 salariés en 2022.", "Le groupe Valmer employait 3 400 salariés en 2019.", language="fr"),
    case("una parte", "La mina de Orsa tenía 2.600 trabajadores en 2022.", "La mina de Orsa tenía 2.600 trabajadores en 2022, de ellos 340 mujeres.", language="es"),
    case("chết và bị thương", "Vụ cháy mỏ Tân Hòa làm 17 người chết.", "Vụ cháy mỏ Tân Hòa làm 27 người bị thương.", language="vi"),
]

AGREEMENTS = [
    case("one count", "Marlow Foods employed 2,600 people in 2022.", "In 2022, Marlow Foods had 2,600 employees.", finds=agreement("CNT", "2,600 people", "2,600 employees")),
    case(
        "at least and exactly",
        "The Orsa mine fire killed at least 17 people.",
        "The Orsa mine fire killed 19 people.",
        finds=agreement("CNT", "at least 17 people", "19 people", by="refines compatible"),
    ),
]

CHANGES = [
    case(
        "a toll that rose",
        "The Orsa mine fire has killed 17 people.",
        "The Orsa mine fire has killed 27 people.",
        finds=change("CNT003", "17 people", "27 people"),
        on=on("2024-05-14", "2024-05-17"),
    ),
    case(
        "staff of two years",
        "Marlow Foods employed 2,600 people in 2020.",
        "Marlow Foods employed 3,400 people in 2022.",
        finds=change("CNT003", "2,600 people", "3,400 people"),
    ),
]


@table([*CONFLICTS, *AGREEMENTS, *CHANGES])
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
