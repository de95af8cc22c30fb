"""A language is a table: a small one of German is read with no code of its own."""

from __future__ import annotations

import datetime
import tomllib

import pytest

from factcheck.languages.language import structure
from factcheck.languages.time import Time
from factcheck.mentions import Context
from factcheck.mentions.dates import read_passage
from factcheck.mentions.time_words import compiled
from factcheck.mentions.tokens import tokenize

GERMAN = """
source = "a few words for this test"
day_first = true
year_leads = ["im", "jahr", "seit"]

[words.month]
3 = ["märz"]
5 = ["mai"]
10 = ["oktober"]

[words.weekday]
1 = ["montag"]
4 = ["donnerstag"]

[words.count]
2 = ["zwei"]
9 = ["neun"]

[words.unit]
week = ["woche", "wochen"]
month = ["monat", "monate", "monaten"]
year = ["jahr", "jahre", "jahren"]

[words.shift]
-1 = ["letzte", "letzten"]
1 = ["nächste", "nächsten"]

[words.dayword]
-1 = ["gestern"]

[words.part]
early = ["anfang"]
late = ["ende"]

[words.bound]
since = ["seit"]

[parts]
year = ",? {year}"

[patterns.moments]
date = ["( {weekday} , )? den|dem? {day} . {month} <year>?", "{month} <year>?", "{weekday}", "{year}"]
unit = ["{shift} {unit}"]
day_word = ["{dayword}"]
ago = ["vor {count} {unit}"]

[patterns.modified]
part = ["{part} {moment}"]
stretch = ["die|der|den? ersten {count} {unit} {moment}"]

[patterns.joined]
range = ["vom? {day} . bis {moment2}", "von? {moment} bis {moment2}"]
open = ["{bound} {moment}"]

[tense]
past = ["war"]
future = ["wird"]
past_endings = []
"""

CASES = [
    ("am 5. Mai 2019", "5. Mai 2019", "2019-05-05"),
    ("Donnerstag, 21. Oktober 2021", "Donnerstag, 21. Oktober 2021", "2021-10-21"),
    ("vom 3. bis 9. März 2023", "vom 3. bis 9. März 2023", "2023-03-03 – 2023-03-09"),
    ("von 1996 bis 2004", "von 1996 bis 2004", "1996 – 2004"),
    ("letzte Woche", "letzte Woche", "[2024-09-16..2024-09-22]"),
    ("vor zwei Jahren", "vor zwei Jahren", "2022"),
    ("Ende Oktober 2023", "Ende Oktober 2023", "[2023-10-21..2023-10-31]"),
    ("in den ersten neun Monaten 2024", "den ersten neun Monaten 2024", "2024-01 – 2024-09"),
    ("seit 2012", "seit 2012", "2012 – …"),
    ("Er war am Montag da", "Montag", "2024-09-23"),
    ("Er wird am Montag kommen", "Montag", "2024-09-30"),
    ("05/03/2024", "05/03/2024", "2024-03-05"),
]


@pytest.mark.parametrize(("text", "span", "value"), CASES)
def test_a_fifth_language_needs_a_table_and_no_code(text, span, value):
    words = compiled(structure(tomllib.loads(GERMAN), Time, "de"), "de")
    read = read_passage(tokenize(text), Context("und", datetime.date(2024, 9, 25), text), words)
    assert [(mention.text, str(mention.value)) for mention in read] == [(span, value)]
