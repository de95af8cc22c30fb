"""Progress is shown on a terminal, for long work, and taken away afterwards."""

from __future__ import annotations

import io
import itertools

from factcheck.adapters.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_no_word_in_a_pipe(monkeypatch):
    monkeypatch.setattr("time.monotonic", itertools.count().__next__)
    stream = io.StringIO()
    assert list(progress.watched([1, 2, 3], stream)) == [1, 2, 3]
    assert stream.getvalue() == ""


def test_no_word_about_short_work():
    stream = Terminal()
    assert list(progress.watched(range(1000), stream)) == list(range(1000))
    assert stream.getvalue() == ""


def test_long_work_is_counted_and_the_line_removed(monkeypatch):
    monkeypatch.setattr("time.monotonic", itertools.count().__next__)
    stream = Terminal()
    assert list(progress.watched("abc", stream)) == ["a", "b", "c"]
    assert "reading 1 of 3" in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K")
