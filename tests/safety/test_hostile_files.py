"""Files that are made to break a reader: each is refused or read, in bounded time, with a word about what was left out."""

from __future__ import annotations

import gzip
import io
import json
import time
import zipfile

import pytest

import factcheck

MEGABYTE = 1 << 20
SENTENCE = "The quarry tunnel was opened on 3 May 1998 by the mayor. "


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("a.txt"), b"a" * (40 * MEGABYTE), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def zipped(name: str, data: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(zipfile.ZipInfo(name), data)
    return packed.getvalue()


def nested() -> bytes:
    data = SENTENCE.encode()
    for level in range(20):
        data = zipped(f"{level}.zip" if level else "a.txt", data)
    return data


ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "lol"}">' for n in range(10))

# Name, content, and a word of the reason; None where the file is read.
FILES = [
    ("bomb.zip", bomb(), "ratio"),
    ("bomb.txt.gz", gzip.compress(b"a" * (40 * MEGABYTE), mtime=0), "ratio"),
    ("nested.zip", nested(), "archives already"),
    (
        "laughs.xml",
        f'<?xml version="1.0"?><!DOCTYPE rss [{ENTITIES}]><rss><channel><item><title>&e9;</title></item></channel></rss>'.encode(),
        "entities|document type",
    ),
    (
        "outside.xml",
        b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>',
        "entities|document type",
    ),
    ("deep.json", b"[" * 200_000, "."),
    ("deep.xml", b"<rss>" + b"<a>" * 100_000, "."),
    ("deep.html", b"<div>" * 100_000 + SENTENCE.encode(), None),
    ("open.html", b"<p title='" + b"a" * MEGABYTE, None),
    ("comment.html", b"<!--" * 100_000, None),
    ("entities.html", b"&amp" * 100_000, None),
    ("quotes.md", b">" * 100_000, None),
    ("emphasis.md", b"*a_ " * 50_000, None),
    ("links.md", b"[a](" * 20_000, None),
    ("matter.md", b"---\na: &a [*a, *a]\n---\n" + SENTENCE.encode(), None),
    ("utf16.txt", "\ufeffRain fell.".encode("utf-16-le"), None),
    ("broken.txt", b"Rain \xff\xfe\xfd fell.", "UTF-8"),
    ("nul.txt", b"Rain\0fell", "binary"),
    ("surrogates.json", json.dumps({"text": "Rain \ud800 fell."}).encode(), None),
    ("invisible.txt", ("R\u200ba\u00adin " + "\u202e" * 1000 + "\u0301" * 5000 + " fell on 3\u200b May 1998.").encode(), None),
    ("line.txt", (SENTENCE * 600).encode(), None),
    ("digits.txt", b"9" * 300_000, None),
    ("brackets.txt", b"(" * 300_000, None),
]


@pytest.mark.parametrize(("name", "data", "reason"), FILES, ids=[name for name, _, _ in FILES])
def test_a_hostile_file_is_read_or_refused_in_bounded_time(tmp_path, name, data, reason):
    (tmp_path / name).write_bytes(data)
    (tmp_path / "plain.txt").write_text(SENTENCE, encoding="utf-8")
    begun = time.process_time()

    report = factcheck.check([str(tmp_path / name), str(tmp_path / "plain.txt")])

    assert time.process_time() - begun < 30, "seconds of processor time"
    assert any(document.id.endswith("plain.txt") for document in report.documents), "the rest is read all the same"
    refused = [entry.reason for entry in report.skipped if name in entry.path]
    if reason is None:
        assert refused == []
        assert any(name in document.id for document in report.documents)
    else:
        assert refused


@pytest.mark.parametrize(("name", "data", "reason"), [entry for entry in FILES if entry[2] not in (None, ".")], ids=lambda value: str(value)[:12])
def test_the_reason_says_what_was_wrong(tmp_path, name, data, reason):
    (tmp_path / name).write_bytes(data)

    report = factcheck.check(str(tmp_path / name))

    assert any(word.casefold() in entry.reason.casefold() for entry in report.skipped for word in reason.split("|")), report.skipped


def test_no_report_shows_what_an_entity_names_outside(tmp_path):
    name, data, _ = next(entry for entry in FILES if entry[0] == "outside.xml")
    (tmp_path / name).write_bytes(data)

    assert "root:" not in factcheck.check(str(tmp_path / name)).to_json()
