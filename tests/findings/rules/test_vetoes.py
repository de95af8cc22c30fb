"""Why two values do not contradict one another: each veto in several domains and languages. The texts share subject, noun and unit with a conflict."""

from __future__ import annotations

from tests.findings.rules.table import case, on, shortcomings, table

OTHER_PERIOD = [
    case("months", "Exports of Mongolia reached 1.2 billion dollars in March 2023.", "Exports of Mongolia reached 1.5 billion dollars in April 2023."),
    case("a month and nine months", "Exports of Mongolia reached 1.2 billion dollars in September 2023.", "Exports of Mongolia reached 9.8 billion dollars in the first nine months of 2023."),
    case("a fiscal and a calendar year", "Marlow Foods made a profit of 40 million euros in fiscal 2022.", "Marlow Foods made a profit of 46 million euros in 2022."),
    case("seasons", "Norhavn United scored 61 goals in the 2020-21 season.", "Norhavn United scored 48 goals in the 2021-22 season."),
    case("yearless text years later", "The Kelso Library has 42,000 books.", "The Kelso Library has 51,000 books.", on=on("2014-05-14", "2024-05-14")),
    case("deux mois", "L'inflation au Sénégal a atteint 3,1 % en mars 2023.", "L'inflation au Sénégal a atteint 4,4 % en juin 2023.", language="fr"),
    case("dos años", "La empresa Alcor Motor vendió 12.000 coches en 2021.", "La empresa Alcor Motor vendió 15.000 coches en 2022.", language="es"),
    case("hai quý", "Xuất khẩu của Lào đạt 1,2 tỷ USD trong quý I năm 2023.", "Xuất khẩu của Lào đạt 1,5 tỷ USD trong quý II năm 2023.", language="vi"),
]
ASPECTS = [
    case("a level and a change", "Rents in Norhavn rose by 4 percent in 2022.", "Rents in Norhavn rose to 14 percent of income in 2022."),
    case("percent and points", "Support for the Green Alliance fell by 4 percent in May 2024.", "Support for the Green Alliance fell by 2 points in May 2024."),
    case("a base", "Marlow Foods cut its staff to 2,100 people in 2022.", "Marlow Foods cut its staff from 2,600 people in 2022."),
    case("a rate", "The Orsa plant made 300 lorries in 2022.", "The Orsa plant made 25 lorries a month in 2022."),
    case("a limit", "The Kelso Bridge carried 12,000 cars on 4 May 2022.", "The Kelso Bridge can carry up to 20,000 cars."),
    case("une variation", "La population de Bréval a augmenté de 1 200 habitants en 2022.", "La population de Bréval a atteint 84 000 habitants en 2022.", language="fr"),
]
PARTS = [
    case("including", "The Orsa mine fire killed 17 people.", "The Orsa mine fire killed 17 people, including 6 children."),
    case("of whom", "Marlow Foods employs 2,600 people.", "Marlow Foods employs 2,600 people, 900 of whom work in Kelso."),
    case("a place within", "The storm killed 27 people in Kenya on 4 May 2023.", "The storm killed 9 people in Mombasa on 4 May 2023."),
    case("dont", "L'incendie de la mine d'Orsa a tué 17 personnes.", "L'incendie de la mine d'Orsa a tué 17 personnes, dont 6 enfants.", language="fr"),
    case("entre ellos", "El incendio de la mina de Orsa mató a 17 personas.", "El incendio de la mina de Orsa mató a 17 personas, entre ellas 6 niños.", language="es"),
    case("trong đó", "Vụ cháy mỏ Tân Hòa làm 17 người chết.", "Vụ cháy mỏ Tân Hòa làm 17 người chết, trong đó có 6 trẻ em.", language="vi"),
]
MODIFIERS = [
    case("men and women", "Marlow Foods employed 1,500 men in 2022.", "Marlow Foods employed 1,100 women in 2022."),
    case("new and all", "The Kelso Library bought 1,200 new books in 2022.", "The Kelso Library had 42,000 books in 2022."),
    case("confirmed and suspected", "Kenya reported 120 confirmed cases of cholera on 4 May 2023.", "Kenya reported 340 suspected cases of cholera on 4 May 2023."),
    case("gross and net", "Marlow Foods made a gross profit of 90 million euros in 2022.", "Marlow Foods made a net profit of 40 million euros in 2022."),
    case("depth and length", "Lake Orsa is 120 metres deep.", "Lake Orsa is 14 kilometres long."),
    case("tués et blessés", "L'incendie de la mine d'Orsa a fait 17 morts.", "L'incendie de la mine d'Orsa a fait 27 blessés.", language="fr"),
]
MOODS = [
    case("a target", "Mongolia welcomed 590,000 tourists in 2023.", "Mongolia aimed to welcome 1,000,000 tourists in 2023."),
    case("a budget", "The Orsa stadium cost 34 million euros.", "The budget of the Orsa stadium was 28 million euros."),
    case("an offer", "Pelham Group bought Marlow Foods for 3.1 billion dollars in 2022.", "Pelham Group offered 2.8 billion dollars for Marlow Foods in 2022."),
    case("a condition", "Marlow Foods employs 2,600 people.", "If the plant opens, Marlow Foods would employ 3,400 people."),
    case("a denial", "The Kelso Treaty was signed in 1994.", "The Kelso Treaty was not signed in 1992, as some believe."),
    case("a rumour that the text disputes", "Marlow Foods employs 2,600 people.", "Claims that Marlow Foods employs 3,400 people are false.", gap="what the end of the sentence denies"),
    case("un objectif", "Le Sénégal a accueilli 590 000 touristes en 2023.", "Le Sénégal visait 1 000 000 de touristes en 2023.", language="fr"),
    case("un plan", "La planta de Alcora emplea a 260 personas.", "La planta de Alcora empleará a 400 personas.", language="es"),
    case("kế hoạch", "Nhà máy Tân Hòa có 260 công nhân.", "Nhà máy Tân Hòa dự kiến có 400 công nhân.", language="vi"),
]
SUBJECTS = [
    case(
        "a neighbour",
        "The Kelso Tunnel is 8.6 kilometres long.",
        "Four kilometres from the Kelso Tunnel, a bridge 120 metres long is being built.",
        gap="a subject after an opening with a name reads like an apposition",
    ),
    case("a parent and its child", "Marlow Foods employs 2,600 people.", "Marlow Foods Norway employs 340 people."),
    case("a mother and her daughter", "Ada Vik was born in Bergen in 1921.", "Mia Vik, the daughter of Ada Vik, was born in Oslo in 1952."),
    case("two treaties of two places", "The Kelso Treaty was signed on 14 March 1994.", "The Orsa Treaty, which followed the Kelso Treaty, was signed on 2 May 1995."),
    case("an owner", "The Kelso Dairy was founded in 1950.", "The Kelso Dairy is owned by a trust that was founded in 1902."),
    case("a rival in the same sentence", "Norhavn United won 14 titles.", "Norhavn United and Orsa Rovers, who won 9 titles, meet on Friday."),
    case("the one it is compared with", "The Orsa Tower is 210 metres high.", "The Kelso Tower is 40 metres higher than the Orsa Tower and measures 250 metres."),
]
SMALL = [
    case("a day known by its weekday only", "The ferry Solveig sank on 5 March 2019.", "The ferry Solveig sank on Wednesday.", on=on("2019-03-08", "2019-03-08")),
    case("rounded in another unit", "The Orsa Tower is 210 metres high.", "The Orsa Tower is 689 feet high."),
    case("both about", "About 300 people live on Ilby Island.", "Some 340 people live on Ilby Island."),
    case("more than", "More than 300 people live on Ilby Island.", "The 340 people who live on Ilby Island have one shop."),
    case("a range", "The walk on Ilby Island takes 3 to 4 hours.", "The walk on Ilby Island takes 3 hours."),
    case("a score and its mirror", "Norhavn United beat Orsa Rovers 3-1 on 4 June 2021.", "Orsa Rovers lost 1-3 to Norhavn United on 4 June 2021."),
    case("out of", "The jury chose 3 of the 10 films of Ada Vik.", "The jury saw 10 films of Ada Vik."),
    case("history", "Marlow Foods employs 2,600 people.", "In its best days, in 1974, Marlow Foods employed 9,000 people."),
    case("a record", "The Orsa Marathon drew 2,600 runners in 2023.", "The record of the Orsa Marathon stands at 3,400 runners, in 2019."),
    case("a correction", "The Orsa mine fire killed 17 people.", "Correction: an earlier report said that 27 people were killed in the Orsa mine fire; the number is 17."),
]


@table([*OTHER_PERIOD, *ASPECTS, *PARTS, *MODIFIERS, *MOODS, *SUBJECTS, *SMALL])
def test_there_is_no_conflict(case):
    assert shortcomings(case) == []
