"""An inline comment accepts what a rule finds in the paragraph after it, and nothing else."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.documents import Document
from factcheck.reports.inline import comments, waive_inline
from factcheck.reports.report import DocumentRecord
from tests.reports import samples

COVERED = [
    "<!-- factcheck: ignore RNK001 both are right -->\nthe largest port",
    "<!-- factcheck: ignore[RNK001] both are right -->\nthe largest port",
    "<!-- factcheck: ignore RNK -->\n\nthe largest port",
    "<!-- factcheck: ignore rank-differs -->\nthe largest port",
    "<!-- factcheck: ignore DAT001,RNK001 -->\nthe largest port",
    "<!--factcheck:ignore RNK001-->\nA long story.\nthe largest port",
    "Here <!-- factcheck: ignore RNK001 x --> the largest port",
]
NOT_COVERED = [
    "<!-- factcheck: ignore DAT001 -->\nthe largest port",
    "<!-- factcheck: ignore RNK001 -->\nAnother paragraph.\n\nthe largest port",
    "the largest port\n<!-- factcheck: ignore RNK001 -->",
    "<!-- factcheck: ignore RNK001\nthe largest port",
    "<!-- fact-check: ignore RNK001 -->\nthe largest port",
    "factcheck: ignore RNK001\nthe largest port",
]


def status(text: str) -> str:
    place = samples.evidence("a", "the largest port", {"a": text})
    found = samples.finding("conflict", "RNK001", [place], rule="rank-differs")
    return waive_inline([found], [DocumentRecord(id="a", text=text)]).findings[0].status


@pytest.mark.parametrize("text", COVERED)
def test_covered(text):
    assert status(text) == "waived"


@pytest.mark.parametrize("text", NOT_COVERED)
def test_not_covered(text):
    assert status(text) == "new"


def test_a_comment_that_covers_nothing_is_named_with_its_line():
    text = "One.\n\n<!-- factcheck: ignore RNK001 settled with the desk -->\nTwo."
    inlined = waive_inline([], [DocumentRecord(id="a", text=text)])
    assert [(note.line, note.rules, note.reason) for note in inlined.unused] == [(3, ("RNK001",), "settled with the desk")]


def test_comments_that_are_never_closed_cost_little():
    text = "<!-- factcheck: ignore RNK" * 40_000
    assert list(comments(DocumentRecord(id="a", text=text))) == []


SENTENCE = "The Mirror Tunnel opened on {} May 1998 after ten years of work."
OTHER = Document(id="b", text=SENTENCE.format(5))


def statuses(document: Document) -> list[str]:
    report = factcheck.check([document, OTHER])
    return [finding.status for finding in waive_inline(report.conflicts, report.documents).findings]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("html", "<p>First.</p><!-- factcheck: ignore DAT001 known --><p>{}</p>"),
        ("html", "<p>First.<p>{} <!-- factcheck: ignore DAT001 known -->"),
        ("rst", "First.\n\n.. factcheck: ignore DAT001 known\n\n{}\n"),
        ("asciidoc", "First.\n\n// factcheck: ignore DAT001 known\n{}\n"),
        ("mediawiki", "First.\n\n<!-- factcheck: ignore DAT001 known -->\n{}\n"),
    ],
)
def test_other_markups_write_comments_in_their_own_way(form, text):
    covered = Document(id="a", text=text.format(SENTENCE.format(3)), format=form)
    uncovered = Document(id="a", text=text.format("Roe left.") + {"html": "<p>"}.get(form, "\n") + SENTENCE.format(3), format=form)

    assert statuses(covered) == ["waived"]
    assert statuses(uncovered) == ["new"]
