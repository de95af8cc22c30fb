"""Times made of times: ranges, open bounds, first months, early and late, lists."""

from __future__ import annotations

import pytest

from factcheck.values import Moment, Period
from tests.mentions.reading import cues, mentions, times

RANGES = [
    ("en", "September 21 to 27", "September 21 to 27", "2024-09-21 – 2024-09-27"),
    ("en", "from 3 to 9 July 2023", "from 3 to 9 July 2023", "2023-07-03 – 2023-07-09"),
    ("en", "May 5-7, 2020", "May 5-7, 2020", "2020-05-05 – 2020-05-07"),
    ("en", "1 November 2012 to 31 May 2013", "1 November 2012 to 31 May 2013", "2012-11-01 – 2013-05-31"),
    ("en", "28 December to 3 January 2021", "28 December to 3 January 2021", "2020-12-28 – 2021-01-03"),
    ("en", "the 2020–2021 term", "2020–2021", "2020 – 2021"),
    ("en", "the 2020-21 season", "2020-21", "2020 – 2021"),
    ("en", "between 2008 and 2012", "between 2008 and 2012", "2008 – 2012"),
    ("en", "from 1996 to 2004", "from 1996 to 2004", "1996 – 2004"),
    ("en", "between May and August 2023", "between May and August 2023", "2023-05 – 2023-08"),
    ("fr", "du 21 au 27 septembre", "du 21 au 27 septembre", "2024-09-21 – 2024-09-27"),
    ("fr", "de 1996 à 2004", "de 1996 à 2004", "1996 – 2004"),
    ("fr", "entre le 3 et le 9 juillet 2023", "entre le 3 et le 9 juillet 2023", "2023-07-03 – 2023-07-09"),
    ("es", "del 3 al 9 de julio de 2023", "del 3 al 9 de julio de 2023", "2023-07-03 – 2023-07-09"),
    ("es", "entre 2008 y 2012", "entre 2008 y 2012", "2008 – 2012"),
    ("vi", "từ ngày 21 đến 27/9", "từ ngày 21 đến 27/9", "2024-09-21 – 2024-09-27"),
    ("vi", "từ 23/10/2023 đến hết ngày 25/10/2023", "từ 23/10/2023 đến hết ngày 25/10/2023", "2023-10-23 – 2023-10-25"),
    ("vi", "giai đoạn 2021-2025", "2021-2025", "2021 – 2025"),
    ("und", "2008-2009", "2008-2009", "2008 – 2009"),
]

STRETCHES = [
    ("en", "the first eight months of 2024", "the first eight months of 2024", "2024-01 – 2024-08"),
    ("en", "the last four months of 2021", "the last four months of 2021", "2021-09 – 2021-12"),
    ("en", "the three months ended June 30, 2023", "the three months ended June 30, 2023", "2023-04 – 2023-06"),
    ("en", "the year ended 30 June 2023", "the year ended 30 June 2023", "2022-07 – 2023-06"),
    ("fr", "les neuf premiers mois de 2024", "les neuf premiers mois de 2024", "2024-01 – 2024-09"),
    ("es", "los primeros ocho meses de 2024", "los primeros ocho meses de 2024", "2024-01 – 2024-08"),
    ("vi", "9 tháng đầu năm 2024", "9 tháng đầu năm 2024", "2024-01 – 2024-09"),
    ("vi", "6 tháng cuối năm 2023", "6 tháng cuối năm 2023", "2023-07 – 2023-12"),
]


@pytest.mark.parametrize(("language", "text", "span", "value"), RANGES + STRETCHES)
def test_a_stretch_of_time_is_one_period(language, text, span, value):
    (mention,) = mentions(language, text)
    assert (mention.kind, mention.text, str(mention.value)) == ("period", span, value)


def test_the_first_months_of_no_year_are_those_that_are_over():
    assert times("en", "the first eight months") == [("the first eight months", "2024-01 – 2024-08")]
    assert times("en", "the first eleven months")[0][1] == "2023-01 – 2023-11"
    assert times("en", "the first three months of the harvest") == []


def test_months_that_end_with_a_stated_day_end_there_not_with_the_month():
    (mention,) = mentions("en", "the four weeks ended March 6, 2020")
    assert isinstance(mention.value, Period)
    assert str(mention.value) == "2020-02-08 – 2020-03-06"


