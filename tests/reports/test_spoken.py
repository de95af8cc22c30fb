"""What people are shown of claims, in the list of claims, the statements about a subject and the reasoning."""

from __future__ import annotations

import csv
import io
import json

import factcheck
from factcheck.reports import claim_table
from factcheck.reports.spoken import spoken_claims, spoken_value
from factcheck.reports.statements import as_text, statements

TEXT = (
    "The Halden Tunnel is 1,240 metres long. Norland is the largest investor in Lisdal.\n\n"
    "Norland and Lisdal signed the Treaty of Vik on 4 May 1962. The mayor of Lisdal thanked 340 painters.\n"
)


def test_a_bare_value_is_not_told_beside_the_claim_that_holds_it():
    claims = factcheck.extract(TEXT)
    told = spoken_claims(claims)
    assert {claim.kind for claim in claims} >= {"attribute", "statement"}
    assert [claim for claim in told if claim.kind != "statement"] == [claim for claim in claims if claim.kind != "statement"]
    words = [TEXT[claim.span.start : claim.span.end] for claim in told if claim.kind == "statement"]
    assert not any("1,240" in text or "1962" in text for text in words)
    assert any("340" in text for text in words)


def test_look_up_keys_are_told_to_nobody():
    report = factcheck.check([("a", TEXT)])
    shown = claim_table.as_text(report.claims, report.documents) + as_text("Lisdal", statements("Lisdal", report.claims, report.documents))
    assert "1962-05-04" in shown
    assert "_key" not in shown
    assert "frozenset" not in shown


def test_values_of_several_parts_are_lists_in_data_and_words_in_text():
    report = factcheck.check([("a", TEXT)])
    rows = claim_table.rows(report.claims, report.documents)
    criteria = [row["roles"]["criterion"] for row in rows if "criterion" in row["roles"]]
    assert criteria == [["dimension.large"]]
    assert "frozenset" not in json.dumps(rows)
    assert [row["role.criterion"] for row in csv.DictReader(io.StringIO(claim_table.as_csv(rows))) if row["role.criterion"]] == ["dimension.large"]


def test_a_set_is_told_in_one_order():
    assert spoken_value(frozenset("hgfedcba")) == "a, b, c, d, e, f, g, h"
    assert spoken_value(("b", ("a", 1))) == "b, a, 1"
