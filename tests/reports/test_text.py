"""The text report: headline, excerpts with the words marked, values, one sentence why, a summary line."""

from __future__ import annotations

import attrs

from factcheck.reports.renderers import render
from factcheck.reports.renderers.view import View
from factcheck.reports.report import Report, Skipped
from tests.reports import samples

RANKS = """\
harbour.txt:3:23: RNK001 error: rank of Lisdal among the container ports of northern Norland: 1st or 2nd [8ff56bb2e02e]
  harbour.txt:3:23
  │ …port of Lisdal is the largest container port in northern Norland, the harbour office said on…
  │                    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ = 1st
  guide.md:3:12
  │ Lisdal has the second largest container port in northern Norland. The port opened on 5 May 1962.
  │            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ = 2nd
  why: one list, one scope and one time give a subject one position

1 conflict (1 error), 0 near-duplicates, 0 changes, 0 agreements in 3 documents
"""


def text(report: Report, **view: object) -> str:
    return render(report, "text", View(**view))  # type: ignore[arg-type]


def test_a_conflict_shows_both_sides_the_values_and_why():
    assert text(samples.report(samples.rank_conflict())) == RANKS


def test_copies_are_shown_around_the_words_that_differ():
    lines = text(samples.report(samples.copies())).splitlines()
    assert lines[2:4] == [
        "  │ Nearly 300 people work on the quays, among them forty pilots who know every rock of the long…",
        "  │        ~~~",
    ]


def test_a_report_without_findings_is_its_summary():
    assert text(Report((), ())) == "0 conflicts, 0 near-duplicates, 0 changes, 0 agreements in 0 documents\n"


def test_weak_agreements_are_counted_and_shown_on_request():
    report = samples.report(samples.agreement("derived"))
    assert text(report).endswith("1 agreement in 3 documents; 1 not shown (--show)\n")
    assert "DAT010" not in text(report)
    assert "DAT010" in text(report, quiet=True)


def test_only_the_kinds_asked_for_are_shown():
    shown = text(samples.report(), kinds=frozenset({"change"}))
    assert "OFF010" in shown
    assert "RNK001" not in shown
    assert shown.splitlines()[-1].endswith("; 6 not shown (--show)")


def test_what_is_settled_is_counted_apart():
    report = samples.report(attrs.evolve(samples.rank_conflict(), status="baseline"), attrs.evolve(samples.date_conflict(), status="waived"))
    assert text(report) == "0 conflicts, 0 near-duplicates, 0 changes, 0 agreements in 3 documents; 1 in the baseline; 1 waived\n"
    assert "status: waived" in text(report, settled=True)


def test_many_places_are_listed_not_quoted():
    place = samples.evidence("harbour.txt", "on 4 May 1962")
    places = [attrs.evolve(place, line=number) for number in range(1, 31)] + [samples.evidence("guide.md", "on 5 May 1962")]
    many = samples.finding("conflict", "DAT001", places, [("1962-05-04", tuple(range(30))), ("1962-05-05", (30,))])
    shown = text(samples.report(many))
    assert shown.count("│") == 4
    assert "1962-05-05" in shown
    assert "also: harbour.txt:2:11, harbour.txt:3:11" in shown
    assert "and 23 more" in shown
    assert text(samples.report(many), full=True).count("│") == 62


def test_hostile_text_and_names_cannot_reach_the_terminal():
    report = samples.report(samples.finding("conflict", "RNK001", [samples.evidence("harbour.txt", "Harbour")], message="\x1b]0;owned\x07\u202e"))
    assert "<U+001B>]0;owned<U+0007><U+202E>" in text(report)


def test_without_colour_there_is_no_escape_and_with_it_only_escapes_are_added():
    import re

    coloured = text(samples.report(), colour=True)
    assert "\x1b[" not in text(samples.report())
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == text(samples.report())


def test_skipped_inputs_are_counted():
    assert text(Report((), (), (), [Skipped("x", "gone")])).endswith("; 1 skipped\n")


def test_concise_is_one_line_per_finding():
    shown = render(samples.report(samples.rank_conflict()), "concise").splitlines()
    assert shown[0] == "harbour.txt:3:23: RNK001 error: rank of Lisdal among the container ports of northern Norland: 1st or 2nd"
    assert len(shown) == 2


def test_evidence_that_is_not_in_the_text_any_more_is_shown_by_itself():
    lost = attrs.evolve(samples.evidence("harbour.txt", "on 4 May 1962"), text="on 3 May 1962")
    assert "  │ on 3 May 1962\n" in text(samples.report(samples.finding("conflict", "DAT001", [lost])))
