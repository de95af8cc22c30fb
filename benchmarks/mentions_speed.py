"""Reading mentions: megabytes of text per second and core, with what other libraries take for the same articles in the same run.

    python benchmarks/mentions_speed.py CORPUS.jsonl.gz                        # 600 articles, factcheck and whatever else is installed
    python benchmarks/mentions_speed.py CORPUS.jsonl.gz --articles 2000 --seconds 60 --language vi

The corpus is JSON lines with ``text`` and, where known, ``published`` and ``language``. Times are CPU seconds of one process; layout is not counted.
Articles are taken evenly from the whole corpus. Each other library reads the same articles, from the first on, until its seconds are over, and is
compared with factcheck on those; one that is not installed is named as such. They do unlike work, so each row says what the library reads and how
much it found: none but factcheck reads names, ranks, hedges and periods. Two figures judge the machine: the tokens that it cuts in a second, the
least that any reader does, and the growth, what a text of four times the length costs (4.0 is linear).
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import gzip
import importlib
import json
import sys
import time
import warnings
from collections.abc import Callable

import attrs

from factcheck.documents import Document, lay_out
from factcheck.mentions import Mention, read
from factcheck.mentions.tokens import tokenize

Reader = Callable[[str], int]
"""From a text to how many mentions it holds."""


@attrs.frozen
class Article:
    """A text of the corpus."""

    text: str
    language: str
    published: datetime.date | None


def articles(path: str, count: int, language: str | None) -> list[Article]:
    """So many articles, evenly from the whole corpus."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    step = max(1, len(rows) // count)
    return [Article(row["text"], language or row.get("language") or "en", day(row.get("published"))) for row in rows[::step][:count]]


def day(written: str | None) -> datetime.date | None:
    """The date of an ISO string; None for what is none."""
    with contextlib.suppress(ValueError):
        return datetime.date.fromisoformat(written[:10]) if written else None
    return None


# --- the readers ------------------------------------------------------------------------------------------------------------------------------


def quantulum3(language: str) -> Reader:  # noqa: ARG001
    """quantulum3: quantities in English."""
    parser = importlib.import_module("quantulum3.parser")
    return lambda text: len(parser.parse(text))


def dateparser(language: str) -> Reader:
    """dateparser: dates in some two hundred languages."""
    search = importlib.import_module("dateparser.search")
    return lambda text: len(search.search_dates(text, languages=[language]) or [])


def text2num(language: str) -> Reader:
    """text2num, compiled: numbers in words, written out as digits; it tells no places."""
    numbers = importlib.import_module("text_to_num")
    return lambda text: len(numbers.alpha2digit(text, language)) and 0


def number_parser(language: str) -> Reader:
    """number-parser: numbers in words, written out as digits; it tells no places."""
    numbers = importlib.import_module("number_parser")
    return lambda text: len(numbers.parse(text, language=language)) and 0


def recognizers(language: str) -> Reader:
    """Recognizers-Text: numbers, units and dates."""
    suite = importlib.import_module("recognizers_suite")
    culture = {"en": "en-us", "fr": "fr-fr", "es": "es-es"}[language]
    kinds = [suite.recognize_number, suite.recognize_currency, suite.recognize_dimension, suite.recognize_datetime]
    return lambda text: sum(len(kind(text, culture)) for kind in kinds)


OTHERS: dict[str, tuple[str, Callable[[str], Reader]]] = {
    "quantulum3": ("quantities with units", quantulum3),
    "dateparser.search": ("dates", dateparser),
    "text2num": ("numbers in words", text2num),
    "number-parser": ("numbers in words", number_parser),
    "recognizers-text": ("numbers, money, units, dates", recognizers),
}


# --- measuring --------------------------------------------------------------------------------------------------------------------------------


def seconds(work: Callable[[], object]) -> float:
    """The CPU seconds that something takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def own(texts: list[Article], rounds: int = 3) -> tuple[list[float], list[Mention]]:
    """The least CPU seconds of factcheck per article over some rounds, and all that it reads."""
    layouts = [lay_out(Document(id="x", text=a.text, published=a.published, language=a.language)) for a in texts]
    found = [mention for layout in layouts for mention in read(layout)]
    taken = [[seconds(lambda layout=layout: read(layout)) for layout in layouts] for _ in range(rounds)]
    return [min(times) for times in zip(*taken, strict=True)], found


def other(make: Callable[[str], Reader], texts: list[Article], limit: float) -> tuple[float, int, int]:
    """CPU seconds, articles read and mentions found of a library within so many seconds."""
    reader = make(texts[0].language)
    reader(texts[0].text)
    taken, found, done = 0.0, 0, 0
    for article in texts:
        began = time.process_time()
        found += reader(article.text)
        taken, done = taken + time.process_time() - began, done + 1
        if taken > limit:
            break
    return taken, done, found


def growth(texts: list[Article]) -> float:
    """What a text of four times the length costs."""
    short = "\n\n".join(article.text for article in texts[:40])
    long = "\n\n".join([short] * 4)
    laid = [lay_out(Document(id="x", text=text, published=None, language=texts[0].language)) for text in (short, long)]
    few, many = (min(seconds(lambda layout=layout: read(layout)) for _ in range(3)) for layout in laid)
    return many / few


def megabytes(texts: list[Article]) -> float:
    """The size of the texts in UTF-8."""
    return sum(len(article.text.encode()) for article in texts) / 1e6


def main() -> int:
    """Prints a table: library, what it reads, megabytes per second, how many times as long as factcheck it takes, mentions per kilobyte."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("corpus")
    options.add_argument("--articles", type=int, default=600)
    options.add_argument("--seconds", type=float, default=20.0, help="CPU seconds for each other library")
    options.add_argument("--language", help="read every article as being in this language")
    given = options.parse_args()
    warnings.simplefilter("ignore")
    texts = articles(given.corpus, given.articles, given.language)
    size = megabytes(texts)
    times, found = own(texts)
    cut = size / min(seconds(lambda: [tokenize(article.text) for article in texts]) for _ in range(3))
    kinds = {kind: sum(mention.kind == kind for mention in found) for kind in sorted({mention.kind for mention in found})}
    print(f"{len(texts)} articles, {size:.2f} MB; tokens are cut at {cut:.1f} MB/s; four times the text takes {growth(texts):.1f} times as long")
    print("factcheck reads " + ", ".join(f"{count} {kind}" for kind, count in kinds.items()))
    line = "{:<20} {:<30} {:>9} {:>11} {:>12}"
    print(line.format("library", "reads", "MB/s", "times ours", "mentions/kB"))
    print(line.format("factcheck", "all of the above", f"{size / sum(times):.3f}", "1", f"{len(found) / size / 1000:.1f}"))
    for name, (what, make) in OTHERS.items():
        try:
            taken, done, read_by_it = other(make, texts, given.seconds)
        except ImportError:
            print(line.format(name, what, "–", "–", "–") + "  not installed")
            continue
        except Exception as error:  # noqa: BLE001 what another library cannot read is its own affair
            print(line.format(name, what, "–", "–", "–") + f"  fails: {type(error).__name__}")
            continue
        part = megabytes(texts[:done])
        told = f"{read_by_it / part / 1000:.1f}" if read_by_it else "–"
        print(line.format(name, what, f"{part / taken:.4f}", f"{taken / sum(times[:done]):.2g}", told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
