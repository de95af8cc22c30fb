"""A claims file is checked key by key, and every error names the file and the line."""

from __future__ import annotations

import datetime

import pytest

from factcheck.errors import FactError
from factcheck.facts import Naming, Valid, load, parse

WHOLE = '''\
authority = ["gazetteer/*", "blog/*"]
language = "en"
review-days = 30

[[fact]]
id = "length"
statement = "The Ostrel Tunnel is 8.6 kilometres long."
source = "the builder"
reviewed = 2026-01-15
required = true
valid = { from = 2001-05-01, until = 2030-12-31 }

[[fact]]
id = "opening"
statement = """\\
  The Ostrel Tunnel was opened \\
  on 1 May 2001."""
language = "fr"
expires = 2031-01-01

[fact.valid]
from = 2001-05-01

[[name]]
name = "Ostrel Tunnel"
aliases = ["the Tube"]

[[waiver]]
finding = "0123456789ab"
reason = "both lengths are in use"
expires = 2027-01-01
'''


def test_a_whole_file_is_read():
    reviewed = parse(WHOLE, "claims/facts.toml")
    length, opening = reviewed.facts
    assert (length.id, length.statement, length.source) == ("length", "The Ostrel Tunnel is 8.6 kilometres long.", "the builder")
    assert (length.reviewed, length.required, length.language) == (datetime.date(2026, 1, 15), True, "en")
    assert length.valid == Valid(datetime.date(2001, 5, 1), datetime.date(2030, 12, 31))
    assert length.document == "claims/facts.toml#length"
    assert reviewed.names == (Naming("Ostrel Tunnel", ("the Tube",)),)
    assert reviewed.authority == ("gazetteer/*", "blog/*")
    assert (opening.language, opening.valid, opening.required) == ("fr", Valid(datetime.date(2001, 5, 1)), False)


def test_a_review_counts_as_long_as_the_file_says_unless_the_fact_says_when_it_ends():
    length, opening = parse(WHOLE, "f.toml").facts
    assert length.expires == datetime.date(2026, 2, 14)
    assert opening.expires == datetime.date(2031, 1, 1)
    assert not length.expired(datetime.date(2026, 2, 14))
    assert length.expired(datetime.date(2026, 2, 15))


def test_facts_and_waivers_know_where_they_stand():
    reviewed = parse(WHOLE, "f.toml")
    length, opening = reviewed.facts
    assert [fact.place for fact in reviewed.facts] == ["f.toml:5", "f.toml:13"]
    assert reviewed.waivers[0].place == "f.toml:28"
    assert length.offset is not None
    assert WHOLE[length.offset :].startswith(length.statement)
    assert opening.offset is None, "the words are not written in the file as they are"


def test_a_table_that_stands_in_a_string_is_no_table():
    text = "[[fact]]\nid = 'a'\nstatement = '''\n[[fact]]\nid = 3 '''\n[[fact]]\nid = 'b'\nstatement = 's'\n"
    assert [fact.line for fact in parse(text, "f.toml").facts] == [1, 6]


def test_the_words_of_a_statement_are_found_where_they_are_the_statement():
    text = "# a\u2028line\n[[fact]]\nid = 'a' # The tunnel is long.\nstatement = 'The tunnel is long.'\n"
    (only,) = parse(text, "f.toml").facts
    assert only.offset == text.rindex("The tunnel")
    assert only.line == 2


