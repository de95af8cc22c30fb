"""Who is meant: descriptions with more before their noun, apposed holders, bodies of a first, sizes before a noun, and namesakes."""

from __future__ import annotations

from tests.findings.rules.table import case, conflict, on, shortcomings, table

CONFLICTS = [
    case(
        "the carrier, and the airline's staff",
        "Crews of Iberian Wings stayed at home on Monday. The carrier, which employs 5,200 people, cancelled ninety flights.",
        "There is a truce at Iberian Wings. The airline's 4,700 employees will get a bonus now and another one in spring.",
        finds=conflict("CNT", "5,200", "4,700"),
        on=on("2024-05-14", "2024-05-20"),
    ),
    case(
        "a firm by its town",
        "Harlan & Moss was founded in 1817 and has made clocks ever since.",
        "Harlan & Moss is looking for clockmakers. The Orsk firm, established by a miller's widow in 1871, has a full book of orders.",
        finds=conflict("DAT001", "1817", "1871"),
    ),
    case(
        "the holder behind the comma of a rank that opens the sentence",
        "Latvia's second-largest maker of skis in 2022, Sniegpils, has bought a mill for 3 million euros.",
        "Many racers swear by Sniegpils, a firm that ranked fourth among Latvian ski makers in 2022.",
        finds=conflict("RNK001", "second-largest", "ranked fourth"),
        on=on("2023-02-14", "2023-02-20"),
    ),
    case(
        "what the order goes by, said first",
        "The ice on Lake Orsa is thin. The lake, Finland's fourth-largest by area, froze in March.",
        "A road will lead round Lake Orsa. By area it is the sixth-largest lake in Finland.",
        finds=conflict("RNK001", "fourth-largest", "sixth-largest"),
    ),
    case(
        "a size before the noun, whatever is told of it",
        "Bears are back in Tamsin National Park. The park covers 510 square kilometres.",
        "A fire is raging in Tamsin National Park. About a fifth of the 160,000-acre park has burned.",
        finds=conflict("QTY001", "510 square kilometres", "160,000-acre"),
    ),
    case(
        "a measure that opens the sentence, and a name closed by its noun",
        "At 412 metres, the Pell Dorn footbridge is longer than it looks.",
        "Visitors queued at the Pell Dorn footbridge. The 421-metre bridge swayed in the wind.",
        finds=conflict("QTY001", "412 metres", "421-metre"),
    ),
    case(
        "the first of its captains",
        "Ada Roe, who died last week, was the first woman to captain the Orsk Lifeboat Service.",
        "The Orsk Lifeboat Service had no women until 1970. Mira Lund became its first female captain.",
        finds=conflict("FST001", "first woman", "first female captain"),
    ),
    case(
        "the union of many",
        "Members of the National Weavers' Union chose Ada Roe on Saturday. Roe is the first woman to lead the 80-year-old union.",
        "Mira Lund, who died last week aged 90, was the first woman to lead the National Weavers' Union.",
        finds=conflict("FST001", "first woman to lead", "first woman to lead"),
    ),
    case(
        "a life in brackets with a stop inside",
        "The painter Hanna Devlin was born on 3 May 1911 above a bakery.",
        "Letters by Hanna Devlin have been sold. Devlin (born 8 May 1911; died 1986) had sent them to her dentist.",
        finds=conflict("DAT001", "3 May 1911", "8 May 1911"),
    ),
    case(
        "one person and one trade",
        "Singer Ada Roe was born in Bergen in 1948.",
        "The singer Ada Roe, born in Stavanger in 1984, is on tour.",
        finds=[conflict("REL003", "Bergen", "Stavanger"), conflict("DAT001", "1948", "1984")],
    ),
    case(
        "ancho, no largo",
        "La playa de Orsa mide 60 metros de ancho.",
        "La playa de Orsa tiene 90 metros de largo.",
        finds=(),
        language="es",
    ),
    case(
        "a firm by its trade and its county",
        "Orsk Dairies is growing. The Swiss cheesemaker, which employs 190 people, booked sales of 41 million francs in 2023.",
        "There is no sign of a crisis at Orsk Dairies, where turnover came to 47 million francs last year.",
        finds=conflict("QTY001", "sales of 41 million", "47 million"),
        on=on("2024-03-14", "2024-04-02"),
    ),
    case(
        "what a turnover climbed to",
        "The turnover of Harlan Optics climbed to 1.9 billion euros in 2023.",
        "In 2023 Harlan Optics had a turnover of 2.3 billion euros.",
        finds=conflict("QTY001", "1.9 billion", "2.3 billion"),
    ),
    case(
        "by how much it grew",
        "Revenue of Harlan Optics rose by 12 percent in 2023.",
        "In 2023 Harlan Optics saw its revenue grow 17 percent.",
        finds=conflict("QTY001", "rose", "grow"),
    ),
    case(
        "an age before a noun, and one behind the name",
        "Swimmer Bridget Roe came ashore near Calais at dawn. The 54-year-old teacher ate nothing but bananas.",
        "Bridget Roe, 58, has raised 12,400 euros for a hospice.",
        finds=conflict("DAT001", "54-year-old", "58"),
    ),
    case(
        "the edition, the twenty-ninth",
        "The 27th Orsa Jazz Week opens on Thursday with a set by Karim Roe.",
        "Rain cut short the closing night of the Orsa Jazz Week. This year's edition, the twenty-ninth, drew 85,000 listeners.",
        finds=conflict("ORD001", "27th", "twenty-ninth"),
        on=on("2024-07-01", "2024-07-08"),
    ),
    case(
        "an explosion called by its mine",
        "Wreaths will be laid at Varn Vale, where 64 miners lost their lives in the explosion of 11 November 1926.",
        "Isaac Roe was killed in the Varn Vale explosion on 11 October 1926.",
        finds=conflict("DAT001", "11 November 1926", "11 October 1926"),
    ),
    case(
        "who has begun a mandate",
        "Grace Roe was sworn in on Thursday as chair of the Orsa Growers' Council for a term of four years.",
        "All eyes are on Grace Roe, the new chair of the Orsa Growers' Council, who has just begun a five-year mandate.",
        finds=conflict("QTY001", "four years", "five-year mandate"),
    ),
    case(
        "a clause that goes on with and",
        "Harlan Optics employs 300 people in Bergen, and was founded in 1911 by a watchmaker.",
        "Harlan Optics was founded in 1921.",
        finds=conflict("DAT001", "1911", "1921"),
    ),
    case(
        "the rank and the inhabitants of a town in a land",
        "Varnholm is the third smallest town in Norway, with 10,000 inhabitants.",
        "The mayor of Varnholm is proud: Varnholm has 18,000 inhabitants.",
        finds=conflict("CNT001", "10,000 inhabitants", "18,000 inhabitants"),
    ),
]

