"""Near-duplicates as findings: series from a template only where they are asked for, then told as such; what to drop with exact places."""

import pytest

import factcheck
from factcheck.reports.renderers import render
from factcheck.reports.renderers.view import View

SERIES = [
    (f"station{number}", f"The station at Harbour Hill recorded {rain} mm of rain and {sun} hours of sunshine on {day} May.")
    for number, (rain, sun, day) in enumerate([(3, 11, 1), (14, 2, 2), (8, 7, 3), (21, 1, 4), (5, 9, 6), (2, 12, 8), (17, 3, 9), (6, 6, 11), (9, 5, 12)])
]
COPY = "The old lighthouse at the mouth of the fjord will be opened to visitors every Sunday from June."


def test_a_series_from_a_template_is_listed_only_when_asked_for():
    assert factcheck.near_duplicates(SERIES) == []
    (series,) = factcheck.near_duplicates(SERIES, templates=True)
    assert series.message == "9 places in 9 documents fill one template"
    assert series.slot == (("template", "The station at Harbour Hill recorded … mm of rain and … hours of sunshine on …."),)
    assert (series.kind, series.relation, series.severity, len(series.evidence)) == ("near-duplicate", "similar", "note", 9)


def test_copies_stay_what_they_are_beside_a_series():
    articles = [*SERIES, ("a", COPY), ("b", COPY)]
    (copies,) = factcheck.near_duplicates(articles)
    assert copies.relation == "identical"
    assert [finding.relation for finding in factcheck.near_duplicates(articles, templates=True)] == ["identical", "similar"]


def test_what_to_drop_has_exact_places():
    pruning = factcheck.deduplicate([("a", f"Hello there.\n\n{COPY}"), ("b", COPY), *SERIES])
    (drop,) = pruning.drops
    assert (drop.place.document, drop.place.start, drop.place.end, drop.place.line) == ("b", 0, len(COPY), 1)
    assert (drop.kept.document, drop.kept.text, drop.kept.line, drop.relation, drop.similarity) == ("a", COPY, 3, "identical", 1.0)
    assert (pruning.keep, pruning.documents, pruning.skipped) == ("first", ("b",), ())


def test_offsets_are_those_of_the_source():
    source = f"*{COPY.replace('fjord', '**fjord**')}*"
    pruning = factcheck.deduplicate([factcheck.Document(id="a.md", text=COPY), factcheck.Document(id="b.md", text=source)])
    assert [drop.place.text for drop in pruning.drops] == [source[drop.place.start : drop.place.end] for drop in pruning.drops]


def test_every_place_of_many_is_listed():
    pruning = factcheck.deduplicate([(f"{number:04}", COPY) for number in range(300)])
    assert len(pruning.drops) == len(pruning.documents) == 299


def test_another_way_to_keep_is_refused():
    with pytest.raises(ValueError, match="keep: 'last' is none of first, longest, newest"):
        factcheck.deduplicate([], keep="last")


def test_what_belongs_to_the_page_is_left_out_and_counted():
    page = f"By Ana Marsh\n\n{COPY}\n\nRead also:\n\nSign up for our newsletter"
    report = factcheck.check([("a", page), ("b", page), ("c", COPY)])
    assert [len(finding.evidence) for finding in report.near_duplicates] == [3]
    assert [document["boilerplate"] for document in report.to_dict()["documents"]] == [3, 3, 0]
    assert "6 passages left out as boilerplate" in render(report, "text", View())


def test_a_document_with_code_or_an_unread_rest_does_not_go_whole():
    code = factcheck.Document(id="b.md", text=f"{COPY}\n\n```\nharbour.open()\n```\n", format="markdown")
    pruning = factcheck.deduplicate([("a", COPY), code])
    assert ([drop.place.document for drop in pruning.drops], pruning.documents) == (["b.md"], ())