FACT = '[[fact]]\nid = "a"\nstatement = "s"\n'
WRONG = [
    ("[[fact]]\nid = 'a'\nstatment = 's'", "f.toml:3: fact.statment: no such key; did you mean 'statement'?"),
    ("[[fact]]\nid = 'a'\nzzz = 's'", "f.toml:3: fact.zzz: no such key"),
    ("[[facts]]\nid = 'a'", "f.toml:1: facts: no such key; did you mean 'fact'?"),
    ("[[fact]]\nid = 'a'", "f.toml:1: fact.statement: is missing"),
    ("\n[[fact]]\nstatement = 's'", "f.toml:2: fact.id: is missing"),
    ("[[fact]]\nid = 'a b'\nstatement = 's'", "f.toml:2: fact.id: 'a b' holds a space or one of [ ] : #"),
    ("[[fact]]\nid = 'a'\nstatement = ' '", "f.toml:3: fact.statement: expected words, not ' '"),
    ("[[fact]]\nid = 3\nstatement = 's'", "f.toml:2: fact.id: expected words, not 3"),
    (FACT + "reviewed = '2026-01-15'", "f.toml:4: fact.reviewed: expected a date such as 2026-01-15, without quotation marks, not '2026-01-15'"),
    (FACT + "reviewed = 2026-01-15T10:00:00", "f.toml:4: fact.reviewed: expected a date such as 2026-01-15, without quotation marks, not 2026-01-15T10:00:00"),
    (FACT + "required = 1", "f.toml:4: fact.required: expected true or false, not 1"),
    (FACT + "language = 'de'", "f.toml:4: fact.language: 'de' is none of en, fr, es, vi"),
    (FACT + "valid = 2026", "f.toml:4: fact.valid: expected { from = 2024-01-01, until = 2025-12-31 }, not 2026"),
    (FACT + "valid = { form = 2024-01-01 }", "f.toml:4: fact.valid.form: no such key; did you mean 'from'?"),
    (FACT + "valid = { from = 2024-01-02, until = 2024-01-01 }", "f.toml:4: fact.valid: ends on 2024-01-01, before it begins on 2024-01-02"),
    (FACT + FACT, "f.toml:4: fact.id: 'a' is given at f.toml:1 already"),
    ("[[waiver]]\nfinding = 'x'", "f.toml:1: waiver.reason: is missing"),
    ("[[waiver]]\nfinding = 'x'\nreason = 'r'\nexpiry = 2027-01-01", "f.toml:4: waiver.expiry: no such key; did you mean 'expires'?"),
    ("[[name]]\nname = 'x'\naliases = 'y'", "f.toml:3: name.aliases: expected a list of strings, not 'y'"),
    ("authority = 'x'", "f.toml:1: authority: expected a list of strings, not 'x'"),
    ("review-days = 0", "f.toml:1: review-days: expected a number of days, not 0"),
    ("fact = 3", "f.toml:1: fact: expected tables under [[fact]]"),
    ("\n\nid = [1", "f.toml:3: unclosed array"),
    ("[[fact]]\nid = 'a'\nid = 'b'", "f.toml:3: cannot overwrite a value"),
]


@pytest.mark.parametrize(("text", "message"), WRONG, ids=[message for _, message in WRONG])
def test_what_is_wrong_is_told_with_file_and_line(text, message, tmp_path):
    (tmp_path / "f.toml").write_text(text, encoding="utf-8")
    with pytest.raises(FactError) as caught:
        load([str(tmp_path / "f.toml")], root=str(tmp_path))
    assert str(caught.value) == message


def test_facts_written_in_one_line_are_told_by_the_line_of_the_list():
    text = "\nfact = [{ id = 'a', statement = 's' }, { id = 'b', statement = 't' }]\n"
    assert [fact.line for fact in parse(text, "f.toml").facts] == [2, 2]


def test_a_folder_stands_for_its_toml_files_in_the_order_of_their_names(tmp_path):
    for name, fact in (("b.toml", "second"), ("a.toml", "first"), ("c.txt", "no")):
        (tmp_path / name).write_text(f'[[fact]]\nid = "{fact}"\nstatement = "s"\n', encoding="utf-8")
    reviewed = load([str(tmp_path), str(tmp_path / "a.toml")], root=str(tmp_path))
    assert [(fact.file, fact.id) for fact in reviewed.facts] == [("a.toml", "first"), ("b.toml", "second")]


def test_an_id_is_given_once_in_all_files(tmp_path):
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text("\n" + FACT, encoding="utf-8")
    with pytest.raises(FactError, match=r"^b\.toml:2: fact\.id: 'a' is given at a\.toml:2 already$"):
        load([str(tmp_path)], root=str(tmp_path))


def test_there_is_one_order_of_authority(tmp_path):
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text("authority = ['x']", encoding="utf-8")
    with pytest.raises(FactError, match=r"^b\.toml: authority: stands in a\.toml already"):
        load([str(tmp_path)], root=str(tmp_path))


@pytest.mark.parametrize(("data", "message"), [(None, "cannot be read"), (b"caf\xe9 = 1", "is not UTF-8: byte 0xe9 at offset 3")])
def test_a_file_that_cannot_be_read_is_named(data, message, tmp_path):
    path = tmp_path / "f.toml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(FactError, match=f"^f.toml: {message}"):
        load([str(path)], root=str(tmp_path))
