"""Members of archives are documents within bounds; an archive that is beyond one is named and costs no more than the bound."""

from __future__ import annotations

import contextlib
import gzip
import io
import json
import warnings
import zipfile

import pytest

from factcheck.documents.document import Document
from factcheck.documents.limits import Limits
from factcheck.documents.readers import File, Ledger, Options
from factcheck.documents.readers.formats import format_of, sniff
from factcheck.documents.readers.paths import read_file, read_paths
from factcheck.errors import DocumentError


def zipped(members: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, packing)
    return out.getvalue()


def read(name: str, data: bytes, *, named: bool = True, **limits: int) -> tuple[list[Document], list[str]]:
    """The documents of a file, and what was skipped."""
    ledger = Ledger()
    file = File(path=name, data=data, named=named, options=Options(limits=Limits(**limits)), ledger=ledger)
    documents = list(read_file(file, format_of(name) or sniff(data)))
    return documents, [f"{entry.path}: {entry.reason}" for entry in ledger.skipped]


MEMBERS = {
    "b/news.jsonl": b'{"text": "Rain."}\n{"text": "Snow."}\n',
    "a.md": b"# Rain",
    "font.woff": b"\0",
    ".hidden.md": b"x",
    "__MACOSX/a.md": b"x",
    "package.json": b'{"name": "x"}',
    "inner.zip": zipped({"c.txt": b"Sleet."}),
    "d.txt.gz": gzip.compress(b"Hail."),
}


def test_members_are_read_by_their_names_in_the_order_of_their_names():
    documents, skipped = read("n.zip", zipped(MEMBERS))
    assert [(document.id, document.text) for document in documents] == [
        ("n.zip/a.md", "# Rain"),
        ("n.zip/b/news.jsonl#1", "Rain."),
        ("n.zip/b/news.jsonl#2", "Snow."),
        ("n.zip/d.txt.gz", "Hail."),
        ("n.zip/inner.zip/c.txt", "Sleet."),
    ]
    assert skipped == []
    assert [(document.origin.path, document.origin.member) for document in documents if document.origin] == [
        ("n.zip", "a.md"),
        ("n.zip", "b/news.jsonl"),
        ("n.zip", "b/news.jsonl"),
        ("n.zip", "d.txt.gz"),
        ("n.zip", "inner.zip/c.txt"),
    ]


def test_the_file_in_a_gzip_file_keeps_its_name_and_its_lines():
    documents, _ = read("a.jsonl.gz", gzip.compress(json.dumps({"id": "x", "text": "Rain."}).encode()))
    assert [(document.id, document.origin and document.origin.path) for document in documents] == [("a.jsonl.gz#x", "a.jsonl.gz")]
    assert read("a.txt.gz", gzip.compress(b"Rain."))[0][0].origin is None
    assert read("dump.gz", gzip.compress(b'{"text": "Rain."}'))[0][0].text == "Rain."


BOMB = bytes(30_000_000)
SKIPPED = [
    # members, limits, what is skipped
    ({"a.txt": BOMB, "b.txt": b"Rain."}, {}, ["n.zip/a.txt: holds more than 200 bytes for each packed one (limit ratio)"]),
    ({"a.txt": BOMB, "b.txt": b"Rain."}, {"size": 1 << 20}, ["n.zip/a.txt: larger than 1048576 bytes (limit size)"]),
    ({"a.txt": b"x" * 900, "b.txt": b"Rain."}, {"unpacked": 500}, ["n.zip/a.txt: the members of its archive hold more than 500 bytes (limit unpacked)"]),
    ({"../a.txt": b"x", "b.txt": b"Rain."}, {}, ["n.zip/../a.txt: has a name that leads out of its archive"]),
    ({"a.txt": b"\xff\xfe\xfd", "b.txt": b"Rain."}, {}, ["n.zip/a.txt: is not UTF-16-LE: byte 0xfd at offset 0 (line 1)"]),
    ({"a.zip": b"PK no", "b.txt": b"Rain."}, {}, ["n.zip/a.zip: is not a zip archive that can be read"]),
    ({"a.zip": zipped({"a.zip": zipped({"x.txt": b"x"})}), "b.txt": b"Rain."}, {}, ["n.zip/a.zip/a.zip: is inside 2 archives already (limit archives)"]),
    ({"a.txt.gz": gzip.compress(BOMB), "b.txt": b"Rain."}, {}, ["n.zip/a.txt.gz: holds more than 200 bytes for each packed one (limit ratio)"]),
]  # fmt: skip


