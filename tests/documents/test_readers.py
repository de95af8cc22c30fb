"""Files become documents in a fixed order; what cannot be read is named with its reason, and the rest is read."""

from __future__ import annotations

import os
from typing import Any

import pytest

from factcheck.documents.document import Document
from factcheck.documents.limits import Limits
from factcheck.documents.readers import Ledger, Options, Skipped
from factcheck.documents.readers import read_paths as stream
from factcheck.errors import DocumentError


def read_paths(paths: list[Any], **options: Any) -> tuple[list[Document], list[Skipped]]:
    """All documents, and what was skipped."""
    ledger = Ledger()
    return list(stream(paths, options=Options(**options), ledger=ledger)), ledger.skipped


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news" / "b").mkdir(parents=True)
    (tmp_path / "news" / "b" / "two.md").write_text("# Two", encoding="utf-8")
    (tmp_path / "news" / "a.txt").write_text("One.", encoding="utf-8")
    (tmp_path / "news" / "data.bin").write_text("1,2", encoding="utf-8")
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
    assert [document.id for document in read_paths(["news/data.bin", folder / "news" / ".hidden.txt"])[0]] == [
        (folder / "news" / ".hidden.txt").as_posix(),
        "news/data.bin",
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
        (b"\xff\xfea\0\0\xd8", "is not UTF-16-LE: byte 0x00 at offset 2 (line 1)"),
        (b"x" * 101, "larger than 100 bytes (limit size)"),
    ],
)
def test_what_cannot_be_read_is_skipped_and_the_rest_is_read(folder, data, reason):
    (folder / "news" / "bad.txt").write_bytes(data)
    documents, skipped = read_paths(["news"], limits=Limits(size=100))

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


IGNORED = [
    # files, ignore file, what is read
    (["a.md", "b.md"], "b.md", ["a.md"]),
    (["a.md", "draft/b.md", "draft/c/d.md"], "draft/", ["a.md"]),
    (["a.md", "b/a.md"], "/a.md", ["b/a.md"]),
    (["a.md", "b.md"], "*.md\n!b.md", ["b.md"]),
    (["a.md"], "# a.md\n", ["a.md"]),
]


@pytest.mark.parametrize(("names", "ignore", "read"), IGNORED)
def test_what_git_ignores_is_passed_over(tmp_path, monkeypatch, names, ignore, read):
    monkeypatch.chdir(tmp_path)
    for name in names:
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Rain.", encoding="utf-8")
    (tmp_path / "news" / ".gitignore").write_text(ignore, encoding="utf-8")

    assert [document.id for document in read_paths(["news"])[0]] == [f"news/{name}" for name in read]
    assert len(read_paths(["news"], gitignore=False)[0]) == len(names)
    assert len(read_paths([f"news/{name}" for name in names])[0]) == len(names)


def test_ignore_files_above_the_folder_count_up_to_the_root_of_the_repository(folder):
    (folder / ".gitignore").write_text("*.txt\n", encoding="utf-8")
    assert len(read_paths(["news"])[0]) == 2, "there is no repository"

    (folder / ".git").mkdir()
    assert [document.id for document in read_paths(["news"])[0]] == ["news/b/two.md"]

    (folder / "news" / ".gitignore").write_text("!a.txt\n", encoding="utf-8")
    assert len(read_paths(["news"])[0]) == 2, "the inner file has the last word"


def test_a_folder_that_is_ignored_and_named_is_read(folder):
    (folder / ".git").mkdir()
    (folder / ".gitignore").write_text("news/\n", encoding="utf-8")

    assert len(read_paths(["news"])[0]) == 2
    assert read_paths(["."])[0] == []


def test_what_is_excluded_is_not_opened(folder):
    (folder / "news" / "a.txt").write_bytes(b"\0")

    assert [document.id for document in read_paths(["news"], exclude=("news/*.txt",))[0]] == ["news/b/two.md"]
    assert read_paths(["news"], exclude=("news/",)) == ([], [])


def test_folders_are_read_to_a_depth(folder):
    (folder / "news" / "b" / "c").mkdir()
    assert read_paths(["news"], limits=Limits(nesting=1))[1] == [Skipped("news/b/c", "more than 1 folders deep (limit nesting)")]


def test_documents_are_read_while_they_are_taken(folder):
    documents = stream(["news"])
    assert next(documents).id == "news/a.txt"
    (folder / "news" / "b" / "two.md").write_text("# Changed", encoding="utf-8")
    assert next(documents).text == "# Changed"


def test_a_format_that_does_not_exist_is_refused():
    with pytest.raises(DocumentError, match=r"^marcdown: no such input format; there are .*markdown"):
        read_paths([], format="marcdown")
