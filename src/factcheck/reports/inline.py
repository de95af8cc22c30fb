"""Inline waivers: ``<!-- factcheck: ignore RNK001 reason -->`` on the line before a paragraph accepts what that rule finds in the paragraph.

In HTML and the light markups the comment is written as they write comments, and covers the passage that it stands in or before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from factcheck.documents.lines import Lines

if TYPE_CHECKING:
    from factcheck.findings.finding import Finding
    from factcheck.reports.report import DocumentRecord

# The body is bounded, so that a comment that is never closed costs no more than its first characters.
_COMMENT = re.compile(r"<!--[ \t]*factcheck:[ \t]*ignore(?:[ \t]+|\[)([A-Za-z0-9,-]{1,80})\]?([^\n]{0,200}?)-->")
_WORDS = re.compile(r"ignore(?:[ \t]+|\[)([A-Za-z0-9,-]{1,80})\]?([^\n]{0,200})")
_BREAK = re.compile(r"\n[ \t\r]*\n")
_PARAGRAPH = 20_000


@attrs.frozen(slots=True)
class Inline:
    """``rules`` are codes, names or prefixes; ``start`` and ``end`` bound what they cover; ``line`` is where the comment stands."""

    document: str
    line: int
    rules: tuple[str, ...]
    reason: str
    start: int
    end: int

    def covers(self, finding: Finding) -> bool:
        """Whether the finding is of one of the rules and has evidence in the paragraph."""
        named = any(finding.rule == rule or finding.code.startswith(rule) for rule in self.rules)
        return named and any(e.document == self.document and self.start <= e.start < self.end for e in finding.evidence)


@attrs.frozen(slots=True)
class Inlined:
    """The findings with the covered ones marked, and the comments that cover nothing."""

    findings: tuple[Finding, ...]
    unused: tuple[Inline, ...]


def comments(document: DocumentRecord) -> Iterator[Inline]:
    """The inline waivers of a document, from its start to its end."""
    if "factcheck:" not in document.text:
        return
    lines = Lines.of(document.text, document.origin)
    if document.directives:
        for words, place, covered in document.directives:
            match = _WORDS.match(words)
            if match is not None:
                rules = tuple(rule for rule in match[1].split(",") if rule)
                yield Inline(document.id, lines.place(place.start)[0], rules, match[2].strip(), min(place.start, covered.start), covered.end)
        return
    for match in _COMMENT.finditer(document.text):
        rules = tuple(rule for rule in match[1].split(",") if rule)
        yield Inline(document.id, lines.place(match.start())[0], rules, match[2].strip(), match.start(), _end(document.text, match.end()))


def _end(text: str, after: int) -> int:
    """The end of the paragraph that the comment stands in or, where nothing follows it there, of the next one."""
    at = after
    while at < len(text) and text[at].isspace():
        at += 1
    found = _BREAK.search(text, at, at + _PARAGRAPH)
    return found.start() if found else min(len(text), at + _PARAGRAPH)


def waive_inline(findings: Iterable[Finding], documents: Sequence[DocumentRecord]) -> Inlined:
    """Mark what the documents' own comments accept; only new findings are looked at."""
    notes = [note for document in documents for note in comments(document)]
    found = tuple(findings)
    if not notes:
        return Inlined(found, ())
    used = {note for note in notes if any(note.covers(finding) for finding in found)}
    marked = tuple(
        attrs.evolve(finding, status="waived") if finding.status == "new" and any(note.covers(finding) for note in used) else finding
        for finding in found
    )
    return Inlined(marked, tuple(note for note in notes if note not in used))
