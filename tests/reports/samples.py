"""A small corpus and hand-made findings over it: one of every kind, the texts written for it."""

from __future__ import annotations

import datetime

from factcheck.findings.finding import Evidence, Finding, StatedValue
from factcheck.findings.fingerprint import fingerprint
from factcheck.reports.report import DocumentRecord, Report, Skipped

TEXTS = {
    "harbour.txt": (
        "Harbour news\n\n"
        "The port of Lisdal is the largest container port in northern Norland, the harbour office said on Monday.\n"
        "It opened on 4 May 1962 and has been enlarged twice since then.\n\n"
        "Nearly 300 people work on the quays, among them forty pilots who know every rock of the long fjord by name.\n"
    ),
    "guide.md": (
        "# A guide to Lisdal\n\n"
        "Lisdal has the second largest container port in northern Norland. The port opened on 5 May 1962.\n\n"
        "Nearly 320 people work on the quays, among them forty pilots who know every rock of the long fjord by name.\n"
    ),
    "archive/1999.txt": "In 1999 the port of Lisdal was run by Ada Vik. It opened in 1962.\n",
}
PUBLISHED = {"harbour.txt": datetime.date(2024, 9, 25), "guide.md": None, "archive/1999.txt": datetime.date(1999, 3, 1)}


def evidence(document: str, words: str, texts: dict[str, str] | None = None) -> Evidence:
    """The first place of ``words`` in a document."""
    text = (texts or TEXTS)[document]
    start = text.index(words)
    line = text.count("\n", 0, start) + 1
    return Evidence(document, start, start + len(words), line, start - (text.rfind("\n", 0, start) + 1) + 1, words)


def finding(kind: str, code: str, places: list[Evidence], values: list[tuple[str, tuple[int, ...]]] | None = None, **fields: object) -> Finding:
    """A finding with plausible fields; ``fields`` replace them."""
    slot = fields.pop("slot", (("subject", "port of Lisdal"),))
    return Finding(
        **{
            "id": fingerprint(code, slot, [place.text for place in places]),  # type: ignore[arg-type]
            "kind": kind,
            "relation": {"conflict": "conflicts", "agreement": "equal", "change": "changed"}.get(kind, "similar"),
            "code": code,
            "rule": "sample-rule",
            "severity": "error" if kind == "conflict" else "note",
            "message": "a message",
            "explanation": ("one sentence why", "a second step"),
            "slot": slot,
            "values": tuple(StatedValue(*value) for value in values or []),
            "evidence": tuple(places),
            **fields,
        }
    )


def rank_conflict() -> Finding:
    """Two ranks of one port."""
    places = [evidence("harbour.txt", "the largest container port in northern Norland"), evidence("guide.md", "the second largest container port")]
    return finding(
        "conflict",
        "RNK001",
        places,
        [("1st", (0,)), ("2nd", (1,))],
        rule="rank-differs",
        message="rank of Lisdal among the container ports of northern Norland: 1st or 2nd",
        explanation=("one list, one scope and one time give a subject one position", "scope: northern Norland on both sides"),
    )


def date_conflict() -> Finding:
    """Two days, and a year that fits both."""
    places = [evidence("harbour.txt", "on 4 May 1962"), evidence("guide.md", "on 5 May 1962")]
    return finding(
        "conflict",
        "DAT001",
        places,
        [("1962-05-04", (0,)), ("1962-05-05", (1,))],
        rule="date-differs",
        severity="warning",
        message="opening of the port of Lisdal: 1962-05-04 or 1962-05-05",
    )


def copies() -> Finding:
    """Two passages that differ in one number."""
    places = [evidence("harbour.txt", TEXTS["harbour.txt"].split("\n")[5]), evidence("guide.md", TEXTS["guide.md"].split("\n")[4])]
    differing = [evidence("harbour.txt", "300"), evidence("guide.md", "320")]
    return finding(
        "near-duplicate",
        "DUP003",
        places,
        similarity=0.96,
        rule="passage-repeated",
        message="a passage of 21 words is repeated with one change",
        differences=tuple(((place.start, place.end),) for place in differing),
    )


def count_conflict() -> Finding:
    """Two numbers inside the copies."""
    places = [evidence("harbour.txt", "Nearly 300 people"), evidence("guide.md", "Nearly 320 people")]
    return finding("conflict", "CNT002", places, [("≲300 people", (0,)), ("≲320 people", (1,))], severity="warning", rule="count-differs", message="people on the quays")


def agreement(relation: str = "refines") -> Finding:
    """A day and its year."""
    places = [evidence("harbour.txt", "on 4 May 1962"), evidence("archive/1999.txt", "in 1962")]
    return finding("agreement", "DAT010", places, [("1962-05-04", (0,)), ("1962", (1,))], relation=relation, message="opening of the port of Lisdal")


def change() -> Finding:
    """A fact that moved on."""
    places = [evidence("archive/1999.txt", "run by Ada Vik"), evidence("harbour.txt", "the harbour office")]
    return finding("change", "OFF010", places, [("Ada Vik", (0,)), ("the harbour office", (1,))], message="who runs the port")


def report(*findings: Finding, skipped: tuple[Skipped, ...] = ()) -> Report:
    """A report over the sample corpus; with no findings named, over one of every kind."""
    documents = [DocumentRecord(id=name, text=text, published=PUBLISHED[name], language="en") for name, text in TEXTS.items()]
    found = findings or (rank_conflict(), date_conflict(), copies(), count_conflict(), agreement(), agreement("derived"), change())
    return Report(documents, found, (), skipped)
