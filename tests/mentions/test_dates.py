"""Stated dates in four languages, the forms in digits of any, and what only looks like a date."""

from __future__ import annotations

import datetime

import pytest

from factcheck.values import Moment
from tests.mentions.reading import cues, mentions, times

FULL = [
    ("en", "The bridge opened on May 5, 2019 in rain.", "May 5, 2019", "2019-05-05"),
    ("en", "It closed on 5 May 2019.", "5 May 2019", "2019-05-05"),
    ("en", "Signed the 21st of April, 2022.", "the 21st of April, 2022", "2022-04-21"),
    ("en", "Filed Sept. 4, 2014 in Dover.", "Sept. 4, 2014", "2014-09-04"),
    ("en", "It ended on Thursday, 21 April 2022.", "Thursday, 21 April 2022", "2022-04-21"),
    ("en", "Born on the fourth of July, 1920.", "the fourth of July, 1920", "1920-07-04"),
    ("en", "On 31-Oct-1974 it sank.", "31-Oct-1974", "1974-10-31"),
    ("fr", "Le pont a ouvert le 5 mai 2019.", "le 5 mai 2019", "2019-05-05"),
    ("fr", "Signé le 1er juillet 2022 à Lyon.", "le 1er juillet 2022", "2022-07-01"),
    ("fr", "Jeudi 21 avril 2022, le préfet a parlé.", "Jeudi 21 avril 2022", "2022-04-21"),
    ("fr", "Depose le 3 fevrier 2012.", "le 3 fevrier 2012", "2012-02-03"),
    ("es", "El puente abrió el 10 de noviembre de 2024.", "el 10 de noviembre de 2024", "2024-11-10"),
    ("es", "Firmado el 1.º de julio de 2022.", "el 1.º de julio de 2022", "2022-07-01"),
    ("es", "El jueves 21 de abril del 2022 llovió.", "El jueves 21 de abril del 2022", "2022-04-21"),
    ("es", "Nació el cinco de mayo de 1990.", "el cinco de mayo de 1990", "1990-05-05"),
    ("vi", "Cầu khánh thành ngày 10 tháng 11 năm 2024.", "ngày 10 tháng 11 năm 2024", "2024-11-10"),
    ("vi", "Cầu khánh thành ngày 8/7/2024.", "ngày 8/7/2024", "2024-07-08"),
    ("vi", "Thứ Năm, ngày 21/4/2022, trời mưa.", "Thứ Năm, ngày 21/4/2022", "2022-04-21"),
    ("vi", "Chậm nhất mùng 2 tháng 9 năm 1945.", "Chậm nhất mùng 2 tháng 9 năm 1945", "../1945-09-02"),
]

PARTIAL = [
    ("en", "in March 2020", "March 2020", "2020-03"),
    ("en", "in 1974", "1974", "1974"),
    ("en", "the third quarter of 2020", "the third quarter of 2020", "2020-35"),
    ("en", "Q3 2024", "Q3 2024", "2024-35"),
    ("en", "the first half of 2022", "the first half of 2022", "2022-40"),
    ("en", "the summer of 2020", "the summer of 2020", "2020-22"),
    ("en", "the 1990s", "the 1990s", "199X"),
    ("en", "in the 1800s", "the 1800s", "18XX"),
    ("en", "the 19th century", "the 19th century", "18XX"),
    ("en", "in nineteen eighty-four", "nineteen eighty-four", "1984"),
    ("en", "44 BC", "44 BC", "-0043"),
    ("fr", "septembre 2024", "septembre 2024", "2024-09"),
    ("fr", "au premier trimestre 2024", "premier trimestre 2024", "2024-33"),
    ("fr", "au XIXe siècle", "XIXe siècle", "18XX"),
    ("fr", "dans les années 80", "les années 80", "198X"),
    ("fr", "dans les années soixante-dix", "les années soixante-dix", "197X"),
    ("es", "en la década de 1990", "la década de 1990", "199X"),
    ("es", "en los años noventa", "los años noventa", "199X"),
    ("es", "el siglo XIX", "el siglo XIX", "18XX"),
    ("es", "el segundo semestre de 2022", "el segundo semestre de 2022", "2022-41"),
    ("vi", "năm 1976", "năm 1976", "1976"),
    ("vi", "tháng 3/2020", "tháng 3/2020", "2020-03"),
    ("vi", "tháng mười năm 2017", "tháng mười năm 2017", "2017-10"),
    ("vi", "quý III/2024", "quý III/2024", "2024-35"),
    ("vi", "thập niên 90", "thập niên 90", "199X"),
    ("vi", "thế kỷ 19", "thế kỷ 19", "18XX"),
]