LEFT_ALONE = [
    case(
        "the rival carrier",
        "Crews of Iberian Wings stayed at home on Monday. The carrier, which employs 5,200 people, cancelled ninety flights.",
        "There is a truce at Iberian Wings. The rival airline's 4,700 employees can only envy them.",
        on=on("2024-05-14", "2024-05-20"),
    ),
    case(
        "staff on two days of the news a year apart",
        "Crews of Iberian Wings stayed at home on Monday. The carrier, which employs 5,200 people, cancelled ninety flights.",
        "There is a truce at Iberian Wings. The airline's 4,700 employees will get a bonus now and another one in spring.",
        on=on("2023-05-14", "2024-05-20"),
    ),
    case(
        "a firm of the town, after two were named",
        "Harlan & Moss was founded in 1817 and has made clocks ever since.",
        "Clocks are back. Pell & Daughters taught Harlan & Moss. The Orsk museum, established by a miller's widow in 1871, shows both.",
    ),
    case(
        "a rank whose comma opens something else",
        "Latvia's second-largest maker of skis in 2022, beaten by Sniegpils, has bought a mill.",
        "Many racers swear by Sniegpils, a firm that ranked fourth among Latvian ski makers in 2022.",
        on=on("2023-02-14", "2023-02-20"),
    ),
    case(
        "orders by two measures",
        "The ice on Lake Orsa is thin. The lake, Finland's fourth-largest by area, froze in March.",
        "A road will lead round Lake Orsa. By volume it is the sixth-largest lake in Finland.",
    ),
    case(
        "a ward of the hospital",
        "The Varn Hospital in Orsk runs 412 beds.",
        "Midwives stopped work. The maternity clinic of the Varn Hospital has 38 beds.",
    ),
    case(
        "two people of one name",
        "The botanist Robert Moss, born in Bergen in 1948, has had a fern named after him.",
        "Former boxer Robert Moss has opened a gym. Born in Porto in 1971, he won 24 bouts.",
    ),
    case(
        "deux personnes d'un nom",
        "L'évêque Paul Morel, né en 1951 à Lyon, a béni la chapelle.",
        "Le coureur Paul Morel, né en 1998 à Lille, a gagné l'étape.",
        language="fr",
    ),
    case(
        "dos personas de un nombre",
        "El obispo Luis Prieto, nacido en Burgos en 1951, bendijo la ermita.",
        "El ciclista Luis Prieto, que nació en Tunja en 1998, ganó la etapa.",
        language="es",
    ),
    case(
        "hai người trùng tên",
        "Huấn luyện viên Trần Văn Bình, sinh năm 1979, đưa ba học trò đi thi.",
        "Chủ tiệm Trần Văn Bình, sinh năm 1995, thoát khỏi đám cháy.",
        language="vi",
    ),
    case(
        "how long and how wide",
        "La playa de Orsa, de 1.400 metros de largo, estrena torres.",
        "El mar se come la playa de Orsa, que medía 90 metros de ancho.",
        language="es",
    ),
    case(
        "the county of another firm",
        "Orsk Dairies is growing. The rival cheesemaker, which employs 190 people, booked sales of 41 million francs in 2023.",
        "There is no sign of a crisis at Orsk Dairies, where turnover came to 47 million francs last year.",
        on=on("2024-03-14", "2024-04-02"),
    ),
    case(
        "what a turnover climbed by",
        "The turnover of Harlan Optics climbed by 1.9 billion euros in 2023.",
        "In 2023 Harlan Optics had a turnover of 12.3 billion euros.",
    ),
    case(
        "by how much it grew in two years, and in a month",
        "Revenue of Harlan Optics rose by 12 percent in 2022. In March it rose by 3 percent.",
        "In 2023 Harlan Optics saw its revenue grow 17 percent. In March it grew 5 percent.",
    ),
    case(
        "by how much another part of it grew",
        "Domestic revenue of Harlan Optics rose by 12 percent in 2023.",
        "In 2023 Harlan Optics saw its foreign revenue grow 17 percent.",
    ),
    case(
        "the age of the one named behind it",
        "Marta Lund quickly called the 39-year-old Ada Roe. Marta Lund, 48, then left.",
        "Marta Lund, 48, went home.",
    ),
    case(
        "an age told years ago",
        "Swimmer Bridget Roe came ashore near Calais at dawn. The 54-year-old teacher ate nothing but bananas.",
        "Bridget Roe, 58, has raised 12,400 euros for a hospice.",
        on=on("2020-05-14", "2024-05-14"),
    ),
    case(
        "two explosions of a mine in two years",
        "Wreaths will be laid at Varn Vale, where 64 miners lost their lives in the explosion of 11 November 1926.",
        "Isaac Roe was killed in the Varn Vale explosion on 11 October 1931.",
    ),
    case(
        "a clause that goes on with and a name",
        "Harlan Optics employs 300 people in Bergen, and Orsa Optics was founded in 1911 by a watchmaker.",
        "Harlan Optics was founded in 1921.",
    ),
    case(
        "the makers of cars",
        "Harlan Motors is old. The eight domestic car makers had sales of 3 billion euros in 2023.",
        "Harlan Motors had sales of 1.2 billion euros in 2023.",
    ),
    case(
        "the first of another body",
        "Ada Roe, who died last week, was the first woman to captain the Orsk Lifeboat Service.",
        "The Varn Rescue Service had no women until 1970. Mira Lund became its first female captain.",
    ),
]


@table(CONFLICTS)
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
