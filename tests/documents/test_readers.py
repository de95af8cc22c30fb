"""Files become documents in a fixed order; what cannot be read is named with its reason, and the rest is read."""

from __future__ import annotations

import os

import pytest

from factcheck.documents.readers import Skipped, decode, read_paths
from factcheck.errors import DocumentError


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news" / "b").mkdir(parents=True)
    (tmp_path / "news" / "b" / "two.md").write_text("# Two", encoding="utf-8")
    (tmp_path / "news" / "a.txt").write_text("One.", encoding="utf-8")
    (tmp_path / "news" / "data.csv").write_text("1,2", encoding="utf-8")
    (tmp_path / "news" / ".hidden.txt").write_text("no", encoding="utf-8")
    return tmp_path


def test_a_folder_is_read_in_the_order_of_its_names(folder):
    documents, skipped = read_paths(["news"])

    assert [(document.id, document.format, document.text) for document in documents] == [
        ("news/a.txt", "text", "One."),
        ("news/b/two.md", "markdown", "# Two"),
    ]
    assert skipped == []


def test_the_order_and_repetition_of_paths_do_not_matter(folder):
    assert read_paths(["news/b", "news", "news/a.txt"]) == read_paths(["news"])


def test_a_named_file_is_read_whatever_its_suffix(folder):
    assert [document.id for document in read_paths(["news/data.csv", folder / "news" / ".hidden.txt"])[0]] == [
        (folder / "news" / ".hidden.txt").as_posix(),
        "news/data.csv",
    ]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b" \n\t", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"ab\0cd", "is binary, not text"),
        (bytes(range(1, 9)) * 3 + b"abc", "is binary, not text"),
        (b"one\ncaf\xe9\n", "is not UTF-8: byte 0xe9 at offset 7 (line 2)"),
        ("a".encode("utf-16"), "is UTF-16, not UTF-8"),
        (b"x" * 101, "larger than 100 bytes"),
    ],
)
def test_what_cannot_be_read_is_skipped_and_the_rest_is_read(folder, data, reason):
    (folder / "news" / "bad.txt").write_bytes(data)
    documents, skipped = read_paths(["news"], largest=100)

    assert [document.id for document in documents] == ["news/a.txt", "news/b/two.md"]
    assert skipped == [Skipped("news/bad.txt", reason)]


def test_a_missing_path_is_skipped(folder):
    assert read_paths(["news/none.txt", "a\0b"])[1] == [Skipped("a\0b", "cannot be read"), Skipped("news/none.txt", "no such file or folder")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_skipped(folder):
    (folder / "news" / "a.txt").chmod(0)

    assert read_paths(["news"])[1] == [Skipped("news/a.txt", "cannot be opened: permission denied")]


def test_links_are_not_followed_out_of_the_folder_nor_in_circles(folder):
    (folder / "outside.txt").write_text("secret", encoding="utf-8")
    (folder / "news" / "out.txt").symlink_to(folder / "outside.txt")
    (folder / "news" / "in.txt").symlink_to(folder / "news" / "a.txt")
    (folder / "news" / "loop").symlink_to(folder / "news")
    (folder / "news" / "self.txt").symlink_to(folder / "news" / "self.txt")

    documents, _ = read_paths(["news"])

    assert [document.id for document in documents] == ["news/a.txt", "news/b/two.md", "news/in.txt"]


def test_a_pipe_is_not_opened(folder):
    os.mkfifo(folder / "news" / "pipe.txt")

    assert read_paths(["news", "news/pipe.txt"])[1] == [Skipped("news/pipe.txt", "not a file")]


def test_a_byte_order_mark_is_dropped_and_line_ends_are_kept():
    assert decode(b"\xef\xbb\xbfa\r\nb\n", "x") == "a\r\nb\n"


def test_an_error_names_the_file():
    with pytest.raises(DocumentError, match=r"^x\.txt: is binary"):
        decode(b"a\0", "x.txt")
