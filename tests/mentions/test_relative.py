"""Relative times: against the publication date, by the tense, or left open when the text itself would have to say."""

from __future__ import annotations

import pytest

from factcheck.values import Moment
from tests.mentions.reading import cues, mentions, times

RELATIVE = [
    ("en", "yesterday", "yesterday", "2024-09-24"),
    ("en", "the day before yesterday", "the day before yesterday", "2024-09-23"),
    ("en", "last week", "last week", "[2024-09-16..2024-09-22]"),
    ("en", "next year", "next year", "2025"),
    ("en", "last month", "last month", "2024-08"),
    ("en", "this quarter", "this quarter", "2024-35"),
    ("en", "two years ago", "two years ago", "2022"),
    ("en", "three days ago", "three days ago", "2024-09-22"),
    ("en", "thirty years ago", "thirty years ago", "1994"),
    ("en", "last March", "last March", "2024-03"),
    ("en", "5 May last year", "5 May last year", "2023-05-05"),
    ("en", "the first Monday of next month", "the first Monday of next month", "2024-10-07"),
    ("en", "the last Sunday of March 2014", "the last Sunday of March 2014", "2014-03-30"),
    ("en", "Tuesday of next week", "Tuesday of next week", "2024-10-01"),
    ("en", "the past three years", "the past three years", "2021-01 – 2023-12"),
    ("en", "the week after next", "the week after next", "[2024-10-07..2024-10-13]"),
    ("en", "10 years after 1960", "10 years after 1960", "1970"),
    ("fr", "avant-hier", "avant-hier", "2024-09-23"),
    ("fr", "la semaine dernière", "la semaine dernière", "[2024-09-16..2024-09-22]"),
    ("fr", "il y a deux ans", "il y a deux ans", "2022"),
    ("fr", "mardi prochain", "mardi prochain", "2024-10-01"),
    ("fr", "en juin dernier", "juin dernier", "2024-06"),
    ("es", "anteayer", "anteayer", "2024-09-23"),
    ("es", "el año pasado", "el año pasado", "2023"),
    ("es", "hace dos años", "hace dos años", "2022"),
    ("es", "el próximo martes", "el próximo martes", "2024-10-01"),
    ("vi", "hôm qua", "hôm qua", "2024-09-24"),
    ("vi", "năm ngoái", "năm ngoái", "2023"),
    ("vi", "tháng trước", "tháng trước", "2024-08"),
    ("vi", "cách đây hai năm", "cách đây hai năm", "2022"),
    ("vi", "chủ nhật tuần này", "chủ nhật tuần này", "2024-09-29"),
]


@pytest.mark.parametrize(("language", "text", "span", "value"), RELATIVE)
def test_a_relative_time_counts_from_the_publication_date(language, text, span, value):
    assert times(language, text) == [(span, value)]


PLACED = {"the last Sunday of March 2014", "10 years after 1960"}


@pytest.mark.parametrize(("language", "text"), [(language, text) for language, text, _, _ in RELATIVE if text not in PLACED])
def test_without_a_publication_date_a_relative_time_is_found_but_not_placed(language, text):
    (mention,) = mentions(language, text, None)
    plain = mention.value.to_dict()
    assert (plain["start"], plain["end"]) == (None, None)


TENSE = [
    ("en", "He arrived on Friday.", "2024-09-20"),
    ("en", "She will leave on Monday.", "2024-09-30"),
    ("en", "The bank said Friday it will cut rates.", "2024-09-20"),
    ("en", "The plan will be examined on Tuesday.", "2024-10-01"),
    ("en", "Tuesday", "2024-09-24"),
    ("fr", "L'accord sera signé lundi.", "2024-09-30"),
    ("fr", "Il avait plu vendredi.", "2024-09-20"),
    ("en", "The fair begins on Sunday with a song that was forgotten.", "2024-09-29"),
    ("en", "Voters choose a mayor on Sunday.", "2024-09-29"),
    ("en", "Parliament passed the bill by 78 votes to 51 on Sunday.", "2024-09-22"),
    ("en", "The concert on Sunday was sold out.", "2024-09-22"),
    ("en", "The meeting to be held on Saturday is open.", "2024-09-28"),
    ("en", "The crane that fell on Saturday blocks the road.", "2024-09-21"),
    ("fr", "Le congrès s'est achevé vendredi par une excursion.", "2024-09-20"),
    ("fr", "Le prix, remis vendredi, est doté de 3 000 euros.", "2024-09-20"),
    ("fr", "L'accord signé vendredi prévoit une hausse.", "2024-09-20"),
    ("fr", "Interrogé vendredi, le maire s'est tu.", "2024-09-20"),
    ("fr", "L'accord doit être signé vendredi.", "2024-09-27"),
    ("fr", "La réunion prévue samedi est publique.", "2024-09-28"),
    ("fr", "Le lycée rouvre samedi.", "2024-09-28"),
    ("fr", "Le vote a lieu dimanche.", "2024-09-29"),
    ("fr", "Le vote a eu lieu dimanche.", "2024-09-22"),
    ("fr", "Il est mort vendredi.", "2024-09-20"),
    ("es", "El acuerdo se firmará el lunes.", "2024-09-30"),
    ("es", "El ministro anunció el viernes su marcha.", "2024-09-20"),
    ("vi", "Ông sẽ lên đường vào thứ Hai.", "2024-09-30"),
    ("vi", "Ông đã lên đường vào thứ Sáu.", "2024-09-20"),
]


