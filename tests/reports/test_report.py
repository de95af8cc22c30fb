"""The report as records and plain data."""

from __future__ import annotations

import itertools
import json
import pathlib
import random

import jsonschema
import pytest

from factcheck.reports.report import DocumentRecord, Report, Skipped
from tests.reports import samples

SCHEMA = json.loads((pathlib.Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))


def test_it_is_valid_under_its_published_schema():
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(samples.report(skipped=(Skipped("x.bin", "binary"),)).to_dict(), SCHEMA)


@pytest.mark.parametrize("key", ["schema", "generator", "documents", "findings", "skipped", "summary"])
def test_the_schema_refuses_a_report_without_one_of_its_parts(key):
    data = samples.report().to_dict()
    del data[key]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, SCHEMA)


def test_every_finding_is_in_the_kind_it_belongs_to():
    report = samples.report()
    assert report.summary() == {"conflict": 3, "near-duplicate": 1, "change": 1, "agreement": 2}
    together = (*report.conflicts, *report.near_duplicates, *report.changes, *report.agreements)
    assert together == report.findings


def test_conflicts_between_copies_come_first_then_errors_then_warnings():
    assert [finding.code for finding in samples.report().findings] == ["CNT002", "RNK001", "DAT001", "DUP003", "OFF010", "DAT010", "DAT010"]


def test_a_conflict_inside_one_copy_alone_is_not_between_copies():
    places = [samples.evidence("harbour.txt", "Nearly 300 people"), samples.evidence("harbour.txt", "the largest container port")]
    inside = samples.finding("conflict", "AAA001", places, severity="warning")
    assert [finding.code for finding in samples.report(inside, samples.copies(), samples.rank_conflict()).conflicts] == ["RNK001", "AAA001"]


def test_the_order_of_the_input_does_not_count():
    base = samples.report()
    for seed in range(5):
        findings, documents = list(base.findings), list(base.documents)
        random.Random(seed).shuffle(findings)
        random.Random(seed).shuffle(documents)
        assert Report(documents, findings).to_json() == base.to_json()


def test_two_findings_that_differ_only_in_their_second_place_have_an_order():
    one = samples.finding("conflict", "RNK001", [samples.evidence("harbour.txt", "the largest"), samples.evidence("guide.md", "the second")], id="0")
    two = samples.finding("conflict", "RNK001", [samples.evidence("harbour.txt", "the largest"), samples.evidence("guide.md", "largest")], id="0")
    orders = {Report((), order).findings for order in itertools.permutations([one, two])}
    assert len(orders) == 1


def test_documents_and_skipped_inputs_are_sorted():
    report = Report([DocumentRecord(id="b", text=""), DocumentRecord(id="a", text="xy")], (), (), [Skipped("z", "r"), Skipped("y", "r")])
    assert [document["id"] for document in report.to_dict()["documents"]] == ["a", "b"]
    assert report.to_dict()["documents"][0] == {"id": "a", "title": None, "published": None, "language": None, "characters": 2, "boilerplate": 0}
    assert [entry["path"] for entry in report.to_dict()["skipped"]] == ["y", "z"]


def test_a_record_is_one_row_per_place_with_the_value_stated_there():
    rows = samples.report(samples.rank_conflict()).to_records()
    assert [(row["document"], row["value"], row["text"]) for row in rows] == [
        ("harbour.txt", "1st", "the largest container port in northern Norland"),
        ("guide.md", "2nd", "the second largest container port"),
    ]


def test_evidence_without_a_value_has_none():
    assert {row["value"] for row in samples.report(samples.copies()).to_records()} == {None}


def test_json_holds_text_as_it_is_and_escapes_only_what_utf8_cannot_hold():
    broken = samples.finding("conflict", "RNK001", [], message="Việt \ud800 Nam")
    text = samples.report(broken).to_json()
    assert "Việt \\ud800 Nam" in text
    assert json.loads(text.encode("utf-8"))["findings"][0]["message"] == "Việt \ud800 Nam"


def test_a_document_is_found_by_its_id():
    assert samples.report().document("guide.md").text.startswith("# A guide")
    with pytest.raises(KeyError):
        samples.report().document("nowhere")
