"""``factcheck.check(documents, facts=…)``."""

from __future__ import annotations

import pathlib

import pytest

import factcheck
from factcheck.errors import FactError
from tests.facts.corpora import fact

TEXT = ("a.txt", "The Ostrel Tunnel is 6.8 kilometres long.")


def claims(folder: pathlib.Path, text: str) -> list[str]:
    path = folder / "facts.toml"
    path.write_text(text, encoding="utf-8")
    return [str(path)]


def test_documents_are_held_against_facts(tmp_path):
    report = factcheck.check([TEXT], facts=claims(tmp_path, fact("length", "The Ostrel Tunnel is 8.6 kilometres long.")))
    assert [finding.code for finding in report.conflicts] == ["FCT001"]


def test_facts_that_cannot_guard_are_refused(tmp_path):
    with pytest.raises(FactError, match="nothing can be read from"):
        factcheck.check([TEXT], facts=claims(tmp_path, fact("mute", "The weather was fine.")))