DIGITS = [
    ("en", "on 2024-09-25", "2024-09-25", "2024-09-25"),
    ("und", "2024-09-25", "2024-09-25", "2024-09-25"),
    ("und", "14/12/2020", "14/12/2020", "2020-12-14"),
    ("en", "2024-09-25T10:30:00Z", "2024-09-25T10:30:00Z", "2024-09-25"),
    ("en", "05/03/2024", "05/03/2024", "2024-05-03"),
    ("en-GB", "05/03/2024", "05/03/2024", "2024-03-05"),
    ("fr", "05/3/2024", "05/3/2024", "2024-03-05"),
    ("es", "31.12.1999", "31.12.1999", "1999-12-31"),
    ("vi", "ngày 31-12-1999", "ngày 31-12-1999", "1999-12-31"),
    ("en", "14/12/2020", "14/12/2020", "2020-12-14"),
]

YEARLESS = [
    ("en", "5 May", "5 May", "2024-05-05"),
    ("fr", "le 2 mars", "le 2 mars", "2024-03-02"),
    ("es", "el 24 de octubre", "el 24 de octubre", "2024-10-24"),
    ("vi", "sáng 14/12", "sáng 14/12", "2024-12-14"),
    ("vi", "hôm 20-9", "hôm 20-9", "2024-09-20"),
]


@pytest.mark.parametrize(("language", "text", "span", "value"), FULL + PARTIAL + DIGITS)
def test_a_stated_date_is_read_whatever_the_publication_date(language, text, span, value):
    assert times(language, text) == [(span, value)]
    assert times(language, text, None) == [(span, value)]


@pytest.mark.parametrize(("language", "text", "span", "value"), YEARLESS[:1] + YEARLESS[2:])
def test_a_yearless_date_takes_the_year_nearest_to_the_publication(language, text, span, value):
    assert times(language, text) == [(span, value)]


@pytest.mark.parametrize(("language", "text", "span", "value"), YEARLESS)
def test_a_yearless_date_without_a_publication_date_keeps_month_and_day(language, text, span, value):
    (mention,) = mentions(language, text, None)
    _, month, day = value.split("-")
    assert isinstance(mention.value, Moment)
    assert (mention.text, mention.value.start, mention.value.month, mention.value.day) == (span, None, int(month), int(day))


NO_DATE = [
    ("en", "You may march in second place."),
    ("en", "May said the sun sat low."),
    ("en", "April Jones thanked August Wilson."),
    ("en", "They won 3-1 and 2-1."),
    ("en", "version 2.1.2020 of the tool"),
    ("en", "1,984 people and 2000 people"),
    ("en", "$2000, 2000 euros and 2000%"),
    ("en", "an A320, flight MH370 and a Boeing 747"),
    ("en", "pp. 1990-1995 and no. 1984"),
    ("en", "Call 2010-2015-86 now-ish"),
    ("en", "24/7 service for 3/4 of them"),
    ("en", "an inquiry 9/11-style"),
    ("es", "a las once de la mañana"),
    ("en", "rates rose 1-1/4 points to 7-1/4"),
    ("en", "two thousand and fifteen apples"),
    ("fr", "neuf personnes, un livre neuf"),
    ("fr", "il a été élu par des amis"),
    ("fr", "la planète Mars"),
    ("fr", "2000 personnes et 1 984 logements"),
    ("fr", "le 3/4 des élus"),
    ("es", "la Plaza de Mayo"),
    ("es", "cuarto de hora, un cuarto"),
    ("es", "mar adentro, el sol"),
    ("es", "2000 personas"),
    ("vi", "năm người ở ba nơi"),
    ("vi", "năm nghìn đồng"),
    ("vi", "lần thứ hai, người thứ ba"),
    ("vi", "3/4 dân số"),
    ("vi", "2000 người"),
    ("und", "3.14 and 1.500.000"),
]


@pytest.mark.parametrize(("language", "text"), NO_DATE)
def test_words_and_numbers_that_only_look_like_a_date_are_left_alone(language, text):
    assert times(language, text) == []


IMPOSSIBLE = [
    ("en", "31 June 2020", "2020-06"),
    ("fr", "le 30 février 2021", "2021-02"),
    ("es", "el 31 de abril de 2020", "2020-04"),
    ("vi", "ngày 31/6/2020", "2020-06"),
]


@pytest.mark.parametrize(("language", "text", "month"), IMPOSSIBLE)
def test_a_day_that_no_calendar_has_is_its_month_with_a_cue(language, text, month):
    ((_, value),) = times(language, text)
    assert (value, cues(language, text)["impossible"]) == (
        month,
        text.split("/")[0][-2:] if "/" in text else next(w for w in text.split() if w.isdigit()),
    )


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Thursday, 20 April 2022"), ("fr", "jeudi 20 avril 2022"), ("es", "jueves 20 de abril de 2022"), ("vi", "thứ Năm, 20/4/2022")],
)
def test_the_weekday_that_is_stated_stays_with_the_date_even_when_it_is_wrong(language, text):
    assert times(language, text) == [(text, "2022-04-20")]
    assert cues(language, text)["weekday"] == "thursday"


