"""The engine of one machine gives the report of the pipeline, byte for byte, however the rows are spread and whoever reads them."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from factcheck import Document, pipeline
from factcheck.adapters.engines import flow, local
from factcheck.adapters.engines.reading import Read, numbered
from factcheck.errors import ConfigurationError
from factcheck.pipeline import Options
from factcheck.reports.report import Report
from tests.adapters.engines.corpus import articles, notices


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return articles(40)


@pytest.fixture(scope="module")
def expected(documents: list[Document]) -> Report:
    return pipeline.check(documents)


def test_the_corpus_has_findings_of_every_kind(expected):
    assert all(expected.summary()[kind] for kind in ("conflict", "near-duplicate", "change", "agreement"))


@pytest.mark.parametrize("partitions", [1, 7, 16])
def test_the_report_is_that_of_the_pipeline_at_any_number_of_partitions(documents, expected, partitions):
    assert local.check(documents, partitions=partitions) == expected


def test_the_report_is_that_of_the_pipeline_with_several_processes_and_in_any_order(documents, expected):
    found = local.check(documents[::-1], partitions=3, jobs=2)

    assert found == expected
    assert found.to_json() == expected.to_json()


def test_rules_on_trial_are_off_and_on_as_in_the_pipeline(documents):
    options = Options(preview=True)

    assert local.check(documents, options=options, partitions=2) == pipeline.check(documents, options=options)


def test_crowded_shingles_give_the_pairs_that_one_process_finds():
    documents = notices(560)

    assert local.check(documents, partitions=5) == pipeline.check(documents)


@pytest.mark.parametrize(
    "documents",
    [
        [],
        [Document(id="a", text="")],
        [Document(id="a", text="Yes.\n\nNo.\n\nYes.\n\nNo."), Document(id="b", text="Yes.\n\nNo.\n\nYes.\n\nNo.")],
        [Document(id="\udcff", text="The mill has 12 looms \udcff."), Document(id="\U0001f600", text="The mill has 13 looms.")],
    ],
)
def test_nothing_little_and_odd_text_go_through(documents):
    assert local.check(documents, partitions=3) == pipeline.check(documents)


def test_agreements_of_many_articles_are_those_of_the_pipeline():
    documents = articles(100)
    assert local.check(documents, partitions=5) == pipeline.check(documents)


def test_a_crowded_key_is_judged_as_in_the_pipeline():
    documents = [
        Document(id=f"{number:03d}", text=f"The population of Norway was {number % 3 + 5} million in 2016.", language="en") for number in range(130)
    ]

    assert local.check(documents, partitions=4) == pipeline.check(documents)
    few = pipeline.Options(slot=5)
    assert pipeline.check(documents[:30], options=few).notes
    assert local.check(documents[:30], options=few, partitions=4) == pipeline.check(documents[:30], options=few) != pipeline.check(documents[:30])


def test_tasks_that_run_twice_change_nothing(documents, expected):
    class Twice(local.Local):
        def each(self, data, task):
            super().each(data, task)
            return super().each(data, task)

        def by_key(self, data, reducer):
            super().by_key(data, reducer)
            return super().by_key(data, reducer)

    with Twice(2) as engine:
        assert flow.report(engine, flow.compare(engine, engine.rows(numbered(documents)))) == expected


def test_another_version_on_the_other_side_is_refused():
    with pytest.raises(ConfigurationError, match=r"the caller 0\.0\.0: install one version everywhere"):
        next(Read("0.0.0")(numbered([Document(id="a", text="x")])))


def test_no_seed_of_hashes_shows_in_the_rows():
    program = (
        "import hashlib\n"
        "from factcheck.adapters.engines import local\n"
        "from tests.adapters.engines.corpus import articles\n"
        "print(hashlib.sha256(local.check(articles(12), partitions=3).to_json().encode()).hexdigest())\n"
    )
    digests = {
        subprocess.run([sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True).stdout
        for seed in ("1", "2")
    }

    assert len(digests) == 1


def test_the_folder_of_rows_is_gone_at_the_end():
    with local.Local(2) as engine:
        (part, *_) = engine.rows(numbered([Document(id="a", text="x")]))
        folder = part[0][0].parent
        assert folder.is_dir()

    assert not folder.exists()