PERIODS = [
    ("en", "since 2012", "since", "2012 – …"),
    ("en", "until 30 June 2022", "until", "… – 2022-06-30"),
    ("en", "from 2012 onwards", "since", "2012 – …"),
    ("fr", "depuis 2012", "since", "2012 – …"),
    ("fr", "jusqu'au 30 juin 2022", "until", "… – 2022-06-30"),
    ("es", "a partir del 1 de enero de 2025", "since", "2025-01-01 – …"),
    ("es", "hasta 2012", "until", "… – 2012"),
    ("vi", "kể từ ngày 1/1/2025", "since", "2025-01-01 – …"),
    ("vi", "từ năm 1986", "since", "1986 – …"),
]

SIDES = [
    ("en", "before 2015", "before", (None, "2015-01-01")),
    ("en", "after May 5, 2019", "after", ("2019-05-06", None)),
    ("en", "by 2030", "by", (None, "2031-01-01")),
    ("fr", "d'ici 2030", "by", (None, "2031-01-01")),
    ("es", "antes de 2015", "before", (None, "2015-01-01")),
    ("vi", "trước năm 1975", "before", (None, "1975-01-01")),
]


@pytest.mark.parametrize(("language", "text", "bound", "value"), PERIODS)
def test_since_and_until_make_a_period_open_on_one_side(language, text, bound, value):
    assert (times(language, text)[0][1], cues(language, text)["bound"]) == (value, bound)


@pytest.mark.parametrize(("language", "text", "bound", "value"), SIDES)
def test_before_after_and_by_mean_some_time_on_that_side(language, text, bound, value):
    (mention,) = mentions(language, text)
    assert isinstance(mention.value, Moment)
    plain = mention.value.to_dict()
    assert ((plain["start"], plain["end"]), dict(mention.cues)["bound"]) == (value, bound)


@pytest.mark.parametrize("text", ["after the 2016 election", "before the April 17 deadline", "after Monday's talks"])
def test_a_bound_before_a_noun_that_a_time_describes_is_not_the_bound_of_the_time(text):
    assert "bound" not in cues("en", text)


PARTS = [
    ("en", "early March 2023", "early", ("2023-03-01", "2023-03-11")),
    ("en", "mid-2023", "mid", ("2023-05-01", "2023-09-01")),
    ("en", "the end of 2020", "late", ("2020-09-01", "2021-01-01")),
    ("fr", "mi-2023", "mid", ("2023-05-01", "2023-09-01")),
    ("fr", "fin mars 2023", "late", ("2023-03-21", "2023-04-01")),
    ("es", "a mediados de mayo de 2023", "mid", ("2023-05-11", "2023-05-21")),
    ("vi", "cuối tháng 8/2023", "late", ("2023-08-21", "2023-09-01")),
    ("vi", "đầu năm 2024", "early", ("2024-01-01", "2024-05-01")),
]


@pytest.mark.parametrize(("language", "text", "part", "value"), PARTS)
def test_early_mid_and_late_are_a_third_approximately(language, text, part, value):
    (mention,) = mentions(language, text)
    plain = mention.value.to_dict()
    assert (plain["start"], plain["end"], plain["approximate"], dict(mention.cues)["part"]) == (*value, True, part)


def test_the_end_of_the_day_is_an_idiom():
    assert times("en", "at the end of the day they agreed") == []


LISTS = [
    ("en", "on 5 and 7 May 2020", [("5", "2020-05-05"), ("7 May 2020", "2020-05-07")]),
    ("en", "in April, May and June 2020", [("April", "2020-04"), ("May", "2020-05"), ("June 2020", "2020-06")]),
    ("fr", "les 5 et 7 mai 2020", [("5", "2020-05-05"), ("7 mai 2020", "2020-05-07")]),
    ("es", "en abril y mayo de 2020", [("abril", "2020-04"), ("mayo de 2020", "2020-05")]),
    ("vi", "ngày 5 và 7/5/2020", [("ngày 5", "2020-05-05"), ("7/5/2020", "2020-05-07")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), LISTS)
def test_a_list_shares_what_is_said_once_and_stays_several_mentions(language, text, expected):
    assert times(language, text) == expected


def test_a_range_that_ends_before_it_starts_is_its_two_ends():
    assert times("en", "from 2012 to 2008") == [("2012", "2012"), ("2008", "2008")]


def test_a_fiscal_year_says_so():
    assert times("en", "fiscal 2023") == [("fiscal 2023", "2023")]
    assert cues("en", "fiscal 2023") == {"fiscal": "fiscal"}
    assert cues("en", "the year ended June 30, 2023") == {"fiscal": "ending"}
    assert cues("fr", "l'exercice clos le 30 juin 2023") == {"fiscal": "ending"}
