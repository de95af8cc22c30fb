"""The report depends on the documents alone: not on their order, the hash seed, the time zone, the locale, the number of processes."""

from __future__ import annotations

import hashlib
import itertools
import os
import pathlib
import subprocess
import sys

import pytest

from factcheck.documents import Document
from factcheck.pipeline import Options, check

ARTICLES = sorted((pathlib.Path(__file__).parents[2] / "claims" / "articles").iterdir())

PROGRAM = """
import hashlib, pathlib, sys
from factcheck.documents import Document
from factcheck.pipeline import check
documents = [Document(id=pathlib.Path(name).name, text=pathlib.Path(name).read_text(encoding="utf-8")) for name in sys.argv[1:]]
print(hashlib.sha256(check(documents).to_json().encode()).hexdigest())
"""

SURROUNDINGS = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "random", "TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8"},
]


def documents() -> list[Document]:
    return [Document(id=path.name, text=path.read_text(encoding="utf-8")) for path in ARTICLES]


def digest(report) -> str:
    return hashlib.sha256(report.to_json().encode()).hexdigest()


@pytest.fixture(scope="module")
def expected() -> str:
    return digest(check(documents()))


def test_the_worked_example_holds_findings_of_every_kind():
    """Else the tests below would compare empty reports."""
    assert {"conflict", "near-duplicate", "agreement"} <= {finding.kind for finding in check(documents()).findings}


@pytest.mark.parametrize("shift", [1, 3, 7])
def test_the_order_of_the_documents_does_not_count(shift, expected):
    given = documents()
    assert digest(check([*reversed(given[shift:]), *given[:shift]])) == expected


def test_the_number_of_processes_does_not_count(expected):
    assert digest(check(documents(), options=Options(jobs=2))) == expected


@pytest.mark.parametrize("around", SURROUNDINGS, ids=lambda around: ",".join(around.values()))
def test_hash_seed_time_zone_and_locale_do_not_count(around, expected):
    names = [str(path) for path in ARTICLES]
    if around["PYTHONHASHSEED"] != "0":
        names.reverse()
    environment = {**os.environ, **around}
    run = subprocess.run([sys.executable, "-c", PROGRAM, *names], env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert run.stderr == ""
    assert run.stdout.strip() == expected


def test_every_order_of_three_texts_gives_one_report():
    texts = {
        "a": "The Kelso Treaty was signed on 14 March 1994 in Orsa.",
        "b": "The Kelso Treaty, signed on 17 April 1994, has 12 articles.",
        "c": "Since the Kelso Treaty was signed in 1994, trade has grown by 4 percent.",
    }
    reports = {digest(check([Document(id=name, text=texts[name], language="en") for name in order])) for order in itertools.permutations(texts)}
    assert len(reports) == 1
