"""Records of JSON, JSON lines and tables are documents whose every character leads back to its place in the file."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.document import Document
from factcheck.documents.limits import Limits
from factcheck.documents.lines import Lines
from factcheck.documents.readers import File, Ledger, Options
from factcheck.documents.readers.formats import documents_of, format_named
from factcheck.documents.readers.paths import read_file
from factcheck.errors import DocumentError

DAY = datetime.date(2024, 5, 3)
NOTHING = Options()


def read(text: str, name: str, options: Options = NOTHING, ledger: Ledger | None = None) -> list[Document]:
    """The documents of a file of that format."""
    file = File(path=f"a.{name}", data=text.encode(), options=options, ledger=ledger or Ledger())
    return list(read_file(file, format_named(name)))


def place(document: Document, offset: int) -> tuple[int, int]:
    return Lines.of(document.text, document.origin).place(offset)


# --- which fields, which documents ------------------------------------------------------------------------------------------------

ONE = {"text": "Rain.", "title": "Weather", "published": "2024-05-03T23:30:00Z", "language": "en-GB", "id": 7}

SHAPES = [
    # JSON, options, ids
    (ONE, {}, ["a.json"]),
    ([ONE, ONE | {"id": "x"}], {}, ["a.json#7", "a.json#x"]),
    ([ONE, ONE], {}, ["a.json#7", "a.json#2"]),
    ([ONE | {"id": "2"}, ONE | {"id": "2"}], {}, ["a.json#2", "a.json#2.2"]),
    ({"version": "https://jsonfeed.org/version/1.1", "items": [ONE]}, {}, ["a.json#7"]),
    ({"response": {"docs": [ONE]}}, {"records": "/response/docs"}, ["a.json#7"]),
    ([{"body": "Rain."}, {"content_html": "<p>Rain."}, {"articleBody": "Rain."}], {}, ["a.json#1", "a.json#2", "a.json#3"]),
    ([{"f": {"main text": "Rain."}, "key": "k"}], {"text": "/f/main text", "id": "key"}, ["a.json#k"]),
    ([{"text": ["Rain.", "More rain."]}], {}, ["a.json#1"]),
    ([{"id": "two\nlines", "text": "Rain."}], {}, ["a.json#1"]),
]


@pytest.mark.parametrize(("data", "fields", "ids"), SHAPES)
def test_json_has_its_records_where_it_usually_has(data, fields, ids):
    documents = read(json.dumps(data), "json", Options(fields=fields))
    assert [document.id for document in documents] == ids
    assert all(document.text.startswith(("Rain.", "<p>Rain.")) for document in documents)


def test_what_a_record_states_of_itself_is_stated_of_the_document():
    (document,) = read(json.dumps(ONE), "json")
    assert (document.title, document.published, document.language, document.format) == ("Weather", DAY, "en", "text")
    assert document.origin is not None
    assert (document.origin.record, document.origin.field) == (None, "text")
    (document,) = read(json.dumps([ONE]), "json")
    assert document.origin is not None
    assert (document.origin.record, document.origin.field) == (1, "text")


FORMATS = [
    ({"text": "Rain in 5 < 6 places & more."}, "text"),
    ({"text": "<p>Rain.</p>"}, "html"),
    ({"body_html": "Rain"}, "html"),
    ({"text": "a <br> b"}, "html"),
    ({"text": "# Rain"}, "text"),
]


@pytest.mark.parametrize(("data", "layout"), FORMATS)
def test_a_text_is_html_by_the_name_of_its_field_or_by_its_tags(data, layout):
    assert [document.format for document in read(json.dumps(data), "json")] == [layout]
    assert [document.format for document in read(json.dumps(data), "json", Options(fields={"format": "markdown"}))] == ["markdown"]


DATES = [
    ("2024-05-03", DAY),
    ("2024-05-03T23:30:00+07:00", DAY),
    ("20240503T101112Z", DAY),
    (20240503, DAY),
    ("Fri, 03 May 2024 23:10:00 GMT", DAY),
    ("3 May 2024 23:10:00 +0000", DAY),
    ("3 May 2024", DAY),
    ("2024-05", None),
    ("2024", None),
    ("soon", None),
    (1714692000, None),
    ("2024-13-45", None),
]


@pytest.mark.parametrize(("written", "read_as"), DATES)
def test_a_date_is_the_day_that_is_written(written, read_as):
    ledger = Ledger()
    (document,) = read(json.dumps([{"text": "Rain.", "date": written, "language": "en"}]), "json", ledger=ledger)
    assert document.published == read_as
    told = f"1 date cannot be read as a day, the first is {str(written)!r} of record 1"
    assert [note.reason for note in ledger.notes] == ([] if read_as else [told])


def test_records_without_a_text_are_counted():
    ledger = Ledger()
    lines = [{"text": "Rain."}, {"text": " "}, {"note": "Rain."}, [1], 3]
    assert len(read("\n\n".join(map(json.dumps, lines)), "jsonl", ledger=ledger)) == 1
    assert [(note.path, note.reason) for note in ledger.notes] == [("a.jsonl", "4 records without a text, the first is record 3")]


def test_lines_that_are_no_json_are_named_and_the_rest_is_read():
    ledger = Ledger()
    (document,) = read('{"text": "Rain."\n{"text": "Snow."}\n', "jsonl", ledger=ledger)
    assert (document.id, document.text) == ("a.jsonl#2", "Snow.")
    assert [(entry.path, entry.reason) for entry in ledger.skipped] == [("a.jsonl#1", "is not valid JSON (line 1)")]


def test_of_many_lines_that_are_no_json_the_first_are_named():
    ledger = Ledger()
    assert read("{\n" * 50, "jsonl", ledger=ledger) == []
    assert len(ledger.skipped) == 21
    assert ledger.skipped[-1].reason == "30 more records cannot be read"


def test_no_more_records_are_read_than_the_limit_allows():
    ledger = Ledger()
    documents = read('{"text": "Rain."}\n' * 5, "jsonl", Options(limits=Limits(records=2)), ledger)
    assert len(documents) == 2
    assert [note.reason for note in ledger.notes] == ["only the first 2 records are read (limit records)"]


REFUSED = [
    ('[{"text": "Rain."}\n,]', "json", {}, "is not valid JSON (line 2)"),
    ('[{"text": "Rain.",\n}]', "json", {}, "is not valid JSON (line 2)"),
    ("[" * 100_000, "json", {}, "is nested too deeply (line 1)"),
    ('[{"text": "Rain.", "a": ' + "[" * 80 + "]" * 80 + "}]", "json", {}, "more than 64 levels deep (limit nesting)"),
    ('{"name": "x", "version": "1"}', "json", {}, "no record has a text (field text)"),
    ('{"text": "Rain."}', "json", {"text": "body"}, "no record has a text (field body)"),
    ('{"text": "Rain."}', "json", {"records": "/docs"}, "no list of records at /docs"),
    ("[1, 2, 3]", "json", {}, "no record has a text (field text)"),
    ("3", "json", {}, "no list of records at /"),
    ("id,name\n1,x", "csv", {}, "no column of texts among id, name"),
    ("id,text\n1,x", "csv", {"text": "body"}, "no column body"),
    ("text\n" + "," * 200_001, "csv", {}, "more than 200000 fields in one row (limit elements)"),
    ("id,text\n1,\n", "csv", {}, "no record has a text (field text)"),
]


@pytest.mark.parametrize(("text", "name", "fields", "reason"), REFUSED)
def test_a_file_that_holds_no_articles_is_refused_with_the_reason(text, name, fields, reason):
    with pytest.raises(DocumentError) as caught:
        read(text, name, Options(fields=fields))
    assert str(caught.value) == f"a.{name}: {reason}"


# --- ninjs ------------------------------------------------------------------------------------------------------------------------

NINJS = [
    ({"uri": "u:1", "body_text": "Rain.", "headline": "Weather", "versioncreated": "2024-05-03T10:00:00Z"}, "body_text", "text"),
    ({"uri": "u:1", "body_text": "x", "body_xhtml": "<p>Rain.</p>", "body_html": "<p>x</p>", "headline": "Weather", "versioncreated": "2024-05-03"}, "body_xhtml", "html"),
    (
        {
            "uri": "u:1",
            "headlines": [{"role": "main", "value": "Weather"}],
            "bodies": [{"role": "empty", "value": ""}, {"role": "main", "contenttype": "text/html", "value": "<p>Rain.</p>"}],
            "versioncreated": "2024-05-03T10:00:00+07:00",
            "language": "en-GB",
        },
        "/bodies/1/value",
        "html",
    ),
]


@pytest.mark.parametrize(("item", "field", "layout"), NINJS)
def test_ninjs_is_told_by_its_uri_and_its_bodies(item, field, layout):
    (document,) = read(json.dumps([item]), "json")
    assert (document.id, document.title, document.published) == ("a.json#u:1", "Weather", DAY)
    assert document.origin is not None
    assert (document.origin.field, document.format) == (field, layout)
    assert "Rain." in document.text


# --- tables -----------------------------------------------------------------------------------------------------------------------

TABLES = [
    ("id,text\n1,Rain.\n", "Rain.", (2, 3)),
    ("text;id\r\nRain, again.;1\r\n", "Rain, again.", (2, 1)),
    ('id\ttext\n1\t"Rain ""again""."', 'Rain "again".', (2, 4)),
    ('id,text\n\n"a\nb","Rain\nagain."\n', "Rain\nagain.", (4, 5)),
    ('id,text\n1,"Rain" again', "Rain again", (2, 4)),
    ("id|text\n1|Rain", "Rain", (2, 3)),
    ("\ufeffid,Text\n1,Rain", "Rain", (2, 3)),
]


@pytest.mark.parametrize(("table", "text", "start"), TABLES)
def test_a_row_is_a_document(table, text, start):
    (document,) = read(table, "csv")
    assert (document.text, place(document, 0)) == (text, start)


def test_an_open_quotation_is_named():
    ledger = Ledger()
    (document,) = read('id,text\n1,Rain.\n2,"Snow\n3,Sleet.\n', "csv", ledger=ledger)
    assert document.text == "Rain."
    assert [(entry.path, entry.reason) for entry in ledger.skipped] == [("a.csv#2", "a quoted field is never closed")]


# --- laws -------------------------------------------------------------------------------------------------------------------------

WORDS = st.text(st.sampled_from('ab \n\r\t"\\/,;|é\U0001f600\u2028ộ<&'), min_size=1, max_size=20).filter(str.strip)
ROWS = st.lists(WORDS, min_size=1, max_size=4)


def written_at(source: str, document: Document, offset: int, spellings: Callable[[str], set[str]]) -> bool:
    """The character at ``offset`` is spelled, in one of its ways, at the place that the document names."""
    line, column = place(document, offset)
    rest = source.split("\n")[line - 1][column - 1 :] + "\n"
    letter = document.text[offset]
    return any(rest.startswith(spelling) for spelling in spellings(letter))


def as_json(letter: str) -> set[str]:
    return {letter} | {json.dumps(letter)[1:-1], json.dumps(letter, ensure_ascii=False)[1:-1]}


@given(ROWS, st.booleans(), st.sampled_from([None, 1]))
def test_every_character_of_json_is_written_where_the_document_says(rows, escaped, indent):
    source = json.dumps([{"id": "x", "text": row} for row in rows], ensure_ascii=escaped, indent=indent)
    documents = read(source, "json")
    assert [document.text for document in documents] == rows
    for document in documents:
        assert all(written_at(source, document, offset, as_json) for offset in range(len(document.text)))


@given(ROWS, st.booleans())
def test_every_character_of_json_lines_is_written_where_the_document_says(rows, escaped):
    source = "".join(json.dumps({"text": row}, ensure_ascii=escaped) + "\n" for row in rows)
    documents = read(source, "jsonl")
    assert [document.text for document in documents] == rows
    for number, document in enumerate(documents, 1):
        assert place(document, 0)[0] == number
        assert all(written_at(source, document, offset, as_json) for offset in range(len(document.text)))


@given(ROWS)
def test_every_character_of_a_list_of_paragraphs_is_written_where_the_document_says(rows):
    source = json.dumps({"text": rows}, indent=1)
    (document,) = read(source, "json")
    assert document.text == "\n\n".join(rows)
    offset = 0
    for row in rows:
        assert all(written_at(source, document, at, as_json) for at in range(offset, offset + len(row)))
        offset += len(row) + 2


@given(ROWS, st.sampled_from(",;\t|"), st.sampled_from(["\n", "\r\n"]))
def test_every_character_of_a_table_is_written_where_the_document_says(rows, sign, end):
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=sign, lineterminator=end)
    writer.writerows([["no", "text", "x"], *([str(number), row, "-"] for number, row in enumerate(rows))])
    source = out.getvalue()
    documents = read(source, "csv")
    assert [document.text for document in documents] == rows
    for document in documents:
        assert all(written_at(source, document, offset, lambda letter: {letter, '""' if letter == '"' else letter}) for offset in range(len(document.text)))


def test_json_surrogates_are_read_as_the_standard_parser_reads_them():
    source = '{"text": "a\\ud83d\\ude00b\\ud800c"}'
    (document,) = list(documents_of(File(path="a.json", data=source.encode()), format_named("json")))
    assert document.text == "a😀b\ud800c"
    assert [place(document, offset)[1] for offset in range(6)] == [11, 12, 24, 25, 31, 32]


ENDS = [
    ('{"text": "caf\\u00e9"}', "json", (1, 20)),
    ('{"text": ["Rain.", "caf\\u00e9"]}', "json", (1, 30)),
    ('text\n"a""b"""\n', "csv", (2, 8)),
    ('text\n"a"b\n', "csv", (2, 5)),
    ("<rss><item><description>caf&#233;</description></item></rss>", "feed", (1, 34)),
]


@pytest.mark.parametrize(("source", "name", "end"), ENDS)
def test_the_end_of_a_text_is_where_it_ends_in_the_file(source, name, end):
    (document,) = read(source, name)
    assert place(document, len(document.text)) == end
