"""TRM005–006: one step of one tenure, two dates."""

from __future__ import annotations

from tests.findings.rules.table import agreement, case, conflict, shortcomings, table

CONFLICTS = [
    case(
        "a mayor since",
        "Clara Voss has been mayor of Tarnhof since 2011.",
        "Clara Voss became mayor of Tarnhof in March 2013. She is 58.",
        finds=conflict("TRM005", "2011", "March 2013"),
    ),
    case(
        "una dimisión",
        "El ministro de Sanidad, Aurelio Campos, dimitió el 4 de abril de 2024.",
        "Aurelio Campos presentó su dimisión como ministro de Sanidad el 14 de abril de 2024.",
        finds=conflict("TRM005", "4 de abril", "14 de abril"),
        language="es",
    ),
    case(
        "whom the government named",
        "El presidente Hugo Larra nombró a Irene Sastre ministra de Cultura en mayo de 2022.",
        "Irene Sastre fue nombrada ministra de Cultura en julio de 2022.",
        finds=conflict("TRM005", "mayo de 2022", "julio de 2022"),
        language="es",
    ),
    case(
        "entered before being chosen",
        "Marie Duval a été nommée directrice générale de Lumex en mars 2019.",
        "Lumex est dirigée par Marie Duval, directrice générale depuis septembre 2018.",
        finds=conflict("TRM005", "mars 2019", "septembre 2018"),
        language="fr",
    ),
    case(
        "thị trưởng từ năm",
        "Ông Lưu Gia Bảo làm thị trưởng Hà Tân từ năm 2009.",
        "Ông Lưu Gia Bảo, 56 tuổi, nguyên Thị trưởng thành phố Hà Tân từ tháng Giêng năm 2011.",
        finds=conflict("TRM005", "2009", "2011"),
        language="vi",
    ),
    case(
        "who came to power, whatever the office is called",
        "President Ilmar Kask came to power in March 2013.",
        "Since taking power in November 2012, Prime Minister Ilmar Kask has built roads.",
        finds=conflict("TRM005", "March 2013", "November 2012"),
    ),
    case(
        "qui est arrivé au pouvoir",
        "Ilmar Kask est arrivé au pouvoir en mars 2013.",
        "Le président Ilmar Kask a pris le pouvoir en novembre 2012.",
        finds=conflict("TRM005", "mars 2013", "novembre 2012"),
        language="fr",
    ),
    case(
        "quien llegó al poder",
        "Ilmar Kask llegó al poder en marzo de 2013.",
        "El presidente Ilmar Kask asumió el poder en noviembre de 2012.",
        finds=conflict("TRM005", "marzo de 2013", "noviembre de 2012"),
        language="es",
    ),
    case(
        "ai lên nắm quyền",
        "Ông Lưu Gia Bảo lên nắm quyền hồi tháng 3/2013.",
        "Kể từ khi lên nắm quyền từ tháng 11/2012, Chủ tịch Lưu Gia Bảo đã xây nhiều đường.",
        finds=conflict("TRM005", "3/2013", "11/2012"),
        language="vi",
    ),
    case(
        "across languages",
        "Bà Phạm Thu Lành được bổ nhiệm làm Tổng giám đốc Ngân hàng Sao Khuê vào tháng 1/2023.",
        "Phạm Thu Lành was appointed chief executive of Sao Khuê in August 2022.",
        finds=conflict("TRM005", "1/2023", "August 2022"),
        language="vi en",
    ),
]

LEFT_ALONE = [
    case(
        "elected, then in office",
        "Clara Voss was elected president of Ruvia in November 2020.",
        "Clara Voss took office as president of Ruvia in January 2021.",
    ),
    case(
        "elected twice",
        "In 2015 Clara Voss was elected president of Ruvia, the first woman in that post.",
        "A teacher by training, Clara Voss was elected president of Ruvia in 2020.",
    ),
    case(
        "another office",
        "El ministro de Sanidad, Aurelio Campos, fue nombrado en marzo de 2021.",
        "Aurelio Campos fue nombrado director del hospital de Lerma en marzo de 2011.",
        language="es",
    ),
    case(
        "a deputy first",
        "Ông Lưu Gia Bảo làm Phó Thị trưởng Hà Tân từ năm 2009.",
        "Theo báo địa phương, Thị trưởng Hà Tân từ năm 2011 là ông Lưu Gia Bảo.",
        language="vi",
    ),
    case(
        "chosen and left",
        "Marie Duval a été nommée directrice générale de Lumex en mars 2019.",
        "Marie Duval a démissionné de son poste de directrice générale de Lumex en mai 2021.",
        language="fr",
    ),
    case(
        "a noun for a step of somebody else's",
        "House Speaker Nora Vail delayed the articles of impeachment passed on Dec. 18.",
        "Democrats made impeachment an issue on Tuesday as House Speaker Nora Vail prepared a vote.",
    ),
    case("whose party", "Ilmar Kask llegó al poder en marzo de 2013.", "El partido de Ilmar Kask llegó al poder en 2012.", language="es"),
    case("whose party, here", "Ông Lưu Gia Bảo lên nắm quyền tháng 3/2013.", "Đảng của ông Lưu Gia Bảo lên nắm quyền năm 2012.", language="vi"),
    case("whose father", "Ông Lưu Gia Bảo lên nắm quyền tháng 3/2013.", "Cha ông Lưu Gia Bảo lên nắm quyền năm 2012.", language="vi"),
    case("power over something", "Ilmar Kask came to power in 2013.", "Ilmar Kask took power over the army in 2014."),
    case("back in power", "Ông Lưu Gia Bảo lên nắm quyền tháng 3/2013.", "Ông Lưu Gia Bảo trở lại nắm quyền tháng 11/2014.", language="vi"),
    case(
        "before that",
        "Ilmar Kask est arrivé au pouvoir en mars 2013.",
        "Avant l'arrivée au pouvoir d'Ilmar Kask, en novembre 2012, le port a brûlé.",
        language="fr",
    ),
    case(
        "two towns",
        "Clara Voss became mayor of Tarnhof in March 2013.",
        "Clara Voss became mayor of Ossling in May 2015.",
    ),
]

AGREEMENTS = [
    case(
        "a month in its year",
        "Clara Voss has been mayor of Tarnhof since 2013.",
        "Clara Voss became mayor of Tarnhof in March 2013.",
        finds=agreement("TRM006", "2013", "March 2013"),
    ),
]


@table([*CONFLICTS, *AGREEMENTS])
def test_it_is_found(case):
    assert shortcomings(case) == []


@table(LEFT_ALONE)
def test_it_is_left_alone(case):
    assert shortcomings(case) == []
