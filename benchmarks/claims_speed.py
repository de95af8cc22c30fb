"""What reading and comparing cost: processor seconds and memory for the first articles of a corpus, by size, so that growth shows.

    python benchmarks/claims_speed.py CORPUS.jsonl[.gz] [SIZE ...]

Each size is read and compared in this process; the time is that of the processor, so that a busy machine does not count.
"""

from __future__ import annotations

import datetime
import gzip
import json
import resource
import sys
import time
from pathlib import Path

import factcheck
from factcheck import pipeline

SIZES = (500, 1000, 2000, 4000)
MEGABYTE = 1024


def documents(path: Path, size: int) -> list[factcheck.Document]:
    """The first ``size`` articles; a date that cannot be read is none."""
    found: list[factcheck.Document] = []
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            if len(found) == size:
                break
            row = json.loads(line)
            try:
                published = datetime.date.fromisoformat(row.get("published") or "")
            except ValueError:
                published = None
            found.append(factcheck.Document(id=row["id"], text=f"{row['title']}\n\n{row['text']}", published=published, language=row.get("language")))
    return found


def main() -> None:
    """Print one line for each size."""
    path, sizes = Path(sys.argv[1]), [int(size) for size in sys.argv[2:]] or list(SIZES)
    for size in sizes:
        texts = documents(path, size)
        start = time.process_time()
        records = pipeline.read_all(texts, 1)
        read = time.process_time()
        findings = pipeline.compare(records)
        done = time.process_time()
        claims = sum(len(record.claims) for record in records)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MEGABYTE
        print(
            f"{len(texts):6} articles {claims:7} claims {len(findings):6} findings  "
            f"reading {read - start:7.1f} s ({1000 * (read - start) / len(texts):.1f} ms each)  comparing {done - read:7.1f} s  peak {peak} MB",
            flush=True,
        )


if __name__ == "__main__":
    main()
