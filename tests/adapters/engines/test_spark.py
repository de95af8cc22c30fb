"""The engine on a real cluster, a master and two workers on loopback, gives the report of the pipeline, whoever is lost on the way."""

from __future__ import annotations

import importlib.util
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from factcheck import Document, pipeline
from factcheck.errors import DocumentError
from factcheck.reports.report import Report, finding_data
from tests.adapters.engines.corpus import articles

pytest.importorskip("pyspark", reason="the extra [spark] is not installed")
if not shutil.which("java"):
    pytest.skip("no Java is installed", allow_module_level=True)

pytestmark = pytest.mark.filterwarnings("default")  # the session's own sockets and deprecations are not ours

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def harness() -> ModuleType:
    spec = importlib.util.spec_from_file_location("spark_cluster", ROOT / "scripts" / "spark_cluster.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def cluster(harness: ModuleType) -> Iterator[Any]:
    with harness.Cluster() as started:
        yield started


@pytest.fixture(scope="module")
def session(cluster: Any) -> Iterator[Any]:
    with cluster.session() as started:
        yield started


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return articles(300)


@pytest.fixture(scope="module")
def expected(documents: list[Document]) -> Report:
    return pipeline.check(documents)


@pytest.mark.parametrize("partitions", [1, 7, 16])
def test_the_report_is_that_of_the_pipeline_at_any_number_of_partitions(session, partitions):
    from factcheck.adapters.engines import spark

    documents = articles(40)

    assert spark.check(session, documents, partitions=partitions) == pipeline.check(documents)


@pytest.mark.parametrize("when", ["while documents are read", "while keys are reduced"])
def test_a_lost_worker_changes_nothing(harness, cluster, session, documents, expected, when):
    from factcheck.adapters.engines import spark

    partitions = 4
    loss = harness.Loss(cluster, session, 3 if when == "while documents are read" else 4 + 4 * partitions)
    loss.start()
    found = spark.check(session, documents, partitions=partitions)
    loss.end()
    cluster.start_worker()

    assert loss.when, "the run was over before a worker was lost"
    assert found == expected
    assert found.to_json() == expected.to_json()


def test_a_data_frame_goes_in_and_parquet_comes_out(session, tmp_path):
    from factcheck.adapters.engines import spark

    documents = articles(30)
    rows = [(document.id, document.text, document.published, document.language) for document in documents]
    frame = session.createDataFrame([*rows, ("empty", None, None, None)], "id string, text string, published date, language string")

    skipped = spark.write(session, frame, f"file://{tmp_path / 'findings'}", partitions=3)

    written = [json.loads(row["finding"]) for row in session.read.parquet(f"file://{tmp_path / 'findings'}").toArrow().to_pylist()]
    assert sorted(written, key=json.dumps) == sorted(map(finding_data, pipeline.check(documents).findings), key=json.dumps)
    assert [(entry.path, entry.reason) for entry in skipped] == [("empty", "a row without id or text")]


def test_what_is_no_corpus_is_refused(session):
    from factcheck.adapters.engines import spark

    twice = session.createDataFrame([("a", "x"), ("a", "y")], "id string, text string")

    with pytest.raises(DocumentError, match="a: two documents have this id"):
        spark.check(session, twice)
    with pytest.raises(DocumentError, match="the columns id and text are needed"):
        spark.check(session, twice.select("id"))
