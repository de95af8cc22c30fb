"""What of a text is beyond a limit is left out and told; what is within it is read as ever."""

from __future__ import annotations

import signal
import threading
import time

import attrs
import pytest

from factcheck import pipeline
from factcheck.adapters.inputs import gather
from factcheck.deadline import OverdueError, within
from factcheck.documents import Document, lay_out
from factcheck.documents.bounds import readable
from factcheck.documents.limits import Limits
from factcheck.documents.readers import Options
from factcheck.errors import ConfigurationError
from factcheck.mentions.recognition import read

CLAIM = "The Mirror Tunnel is 88 km long."
LONG = "The Mirror Tunnel" + ", which is dark and cold" * 30 + ", is 88 km long."


def notes(text: str, **limits: int) -> tuple[str, ...]:
    return pipeline.read(Document(id="a", text=text, language="en", limits=Limits(**limits))).layout.notes


CASES = [
    # text, limits, notes
    (CLAIM, {}, ()),
    (CLAIM, {"sentence": 8}, ()),
    (CLAIM, {"sentence": 7}, ("1 sentence longer than 7 words and signs, not read for claims (limit sentence)",)),
    (f"{CLAIM} {CLAIM}", {"sentence": 3}, ("2 sentences longer than 3 words and signs, not read for claims (limit sentence)",)),
    (LONG, {}, ()),
    (f"{CLAIM} {'x' * 21} {CLAIM}", {"token": 20}, ("1 sentence with more than 20 characters in a row without a space, not read for claims (limit token)",)),
    (f"{CLAIM}\n\n{CLAIM} {CLAIM}", {"passage": 40}, ("of 1 passage only the first 40 characters are read (limit passage)",)),
    (CLAIM, {"passage": len(CLAIM)}, ()),
    (CLAIM, {"mentions": 2}, ()),
    (CLAIM, {"mentions": 1}, ("of 1 passage only the first 1 values and names are read (limit mentions)",)),
    (f"{CLAIM} {CLAIM}\n\nA tunnel.\n\n{CLAIM} {CLAIM}", {"mentions": 3}, ("of 2 passages only the first 3 values and names are read (limit mentions)",)),
]


@pytest.mark.parametrize(("text", "limits", "told"), CASES)
def test_what_is_beyond_a_limit_is_told(text, limits, told):
    assert notes(text, **limits) == told


def test_a_sentence_beyond_a_limit_is_not_read_for_claims_and_the_others_are():
    text = f"{LONG} {CLAIM}"
    whole = pipeline.read(Document(id="a", text=text, language="en"))
    bound = pipeline.read(Document(id="a", text=text, language="en", limits=Limits(sentence=50)))
    assert {claim.span for claim in bound.claims} < {claim.span for claim in whole.claims}
    assert all(claim.span.start >= len(LONG) for claim in bound.claims)


def test_of_a_passage_the_first_mentions_are_read_and_the_next_passage_from_its_beginning():
    text = f"{CLAIM} {CLAIM}\n\n{CLAIM}"
    read = [claim.span.start for claim in pipeline.read(Document(id="a", text=text, language="en", limits=Limits(mentions=2))).claims]
    assert read == [claim.span.start for claim in pipeline.read(Document(id="a", text=text, language="en")).claims if claim.span.start not in SECOND]


SECOND = range(len(CLAIM), 2 * len(CLAIM) + 1)


@pytest.mark.parametrize("size", [10, 50, 150, 400, 5000])
def test_a_long_passage_is_read_in_stretches_of_whole_sentences(size):
    text = " ".join(f"On {day} May the Mirror Tunnel, {day + 80} km long, cost $2 billion. It opened in {1900 + day}." for day in range(1, 29))
    passages = lay_out(Document(id="a", text=text, language="en")).passages
    (passage,) = passages
    stretches = [(start, end) for _, start, end in readable(text, passages, Limits(mentions=size))]
    inside = [[span for span in passage.sentences if start <= span.start and span.end <= end] for start, end in stretches]
    assert [span for some in inside for span in some] == list(passage.sentences)
    assert [(some[0].start, some[-1].end) for some in inside] == stretches
    assert all(some[-1].start - some[0].start <= size for some in inside)


def test_a_sentence_beyond_a_limit_is_not_read_for_values():
    layout = lay_out(Document(id="a", text=f"{LONG} {CLAIM}", language="en", limits=Limits(sentence=50)))
    assert {mention.start > len(LONG) for mention in read(layout)} == {True}


def test_a_passage_is_cut_behind_a_word():
    layout = lay_out(Document(id="a", text="One two three four. Five six seven eight.", limits=Limits(passage=12)))
    assert [layout.text[passage.start : passage.end] for passage in layout.passages] == ["One two"]
    layout = lay_out(Document(id="a", text="x" * 500, limits=Limits(passage=12)))
    assert [passage.end for passage in layout.passages] == [12]


def test_the_limits_of_a_run_are_those_of_its_documents():
    limits = Limits(sentence=3)
    (document,) = gather([("a", CLAIM)], options=Options(limits=limits)).documents
    assert document.limits == limits
    report = pipeline.check([document]).without((), ())
    assert [(note.path, note.reason) for note in report.notes] == [("a", "1 sentence longer than 3 words and signs, not read for claims (limit sentence)")]
    assert report.to_dict()["notes"] == [attrs.asdict(note) for note in report.notes]


def spend(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="the system has no such clock")
def test_a_document_that_takes_too_long_is_told_and_the_next_one_is_read(monkeypatch):
    def lay_out_slowly(document: Document) -> object:
        if document.id == "slow":
            spend(3)
        return lay_out(document)

    monkeypatch.setattr(pipeline, "lay_out", lay_out_slowly)
    limits = Limits(seconds=1)
    report = pipeline.check([Document(id=name, text=CLAIM, language="en", limits=limits) for name in ("slow", "fast")])
    assert [(note.path, note.reason) for note in report.notes] == [("slow", "not read: needs more than 1 s of processor time (limit seconds)")]
    assert {claim.document for claim in report.claims} == {"fast"}


def test_the_time_is_that_of_the_processor_and_only_inside():
    with within(1):
        time.sleep(0.01)
    spend(0.01)
    with pytest.raises(OverdueError), within(1):
        spend(5)
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)
    with within(0):
        assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)


def test_another_thread_has_no_such_clock():
    caught: list[str] = []

    def run() -> None:
        try:
            with within(1):
                pass
        except ConfigurationError as error:
            caught.append(str(error))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert caught == ["limit seconds: not available on this system or outside the main thread"]
