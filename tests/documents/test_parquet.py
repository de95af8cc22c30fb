"""Rows of Parquet are documents; a file that is broken or too large is refused."""

from __future__ import annotations

import datetime
import io
import sys

import pytest

from factcheck.documents.document import Document
from factcheck.documents.limits import Limits
from factcheck.documents.lines import Lines
from factcheck.documents.readers import File, Ledger, Options
from factcheck.documents.readers.formats import documents_of, format_named, format_of, sniff
from factcheck.errors import DocumentError

pyarrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

DAY = datetime.date(2024, 5, 3)


def table(**columns: object) -> bytes:
    out = io.BytesIO()
    parquet.write_table(pyarrow.table(columns), out)
    return out.getvalue()


def read(data: bytes, ledger: Ledger | None = None, fields: dict[str, str] | None = None, limits: Limits | None = None) -> list[Document]:
    options = Options(fields=fields or {}, limits=limits or Limits())
    return list(documents_of(File(path="a.parquet", data=data, options=options, ledger=ledger or Ledger()), format_named("parquet")))


def test_a_row_is_a_document():
    data = table(
        id=[3, 4, 5],
        body=["Rain.\nSnow.", "<p>Rain.</p>", None],
        date=[DAY, DAY, DAY],
        publishedAt=pyarrow.array([datetime.datetime(2024, 5, 3, 23, 0, tzinfo=datetime.UTC), None, None]),
        tags=[["a"], [], None],
    )
    ledger = Ledger()
    first, second = read(data, ledger)
    assert (first.id, first.text, first.published, first.format) == ("a.parquet#3", "Rain.\nSnow.", DAY, "text")
    assert (second.id, second.format) == ("a.parquet#4", "html")
    assert first.origin is not None
    assert (first.origin.record, first.origin.field, first.origin.lines_of) == (1, "body", "field")
    assert Lines.of(first.text, first.origin).name(first.id, 6) == "a.parquet#3:2:1"
    assert [note.reason for note in ledger.notes] == ["1 record without a text, the first is record 3"]


def test_columns_are_named_by_configuration():
    assert read(table(x=["Rain."], key=["k"]), fields={"text": "x", "id": "key"})[0].id == "a.parquet#k"


REFUSED = [
    (table(a=[1]), {}, None, "no column of texts among a"),
    (table(text=[1]), {}, None, "no column of texts among text"),
    (table(a=["x"]), {"text": "b"}, None, "no column b of strings"),
    (table(text=["Rain."]), {}, Limits(unpacked=3), "its columns hold more than 3 bytes (limit unpacked)"),
    (b"PAR1" + bytes(40) + b"PAR1", {}, None, "is not a Parquet file that can be read"),
    (b"PAR1", {}, None, "is not a Parquet file that can be read"),
]


@pytest.mark.parametrize(("data", "fields", "limits", "reason"), REFUSED)
def test_what_holds_no_texts_is_refused_with_the_reason(data, fields, limits, reason):
    with pytest.raises(DocumentError) as caught:
        read(data, fields=fields, limits=limits)
    assert str(caught.value) == f"a.parquet: {reason}"


def test_the_format_is_told_by_suffix_and_content():
    assert format_of("a.PARQUET") is sniff(table(text=["x"])) is format_named("parquet")


def test_what_must_be_installed_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "factcheck.documents.readers.parquet", raising=False)
    with pytest.raises(DocumentError, match=r"a\.parquet: parquet needs the package pyarrow: pip install 'factcheck-corpus\[parquet\]'"):
        read(b"PAR1")
