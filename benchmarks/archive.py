"""The archive at work: what indexing, a draft, an update cost, how they grow, and whether a draft gets what the whole check gives.

    python benchmarks/archive.py CORPUS… [--articles 100000] [--jobs 2] [--drafts 41] [--sample 2000] [--folder FOLDER] [--kills 50]
    python benchmarks/archive.py CORPUS… --folder FOLDER --only latency

Corpora are files of JSON lines (``benchmarks/corpus_findings.py``). They are enlarged to ``--articles`` with edited copies: some numbers changed,
some sentences left out or taken from another article, always the same for one seed. Drafts are of two sorts: articles kept out of the archive, and
articles of it edited once more, of which it holds every sentence several times over. Every figure is printed as it is known. With ``--folder`` the
archive and the figures stay there, and a run that was broken off goes on where it was: what was indexed is not indexed again. ``--only`` takes one
figure anew on the archive in the folder. Exit status 1 when a law is broken: a draft of the sample that gets other findings than the whole check
gives, an archive that does not verify.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import pathlib
import random
import re
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence

import attrs
from corpus_findings import document, rows

from factcheck import Archive, Document, pipeline
from factcheck.documents import lay_out

SEED = 8
NUMBER = re.compile(r"\d+")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
WORDS, LEAST = 600, 550


def originals(paths: Sequence[str]) -> list[Document]:
    """The articles of all corpora."""
    return [document(row) for path in paths for row in rows(pathlib.Path(path), None)]


def enlarged(articles: Sequence[Document], count: int) -> Iterator[Document]:
    """The articles, in an order by chance, then edited copies of them, up to ``count``."""
    chance = random.Random(SEED)
    order = list(articles)
    chance.shuffle(order)
    yield from order[:count]
    for number in range(max(0, count - len(order))):
        source, other = chance.choice(order), chance.choice(order)
        yield attrs.evolve(source, id=f"{source.id}+{number}", text=edited(source.text, other.text, chance))


def edited(text: str, other: str, chance: random.Random) -> str:
    """A copy with a few edits: numbers changed, a sentence left out, one of another article put in."""
    sentences = SENTENCE_END.split(text)
    foreign = SENTENCE_END.split(other)
    kept = [sentence for sentence in sentences if chance.random() > 0.1] or sentences
    if chance.random() < 0.5:
        kept.insert(chance.randrange(len(kept) + 1), chance.choice(foreign))
    return " ".join(NUMBER.sub(lambda found: changed(found.group(), chance), sentence) for sentence in kept)


def changed(digits: str, chance: random.Random) -> str:
    """A number, one time in twenty with another last digit."""
    return digits[:-1] + str(chance.randrange(10)) if chance.random() < 0.05 else digits


def floor(documents: Sequence[Document]) -> float:
    """Processor seconds of laying out and hashing the same text: what no reader can go below."""
    begun = time.process_time()
    for item in documents:
        hashlib.blake2b(lay_out(item).text.encode("utf-8", "surrogatepass")).digest()
    return time.process_time() - begun


def cpu() -> float:
    """Processor seconds of this process and of those it has waited for."""
    own, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime


def indexed(path: str, documents: Iterable[Document], jobs: int) -> tuple[float, float]:
    """Wall and processor seconds of adding documents."""
    wall, work = time.monotonic(), cpu()
    with Archive(path) as archive:
        archive.write(documents, jobs=jobs)
    return time.monotonic() - wall, cpu() - work


class Figures:
    """What was measured, by name, kept in a file so that a run that was broken off can go on."""

    def __init__(self, path: pathlib.Path) -> None:
        self._path = path
        self._known: dict[str, list[float]] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}

    def get(self, name: str) -> list[float] | None:
        """What was measured under a name."""
        return self._known.get(name)

    def keep(self, name: str, *numbers: float) -> list[float]:
        """Write numbers down; they are given back."""
        self._known[name] = list(numbers)
        self._path.write_text(json.dumps(self._known, indent=1), encoding="utf-8")
        return self._known[name]


# So many articles are indexed before the figures are written down.
LOT = 10_000


def grow(path: str, documents: Sequence[Document], steps: Sequence[int], jobs: int, figures: Figures) -> tuple[float, float]:
    """Index in steps, and tell what each article of a step cost; the processor seconds and the wall seconds of all of them."""
    done, first = 0, 0.0
    total = [0.0, 0.0]
    for step in steps:
        spent = [0.0, 0.0]
        for low in range(done, step, LOT):
            high = min(step, low + LOT)
            lot = figures.get(f"index {low} to {high}") or figures.keep(f"index {low} to {high}", *indexed(path, documents[low:high], jobs))
            spent = [one + more for one, more in zip(spent, lot, strict=True)]
        count, each = step - done, spent[1] / (step - done)
        first = first or each
        print(f"index to {step}: {count / spent[0]:.0f} articles/s, {1000 * each:.2f} ms of CPU each, {each / first:.2f} times the first", flush=True)
        done, total = step, [one + more for one, more in zip(total, spent, strict=True)]
    return total[1], total[0]


def kept_out(articles: Sequence[Document], count: int) -> tuple[list[Document], list[Document]]:
    """The articles without some that have 600 words or nearly so, and the first 600 words of these: drafts of what the archive does not hold."""
    chance = random.Random(SEED + 5)
    long = [item for item in articles if len(item.text.split()) >= LEAST]
    chosen = {item.id: item for item in chance.sample(long, min(count, len(long)))}
    fresh = [attrs.evolve(item, id=f"news-{item.id}", text=" ".join(item.text.split(" ")[:WORDS])) for item in chosen.values()]
    return [item for item in articles if item.id not in chosen], fresh


def copies(articles: Sequence[Document], count: int) -> list[Document]:
    """Drafts of 600 words of which the archive holds every sentence several times: articles of it edited once more, shorter ones joined."""
    chance = random.Random(SEED + 1)
    found = []
    for number in range(count):
        text = ""
        while len(text.split()) < WORDS:
            text += "\n\n" + edited(chance.choice(articles).text, chance.choice(articles).text, chance)
        words = text.split(" ")
        found.append(Document(id=f"draft-{number}", text=" ".join(words[:WORDS]), language="en", published=chance.choice(articles).published))
    return found


def latency(path: str, some: Sequence[Document], words: str, folder: str) -> None:
    """What drafts cost, warm and as a cold command; ``words`` say which drafts these are."""
    with Archive(path) as archive:
        archive.check_documents(some[:1])
        walls, works, counts = [], [], []
        for draft in some[1:]:
            wall, work = time.monotonic(), time.process_time()
            counts.append(len(archive.check_documents([draft]).findings))
            walls.append(time.monotonic() - wall)
            works.append(time.process_time() - work)
    print(
        f"{words}, {WORDS} words, warm: median {1000 * statistics.median(walls):.0f} ms ({1000 * statistics.median(works):.0f} ms of CPU), "
        f"nine in ten below {1000 * sorted(walls)[len(walls) * 9 // 10]:.0f} ms, {statistics.median(counts):.0f} findings",
        flush=True,
    )
    cold = []
    # Installed packages are compiled; a source tree is as fast once its byte code may be written somewhere.
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": f"{folder}/bytecode"}
    for draft in some[:8]:
        file = pathlib.Path(folder, "draft.txt")
        file.write_text(draft.text, encoding="utf-8")
        begun, work = time.monotonic(), cpu()
        command = [sys.executable, "-m", "factcheck", "check", str(file), "--archive", path, "--language", draft.language or "en", "--exit-zero"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder, env=around)
        cold.append((time.monotonic() - begun, cpu() - work))
    wall, work = (statistics.median(column) for column in zip(*cold[1:], strict=True))  # the first one writes the byte code
    print(f"the same as a cold command: median {wall:.2f} s ({work:.2f} s of CPU)", flush=True)


def equality(articles: Sequence[Document], count: int, folder: str, jobs: int) -> bool:
    """Whether drafts against an archive get the findings of the whole check."""
    sample = list(enlarged(articles, count))
    chance = random.Random(SEED + 2)
    whole = pipeline.check(sample, options=pipeline.Options(jobs=jobs)).findings
    path = str(pathlib.Path(folder, "sample.db"))
    for name in (path, f"{path}-wal", f"{path}-shm"):
        pathlib.Path(name).unlink(missing_ok=True)
    indexed(path, sample, jobs)
    wrong, compared = 0, 0
    with Archive(path) as archive:
        for draft in chance.sample(sample, min(100, count)):
            expected = {repr(found) for found in whole if any(evidence.document == draft.id for evidence in found.evidence)}
            compared += len(expected)
            wrong += expected != {repr(found) for found in archive.check_documents([draft]).findings}
    print(f"equality on {count} articles: {wrong} of {min(100, count)} drafts differ, {compared} findings compared", flush=True)
    return not wrong


def update(path: str, documents: Sequence[Document], jobs: int) -> tuple[float, float]:
    """What indexing again costs when one document in a hundred has changed, and what hashing all of them does: processor seconds."""
    chance = random.Random(SEED + 3)
    revised = [attrs.evolve(item, text=f"{item.text} Corrected.") if chance.random() < 0.01 else item for item in documents]
    begun = time.process_time()
    for item in revised:
        hashlib.blake2b(item.text.encode("utf-8", "surrogatepass")).digest()
    hashing = time.process_time() - begun
    return indexed(path, revised, jobs)[1], hashing


KILLED = "import sys, pickle; from factcheck.adapters.archive import archive; archive.BATCH = 20\n"
KILLED += "with open(sys.argv[2], 'rb') as file: given = pickle.load(file)\nwith archive.Archive(sys.argv[1]) as store: store.write(given)"


def kills(articles: Sequence[Document], count: int, folder: str) -> bool:
    """Whether an archive is whole, and gives the same report in the end, after kills at moments by chance."""
    import pickle

    chance = random.Random(SEED + 4)
    sample, some = list(articles[:400]), copies(articles, 3)
    given, path, other = (str(pathlib.Path(folder, name)) for name in ("given", "killed.db", "unharmed.db"))
    pathlib.Path(given).write_bytes(pickle.dumps(sample))
    indexed(other, sample, 1)
    with Archive(other) as store:
        expected = store.check_documents(some).to_json()
    broken = 0
    for _ in range(count):
        for name in (path, f"{path}-wal", f"{path}-shm"):
            pathlib.Path(name).unlink(missing_ok=True)
        running = subprocess.Popen([sys.executable, "-c", KILLED, path, given])
        time.sleep(chance.uniform(0.2, 5))
        running.send_signal(signal.SIGKILL)
        running.wait()
        with Archive(path) as store:
            faults = store.verify()
            store.write(sample)
            broken += bool(faults) or store.check_documents(some).to_json() != expected
    print(f"killed {count} times: {broken} archives not whole or with another report", flush=True)
    return not broken


def measured(options: argparse.Namespace, folder: str) -> int:
    """Every figure, in its order; the exit status."""
    articles, fresh = kept_out(originals(options.corpora), options.drafts)
    kinds = {"a draft that is new": fresh, "a draft of edited copies": copies(articles, options.drafts)}
    figures = Figures(pathlib.Path(folder, "figures.json"))
    path = str(pathlib.Path(folder, "news.db"))
    if options.only == "latency":
        for words, some in kinds.items():
            latency(path, some, words, folder)
        return 0
    documents = list(enlarged(articles, options.articles))
    size = sum(len(item.text.encode("utf-8", "surrogatepass")) for item in documents)
    print(f"{len(documents)} articles, {size / 1e6:.0f} MB of text", flush=True)
    steps = [step for part in (10, 3) if (step := options.articles // part)] + [options.articles]
    full, wall = grow(path, documents, steps, options.jobs, figures)
    least = floor(documents[:2000]) * len(documents) / min(2000, len(documents))
    print(f"indexing: {len(documents) / wall:.0f} articles/s, {full / least:.1f} times the {least:.0f} s of splitting and hashing", flush=True)
    if figures.get("bytes") is None:
        with Archive(path) as archive:
            archive.compact()
        figures.keep("bytes", os.path.getsize(path))  # noqa: PTH202
    print(f"size: {(figures.get('bytes') or [0])[0] / size:.2f} times the text", flush=True)
    for words, some in kinds.items():
        latency(path, some, words, folder)
    if figures.get("update") is None:
        figures.keep("update", *update(path, documents, options.jobs))
    work, hashing = figures.get("update") or [0, 0]
    print(f"again with 1% changed: {work:.1f} s of CPU, {(work - hashing) / full:.1%} of the full time beside {hashing:.1f} s of hashing", flush=True)
    with Archive(path) as archive:
        faults = archive.verify() if options.articles <= 20_000 else []
    good = not faults and equality(articles, options.sample, folder, options.jobs)
    return 0 if (not options.kills or kills(articles, options.kills, folder)) and good else 1


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpora", nargs="+")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--drafts", type=int, default=41)
    parser.add_argument("--sample", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=0)
    parser.add_argument("--folder")
    parser.add_argument("--only", choices=["latency"])
    options = parser.parse_args()
    if options.folder is None:
        with tempfile.TemporaryDirectory() as folder:
            return measured(options, folder)
    pathlib.Path(options.folder).mkdir(parents=True, exist_ok=True)
    return measured(options, str(pathlib.Path(options.folder).resolve()))


if __name__ == "__main__":
    sys.exit(main())