@pytest.mark.parametrize(("members", "limits", "reasons"), SKIPPED)
def test_a_member_beyond_a_bound_is_skipped_and_the_rest_is_read(members, limits, reasons):
    documents, skipped = read("n.zip", zipped(members), **limits)
    assert [document.id for document in documents] == (["n.zip/b.txt"] if "unpacked" not in limits else [])
    assert skipped[: len(reasons)] == reasons


REFUSED = [
    ("n.zip", b"PK\3\4 broken", {}, "n.zip: is not a zip archive that can be read"),
    ("n.zip", zipped({"a.woff": b"x"}), {}, "n.zip: no member has the name of a format that is read"),
    ("n.zip", zipped({f"{number}.txt": b"x" for number in range(9)}), {"members": 5}, "n.zip: holds more than 5 members (limit members)"),
    ("n.zip", zipped({"a.txt": b"x"}), {"archives": 0}, "n.zip: is inside 0 archives already (limit archives)"),
    ("a.txt.gz", b"\x1f\x8b broken", {}, "a.txt.gz: is not a gzip file that can be read"),
    ("a.txt.gz", gzip.compress(b"Rain.")[:-6], {}, "a.txt.gz: is not a gzip file that can be read"),
    ("a.txt.gz", gzip.compress(BOMB), {}, "a.txt.gz: holds more than 200 bytes for each packed one (limit ratio)"),
]


@pytest.mark.parametrize(("name", "data", "limits", "reason"), REFUSED)
def test_an_archive_that_cannot_be_read_is_refused_with_the_reason(name, data, limits, reason):
    with pytest.raises(DocumentError) as caught:
        read(name, data, **limits)
    assert str(caught.value) == reason


def test_a_member_that_is_named_twice_is_read_once():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("a.txt", "Rain.")
        archive.writestr("a.txt", "Snow.")
    documents, skipped = read("n.zip", out.getvalue())
    assert [document.text for document in documents] == ["Rain."]
    assert skipped == ["n.zip/a.txt: is twice in the archive: only the first is read"]


def test_a_member_without_a_name_is_passed_over():
    whole = zipped({"a.txt": b"Rain.", "b.txt": b"Snow."})
    place = whole.rindex(b"PK\1\2")
    nameless = bytearray(whole[: place + 28] + b"\0\0" + whole[place + 30 : place + 46] + whole[place + 51 :])
    nameless[nameless.rindex(b"PK\5\6") + 12] -= len("b.txt")  # the size of the directory
    assert [document.id for document in read("n.zip", bytes(nameless))[0]] == ["n.zip/a.txt"]


def test_members_that_are_encrypted_or_packed_in_other_ways_are_skipped():
    data = bytearray(zipped({"a.txt": b"Rain."}))
    place = data.index(b"PK\1\2")
    data[place + 8] |= 1
    assert read("n.zip", bytes(data))[1] == ["n.zip/a.txt: is encrypted"]
    assert read("n.zip", zipped({"a.txt": b"Rain."}, zipfile.ZIP_LZMA))[1] == ["n.zip/a.txt: is packed in a way that is not read"]


WHOLE = zipped({"a.txt": b"Rain. " * 50, "b.txt": b"Snow."})


@pytest.mark.parametrize("place", range(0, len(WHOLE), 7))
def test_every_broken_archive_is_refused_or_read(place):
    for data in (WHOLE[:place] + bytes([WHOLE[place] ^ 0x5A]) + WHOLE[place + 1 :], WHOLE[:place]):
        with contextlib.suppress(DocumentError):
            assert len(read("n.zip", data)[0]) <= 2


def test_an_archive_in_a_folder_is_read_and_one_without_articles_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.zip").write_bytes(zipped({"a.txt": b"Rain."}))
    (tmp_path / "b.zip").write_bytes(zipped({"a.woff": b"x"}))
    (tmp_path / "c.sql.gz").write_bytes(gzip.compress(b"x"))
    (tmp_path / "d.json").write_text('{"name": "x"}', encoding="utf-8")
    (tmp_path / "e.json").write_text("{", encoding="utf-8")
    (tmp_path / "f.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    (tmp_path / "g.xml").write_text("<project/>", encoding="utf-8")
    ledger = Ledger()
    assert [document.id for document in read_paths(["."], ledger=ledger)] == ["a.zip/a.txt"]
    assert [(entry.path, entry.reason) for entry in ledger.skipped] == [("e.json", "is not valid JSON (line 1)")]
    named = Ledger()
    assert list(read_paths(["b.zip", "d.json", "f.csv", "g.xml"], ledger=named)) == []
    assert [entry.path for entry in named.skipped] == ["b.zip", "d.json", "f.csv", "g.xml"]
