"""What the rules find in real text: every conflict of a corpus with its context, for reading by hand, then the counts, the time and the memory.

    python benchmarks/corpus_findings.py CORPUS.jsonl[.gz] [--limit N] [--jobs N] [--agreements N] [--quiet]
    python benchmarks/corpus_findings.py CORPUS.jsonl[.gz] [--limit N] --near-duplicates N [--seed N]     # only these: N pairs drawn with the seed

A corpus is a file of JSON lines with ``id``, ``title``, ``text`` and, where known, ``published`` (ISO 8601), ``language`` and ``cluster``. Articles
of one cluster are one corpus of their own, each cluster compared by itself; a file without clusters is compared as a whole. The corpora are not part
of this repository: the texts belong to their publishers. ``docs/accuracy.md`` says what a reading of the output gave.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import json
import random
import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import factcheck
from factcheck import pipeline
from factcheck.documents import lay_out
from factcheck.findings.finding import Finding

CONTEXT = 90
MOST_PLACES = 6
MEGABYTE = 1024


def rows(path: Path, limit: int | None) -> Iterator[dict[str, Any]]:
    """The first ``limit`` articles of a file of JSON lines, packed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit is not None and number >= limit:
                return
            yield json.loads(line)


def document(row: Mapping[str, Any]) -> factcheck.Document:
    """An article as a document: its title as the first paragraph; a date that cannot be read is none."""
    try:
        published = datetime.date.fromisoformat(row.get("published") or "")
    except ValueError:
        published = None
    return factcheck.Document(id=row["id"], text=f"{row['title']}\n\n{row['text']}", published=published, language=row.get("language"))


def corpora(articles: Iterable[Mapping[str, Any]]) -> dict[str, list[factcheck.Document]]:
    """The articles by cluster, in order of the clusters' names."""
    found: dict[str, list[factcheck.Document]] = defaultdict(list)
    for row in articles:
        found[str(row.get("cluster", ""))].append(document(row))
    return dict(sorted(found.items()))


def shown(finding: Finding, texts: Mapping[str, str], cluster: str) -> str:
    """A finding with its reasons and its places in their context."""
    lines = [f"[{cluster}] {finding.code} {finding.severity} {finding.relation} {finding.message}"]
    for place in finding.evidence[:MOST_PLACES]:
        text = texts[place.document]
        before, after = text[max(0, place.start - CONTEXT) : place.start], text[place.end : place.end + CONTEXT]
        lines.append("    " + " ".join(f"{place.document}: …{before}>>{place.text}<<{after}…".split()))
    return "\n".join(lines)


def print_pairs(groups: Mapping[str, list[factcheck.Document]], count: int, seed: int) -> None:
    """So many near-duplicates, drawn with a seed, and of each two of its places."""
    found = [(cluster, finding) for cluster, documents in groups.items() for finding in pipeline.near_duplicates(map(lay_out, documents))]
    chance = random.Random(seed)
    for number, (cluster, finding) in enumerate(chance.sample(found, min(count, len(found))), 1):
        print(f"{number}. [{cluster}] {finding.code} {finding.similarity} in {len(finding.evidence)} places")
        for place in sorted(chance.sample(range(len(finding.evidence)), 2)):
            print(f"    {finding.evidence[place].document}: {' '.join(finding.evidence[place].text.split())}")
    print(f"{len(found)} near-duplicates")


def main() -> None:
    """Print the conflicts (and a sample of the agreements) of a corpus, then the counts."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--agreements", type=int, default=0)
    parser.add_argument("--quiet", action="store_true")
    parser.add_argument("--near-duplicates", type=int, default=0)
    parser.add_argument("--seed", type=int, default=42)
    options = parser.parse_args()
    if options.near_duplicates:
        print_pairs(corpora(rows(options.corpus, options.limit)), options.near_duplicates, options.seed)
        return
    counts: Counter[tuple[str, str, str]] = Counter()
    agreements: list[str] = []
    articles, reading, comparing = 0, 0.0, 0.0
    for cluster, documents in corpora(rows(options.corpus, options.limit)).items():
        articles += len(documents)
        start = time.perf_counter()
        records = pipeline.read_all(documents, options.jobs if len(documents) > MOST_PLACES else 1)
        read = time.perf_counter()
        found = pipeline.compare(records)
        reading, comparing = reading + read - start, comparing + time.perf_counter() - read
        counts.update((finding.kind, finding.code, finding.severity) for finding in found)
        texts = {item.id: item.text for item in documents}
        if not options.quiet:
            for finding in found:
                if finding.kind == "conflict":
                    print(shown(finding, texts, cluster))
        agreements.extend(shown(finding, texts, cluster) for finding in found if finding.kind == "agreement")
    step = max(1, len(agreements) // options.agreements) if options.agreements else 1
    for line in agreements[::step][: options.agreements]:
        print(line)
    for (kind, code, severity), number in sorted(counts.items()):
        print(f"{kind:15} {code} {severity:8} {number:6}")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MEGABYTE
    print(f"{articles} articles, reading {reading:.1f} s, comparing {comparing:.1f} s, peak {own} MB")


if __name__ == "__main__":
    main()