@pytest.mark.parametrize(("language", "text", "value"), TENSE)
def test_the_tense_tells_which_weekday_is_meant(language, text, value):
    assert [read for _, read in times(language, text)] == [value]


def test_a_near_date_is_the_nearest_whatever_the_tense():
    assert times("en", "He said on 5 October the talks go on.")[0][1] == "2024-10-05"


UNRESOLVED = [
    ("en", "that year"),
    ("en", "three days later"),
    ("en", "in recent years"),
    ("fr", "deux jours plus tard"),
    ("fr", "la veille"),
    ("es", "dos días después"),
    ("vi", "hai năm sau"),
    ("vi", "nhiều năm qua"),
]


@pytest.mark.parametrize(("language", "text"), UNRESOLVED)
def test_a_time_that_counts_from_the_text_is_left_open(language, text):
    (mention,) = mentions(language, text)
    assert isinstance(mention.value, Moment)
    assert (mention.value.start, mention.value.end, dict(mention.cues)) == (None, None, {"relative": "text"})


def test_a_month_of_that_year_keeps_its_month():
    (mention,) = mentions("en", "in April of that year")
    assert isinstance(mention.value, Moment)
    assert (mention.value.start, mention.value.month) == (None, 4)


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "the first visit in 18 years"), ("en", "the lowest level in two years"), ("fr", "la première fois en 10 ans"), ("es", "la primera vez en 10 años")],
)
def test_years_of_a_record_are_no_time_to_come(language, text):
    assert times(language, text) == []


def test_years_to_come_are():
    assert times("en", "It will open in two years.") == [("in two years", "2026")]


def test_the_previous_year_may_count_from_the_text():
    assert cues("en", "the previous year") == {"relative": "either"}


def test_now_is_the_present_at_large():
    assert cues("en", "It is now law.") == {"relative": "present"}


def test_a_day_word_in_a_title_is_no_day():
    assert times("en", "the forum A Better Tomorrow") == []


TOLD = [
    ("en", "In 1945, on 2 September, he read it aloud.", ["1945", "1945-09-02"]),
    ("en", "He was held on 3 March 1998 and freed on 5 May.", ["1998-03-03", "1998-05-05"]),
    ("fr", "En 1945, le 2 septembre, il le lut.", ["1945", "1945-09-02"]),
    ("es", "Lo detuvieron el 3 de marzo de 1998 y salió el 5 de mayo.", ["1998-03-03", "1998-05-05"]),
    ("vi", "Năm 1945, ngày 2/9, ông đọc bản ấy.", ["1945", "1945-09-02"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_a_yearless_date_is_of_the_old_year_that_its_sentence_has_told(language, text, expected):
    assert [value for _, value in times(language, text)] == expected
    assert cues(language, text)["yearless"] == "text"


@pytest.mark.parametrize(
    "text", ["Rules of 1998 changed on 5 May.", "It was signed in 1998. On 5 May they met.", "On 3 March 2023 he left; on 5 May he came back."]
)
def test_but_not_of_a_year_told_in_passing_or_in_another_sentence_or_lately(text):
    assert [value for _, value in times("en", text)][-1] == "2024-05-05"
    assert times("en", "Signed on 3 March 1998, it will end on 5 May.")[-1] == ("5 May", "2025-05-05")


def test_earlier_and_later_lie_on_their_side_of_the_publication():
    assert times("en", "earlier this week") == [("earlier this week", "[2024-09-23..2024-09-24]")]
    assert times("en", "later this year") == [("later this year", "[2024-09-25..2024-12-31]")]
    assert times("en", "the rest of the year") == [("the rest of the year", "2024-09-25 – 2024-12")]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [("en", "this morning", "2024-09-25"), ("en", "last night", "2024-09-24"), ("fr", "hier soir", "2024-09-24"), ("es", "anoche", "2024-09-24"), ("vi", "sáng nay", "2024-09-25")],
)
def test_parts_of_a_day_are_that_day(language, text, value):
    assert times(language, text) == [(text, value)]


def test_about_a_topic_is_no_hedge():
    assert cues("en", "about 2030") == {"hedge": "about"}
    assert "hedge" not in cues("en", "worries about Monday's summit")


def test_news_tells_mostly_what_has_been():
    assert times("en", "a rally in May") == [("May", "2024-05")]
    assert times("en", "a rally in December") == [("December", "2024-12")]