def test_the_other_reading_of_an_ambiguous_date_is_kept_where_both_orders_are_in_use():
    assert cues("en", "05/03/2024")["alternative"] == "2024-03-05"
    assert cues("und", "05/03/2024")["alternative"] == "2024-05-03"
    assert "alternative" not in cues("en", "25/03/2024")
    assert "alternative" not in cues("en-GB", "05/03/2024")
    assert "alternative" not in cues("vi", "05/03/2024")


def test_an_old_style_date_is_the_day_of_the_new_calendar():
    assert times("en", "14 March 1711 (Old Style)") == [("14 March 1711 (Old Style)", "1711-03-25")]
    assert cues("en", "14 March 1711 (Old Style)") == {"style": "julian"}
    assert times("en", "25 March 1711 (New Style)")[0][1] == "1711-03-25"


@pytest.mark.parametrize(
    ("language", "text", "span", "clock"),
    [
        ("en", "on 5 May 2020 at 5 p.m. local time", "5 May 2020 at 5 p.m. local time", "17:00"),
        ("en", "at 23:40 UTC on 5 May 2020", "at 23:40 UTC on 5 May 2020", "23:40"),
        ("fr", "le 5 mai 2020 à 20h30", "le 5 mai 2020 à 20h30", "20:30"),
        ("es", "el 5 de mayo de 2020 a las 20:30", "el 5 de mayo de 2020 a las 20:30", "20:30"),
        ("vi", "lúc 10 giờ 30 ngày 5/5/2020", "lúc 10 giờ 30 ngày 5/5/2020", "10:30"),
    ],
)
def test_a_time_of_day_belongs_to_the_day_beside_it(language, text, span, clock):
    assert times(language, text) == [(span, "2020-05-05")]
    assert cues(language, text)["clock"] == clock


def test_a_time_of_day_alone_is_no_date():
    assert times("en", "at 23:40 UTC the lights failed") == []


def test_a_leap_day_without_its_year_finds_a_leap_year():
    assert times("en", "29 February", datetime.date(2025, 3, 1)) == [("29 February", "2024-02-29")]


def test_a_feast_of_a_fixed_day_is_its_day():
    assert times("en", "on Christmas Day 2020") == [("Christmas Day 2020", "2020-12-25")]
    assert times("es", "la Nochevieja de 2020") == [("Nochevieja de 2020", "2020-12-31")]


def test_a_range_that_ends_before_it_starts_in_one_month_is_an_error_of_the_text():
    assert times("es", "del 18 al 12 de mayo de 2024") == [("del 18 al 12 de mayo de 2024", "2024-05")]
    assert cues("es", "del 18 al 12 de mayo de 2024") == {"reversed": "from 18 to 12"}


def test_the_era_that_is_said_once_counts_for_both_years():
    assert times("en", "from 264 to 146 BC") == [("from 264 to 146 BC", "-0263 – -0145")]


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("in May 20 villagers left", "May"),
        ("In April 31 percent agreed.", "April"),
        ("By April 31% had agreed.", "April"),
        ("on May 20 villagers left", "May 20"),
        ("In May 2020 people left", "May 2020"),
    ],
)
def test_a_number_behind_a_month_may_count_what_follows(text, span):
    assert [span for span, _ in times("en", text)] == [span]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le pont a rouvert le 7 sept 2012.", [("le 7 sept 2012", "2012-09-07")]),
        ("Le pont a rouvert en sept. 2012.", [("sept. 2012", "2012-09")]),
        ("Du 3 au 12 de Sept", [("Du 3 au 12 de Sept", "2024-09-03 – 2024-09-12")]),
        ("En 2011, sept bateaux ont coulé.", [("2011", "2011")]),
        ("Ils étaient sept en 2012.", [("2012", "2012")]),
        ("Dix-sept ponts, vingt-sept tunnels.", []),
    ],
)
def test_an_abbreviation_that_is_a_number_is_a_month_only_beside_digits_or_with_its_stop(text, found):
    assert times("fr", text) == found


@pytest.mark.parametrize(
    ("text", "published", "found"),
    [
        ("The rules date from after 9/11.", datetime.date(2016, 5, 1), [("after 9/11", "2001-09-11/..")]),
        ("The 9/11 attacks changed them.", None, [("9/11", "2001-09-11")]),
        ("It opened on 9/11/2015.", datetime.date(2016, 5, 1), [("9/11/2015", "2015-09-11")]),
        ("It opened on 9/12.", datetime.date(2016, 5, 1), [("9/12", "2015-09-12")]),
        ("It opens on 9/11.", datetime.date(1987, 5, 1), []),
    ],
)
def test_a_day_with_a_name_of_its_own_is_that_day_once_it_has_come(text, published, found):
    assert times("en", text, published) == found
