"""Copied sentences: which pairs are copies, and what was exchanged in them."""

from __future__ import annotations

from factcheck.documents import Document
from factcheck.groups.duplicates import find
from factcheck.groups.frames import Frames, frames
from factcheck.pipeline import read

LINE = "The choir of Saint Olav in Norhavn received {} euros from the lottery for its new robes and {} stands."


def framed(*texts: str) -> tuple[Frames, list[str]]:
    records = [read(Document(id=chr(ord("a") + number), text=text, language="en")) for number, text in enumerate(texts)]
    locate = {record.id: record.layout.locate for record in records}
    return frames(find([unit for record in records for unit in record.units]), locate), list(texts)


def test_one_value_exchanged():
    found, texts = framed(LINE.format("3,500", "music"), LINE.format("5,300", "music"))
    (exchange,) = found
    assert texts[0][exchange.left_span.start : exchange.left_span.end] == "3,500"
    assert texts[1][exchange.right_span.start : exchange.right_span.end] == "5,300"
    assert found.are_copies(("a", 0), ("b", 0))
    assert found.are_copies(("b", 0), ("a", 0))


def test_the_same_sentence_exchanges_nothing():
    found, _ = framed(LINE.format("3,500", "music"), LINE.format("3,500", "music"))
    assert list(found) == []


def test_two_values_exchanged_are_a_template():
    line = LINE.replace("for its", "and {} from the bank for its")
    found, _ = framed(line.format("3,500", "120", "music"), line.format("5,300", "210", "music"))
    assert list(found) == []


def test_other_sentences_are_no_copies():
    found, _ = framed(LINE.format("3,500", "music"), "The mill of Pelham burned down in the night of the great storm, and nobody was hurt.")
    assert not found.are_copies(("a", 0), ("b", 0))


def test_more_than_four_contents_contradict_nothing():
    line = LINE.replace("for its", "and 120 from the bank at 14 Quay Street for its")
    found, _ = framed(*(line.format(f"{number},500", "music") for number in range(2, 8)))
    assert list(found) == []
    assert not found.are_copies(("a", 0), ("b", 0))
