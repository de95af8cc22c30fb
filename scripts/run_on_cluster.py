"""A corpus through the engine on a real local Spark cluster: a master and two workers on loopback, started and stopped here.

    python scripts/run_on_cluster.py CORPUS… [--limit N] [--partitions P] [--output FOLDER] [--compare] [--lose map|reduce]

CORPUS: what ``factcheck check`` takes, or one file of JSON lines (``id``, ``text``, and where known ``title``, ``published``, ``language``), packed
or not. ``--output`` writes the findings as Parquet. ``--compare`` runs the corpus in this process as well and fails unless both reports are the same
bytes. ``--lose`` kills one of the two workers, with all that it runs, while documents are read or while keys are reduced.
Needs the extra ``[spark]`` and Java 17.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import itertools
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from spark_cluster import Cluster, Loss

from factcheck import Document, pipeline
from factcheck.adapters.engines import spark
from factcheck.adapters.inputs import gather


def documents(paths: list[str], limit: int | None) -> list[Document]:
    """The documents of a corpus."""
    if len(paths) == 1 and paths[0].endswith((".jsonl", ".jsonl.gz")):
        return list(itertools.islice(_rows(Path(paths[0])), limit))
    return list(gather(paths).documents[:limit])


def _rows(path: Path) -> Iterator[Document]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            try:
                published = datetime.date.fromisoformat(row.get("published") or "")
            except ValueError:
                published = None
            text = f"{row['title']}\n\n{row['text']}" if row.get("title") else row["text"]
            yield Document(id=str(row["id"]), text=text, published=published, language=row.get("language"))


def main() -> int:
    """Run, print what came of it and how long it took; 1 where the reports differ."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", nargs="+")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--partitions", type=int)
    parser.add_argument("--output")
    parser.add_argument("--compare", action="store_true")
    parser.add_argument("--lose", choices=("map", "reduce"))
    options = parser.parse_args()
    corpus = documents(options.corpus, options.limit)
    print(f"{len(corpus)} documents, {sum(len(document.text) for document in corpus)} characters")
    began = time.perf_counter()
    with Cluster() as cluster, cluster.session() as session:
        print(f"cluster of a master and two workers up after {time.perf_counter() - began:.1f} s")
        partitions = options.partitions or spark.Spark(session).partitions
        # Documents are read in twice as many tasks as there are partitions, after the two that hold them.
        loss = Loss(cluster, session, {"map": 3, "reduce": 4 + 4 * partitions}.get(options.lose, sys.maxsize))
        loss.start()
        began = time.perf_counter()
        if options.output:
            spark.write(session, corpus, options.output, partitions=partitions)
            print(f"findings written to {options.output} after {time.perf_counter() - began:.1f} s")
        report = None if options.output and not options.compare else spark.check(session, corpus, partitions=partitions)
        loss.end()
        if report is not None:
            print(f"engine: {time.perf_counter() - began:.1f} s, {report.summary()}")
        if options.lose:
            print(f"worker lost: {loss.when or 'none'}")
    if report is None or not options.compare:
        return 0
    began = time.perf_counter()
    expected = pipeline.check(corpus)
    print(f"one process: {time.perf_counter() - began:.1f} s, {expected.summary()}")
    same = report.to_json() == expected.to_json() and report.claims == expected.claims
    print("the reports are the same bytes" if same else "THE REPORTS DIFFER")
    return 0 if same and (not options.lose or loss.when) else 1


if __name__ == "__main__":
    sys.exit(main())
