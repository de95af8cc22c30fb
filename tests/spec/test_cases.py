"""The worked cases of this folder: small corpora with what a careful copy desk would find in them, and what it would not.

Each ``*.toml`` holds ``[[case]]`` tables. A case has documents (``id``, ``text``, ``published``, ``language``), findings that are expected (``kind``,
``relation``, ``code``, ``at``) and findings that are forbidden. An anchor in ``at`` is ``document id: exact words``; a finding meets it when a piece of
its evidence overlaps them. Every conflict that no ``expect`` accounts for is false. ``level = "should"`` marks what is not reached yet.
"""

from __future__ import annotations

import pathlib
import tomllib
from typing import Any

import pytest

import factcheck

HERE = pathlib.Path(__file__).parent
CASES = [case for path in sorted(HERE.glob("*.toml")) for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]]


def overlaps(finding: dict[str, Any], anchor: str, texts: dict[str, str]) -> bool:
    """Whether a piece of evidence of a finding overlaps the words of an anchor."""
    document, _, words = anchor.partition(": ")
    start = texts[document].index(words)
    return any(e["document"] == document and e["start"] < start + len(words) and start < e["end"] for e in finding["evidence"])


def meets(finding: dict[str, Any], wanted: dict[str, Any], texts: dict[str, str]) -> bool:
    """Whether a finding is of the kind, relation and code wanted, at all of its places."""
    kind = wanted["kind"]
    if finding["kind"] != kind and not (kind == "any" and finding["kind"] != "agreement"):
        return False
    relation = wanted.get("relation")
    if relation is not None and finding["relation"] not in ([relation] if isinstance(relation, str) else relation):
        return False
    return finding["code"].startswith(wanted.get("code", "")) and all(overlaps(finding, anchor, texts) for anchor in wanted["at"])


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    """Whatever must be found is found, whatever is forbidden is not, and no other conflict is reported."""
    documents = [factcheck.Document(**{"published": None, "language": None, **document}) for document in case["document"]]
    texts = {document.id: document.text for document in documents}
    findings = factcheck.check(documents).to_dict()["findings"]
    expected = case.get("expect", [])
    missed = [wanted for wanted in expected if wanted.get("level") != "should" and not any(meets(finding, wanted, texts) for finding in findings)]
    assert missed == []
    left = [finding for finding in findings if not any(meets(finding, wanted, texts) for wanted in expected)]
    broken = [(finding["message"], wanted["at"]) for wanted in case.get("forbid", []) for finding in left if meets(finding, wanted, texts)]
    assert broken == []
    assert [finding["message"] for finding in left if finding["kind"] == "conflict"] == []


def test_ids_are_unique() -> None:
    """No case hides another of its name."""
    assert len({case["id"] for case in CASES}) == len(CASES)
