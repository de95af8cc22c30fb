"""Laws of reading times: the text is never edited, nothing overlaps, every text is read, a date that is written is the date that is read."""

from __future__ import annotations

import datetime
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.languages.language import CODES, section
from factcheck.languages.time import Time
from factcheck.mentions import Context
from factcheck.mentions.anniversaries import recognize as recognize_anniversaries
from factcheck.mentions.dates import recognize
from factcheck.mentions.tokens import tokenize

PUBLISHED = datetime.date(2024, 9, 25)
LANGUAGES = (*CODES, "und")
DATES = st.dates(datetime.date(1000, 1, 1), datetime.date(2199, 12, 31))
MONTHS = {code: {int(number): forms[0] for number, forms in section(code, Time).words["month"].items()} for code in ("en", "fr", "es")}
WORDS = st.sampled_from(
    ["May", "5", "the", "of", "2020", "2020-05-05", "05/06", "-", "from", "to", "last", "week", "since", "and", "first", "1990", "s", ",", ".", "mai", "le", "de",
     "thứ", "hai", "năm", "tháng", "ngày", "12", "31", "mayo", "el", "pasado", "Q3", "BC", "years", "ago", "(", ")", "$", "½", "Ⅻ", "٣", "\u0301"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS, max_size=30).map("".join))


@given(TEXTS, st.sampled_from(LANGUAGES), st.sampled_from([PUBLISHED, None, datetime.date(1, 1, 1), datetime.date(9999, 12, 31)]))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_its_mentions_are_its_own_words(text, language, published):
    tokens = tokenize(text)
    for reader in (recognize, recognize_anniversaries):
        end = 0
        for mention in reader(tokens, Context.of(language, published, text)):
            assert end <= mention.start < mention.end <= len(text)
            assert mention.text == text[mention.start : mention.end]
            mention.to_dict()
            end = mention.end


def written(day: datetime.date, language: str) -> list[str]:
    if language == "vi":
        return [f"ngày {day.day} tháng {day.month} năm {day.year}", f"ngày {day.day}/{day.month}/{day.year}", f"{day.day:02}-{day.month:02}-{day.year}"]
    month = MONTHS[language][day.month]
    if language == "en":
        return [f"{month.title()} {day.day}, {day.year}", f"{day.day} {month.title()} {day.year}", f"{day.month}/{day.day}/{day.year}"]
    of = " de " if language == "es" else " "
    return [f"le {day.day}{of}{month}{of}{day.year}", f"{day.day:02}/{day.month:02}/{day.year}"]


@given(DATES, st.sampled_from(CODES))
@settings(max_examples=150, deadline=None)
def test_a_date_that_is_written_is_the_date_that_is_read(day, language):
    for text in [*written(day, language), day.isoformat()]:
        (mention,) = recognize(tokenize(text), Context.of(language, PUBLISHED, text))
        assert str(mention.value) == day.isoformat(), text


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(2197, 1, 1)), st.integers(0, 400), st.sampled_from(CODES))
@settings(max_examples=100, deadline=None)
def test_a_range_has_the_ends_that_are_written(day, length, language):
    last = day + datetime.timedelta(days=length + 1)
    to = {"en": "from {} to {}", "fr": "du {} au {}", "es": "del {} al {}", "vi": "từ {} đến {}"}[language]
    text = to.format(day.isoformat(), last.isoformat())
    (mention,) = recognize(tokenize(text), Context.of(language, PUBLISHED, text))
    assert str(mention.value) == f"{day.isoformat()} – {last.isoformat()}"


HOSTILE = ["to ", "5 ", "1/2/", "2020-", "5 May 2020 - ", "from 5 to ", "last week of ", "twenty ", "since ", "năm ", "ngày 5 ", "9", "1."]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear_in_the_length_of_hostile_text(piece):
    language = "vi" if not piece.isascii() else "en"

    def cost(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        tokens = tokenize(text)
        start = time.process_time()
        recognize(tokens, Context.of(language, PUBLISHED, text))
        return time.process_time() - start

    cost(2000)
    short, long = min(cost(2_000) for _ in range(3)), min(cost(24_000) for _ in range(2))
    assert long < 50 * short + 0.1  # twelve times for linear, 144 times for quadratic
