"""Fuzzing: mutated files of every format through the readers and the whole check, each in a process that is bounded in time and memory.

    python scripts/fuzz.py --minutes 30                       # by hand, long
    python scripts/fuzz.py --seconds 15 --seed 7              # as in the tests
    python scripts/fuzz.py --replay FOLDER                    # what an earlier run kept

An input is a small valid file of a format, changed in a few places: bytes flipped, dropped, repeated, exchanged with those of another file, numbers
and lengths made huge, brackets nested, characters put in that are known for trouble. A failure is whatever is not a report or a ``FactcheckError``:
another exception, an input that takes more than ``--limit`` seconds of processor time (or fifteen times as long by the clock), a process that needs
more than ``--memory`` megabytes, an excerpt that is not in its document. The inputs that failed are kept in ``--keep``, with the reason beside
them. Exit status 1 when one did.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import multiprocessing
import pathlib
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
import zipfile
from multiprocessing.connection import Connection
from typing import Any

STORY = (
    "The Quarry Tunnel, 4.2 km long, opened on 3 May 1998. It cost 88 million euros, nearly 12% more than planned.\n\n"
    "“We were the first,” said Mayor Ann Roth, who took office in March 2011. The tunnel carries 9,000 cars a day; 14 of 22 lamps are new.\n\n"
    "The Quarry Tunnel, 4.7 km long, opened on 13 May 1998. It is the second-longest tunnel in Europe.\n"
)
HTML = (
    "<!doctype html><html lang=en><head><title>Tunnel</title><meta property='article:published_time' content='2020-05-04'>"
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-05-04"}</script></head><body><nav><a href=x>Home</a></nav>'
    "<article><h1>Tunnel &amp; bridge</h1><p>The <b>Quarry Tunnel</b>, 4.2&nbsp;km long, opened on 3 May 1998.</p><ul><li>One<li>Two</ul>"
    "<table><tr><th>Tunnel<th>Length<tr><td>Quarry Tunnel<td>4.7 km</table><dl><dt>Opened<dd>13 May 1998</dl><!-- factcheck: ignore QTY001 x -->"
    "<p>The Quarry Tunnel, 4.7 km long, opened on 13 May 1998.</p></article></body></html>"
)
RSS = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Tunnel</title><guid>1</guid>'
    "<pubDate>Mon, 04 May 2020 10:00:00 GMT</pubDate><description>&lt;p&gt;The Quarry Tunnel opened on 3 May 1998.&lt;/p&gt;</description></item>"
    "</channel></rss>"
)
MATTER = "---\ntitle: Tunnel\ndate: 2020-05-04\nlength: 4.2 km\n---\n\n# Tunnel\n\n"
MARKDOWN = MATTER + STORY + "\n| Tunnel | Length |\n| --- | --- |\n| Quarry Tunnel | 4.9 km |\n"
INFOBOX = "{{Infobox tunnel\n| name = Quarry Tunnel\n| length = {{convert|4.2|km}}\n}}\n"
WIKI = INFOBOX + "'''Quarry Tunnel''' opened on [[3 May]] 1998.<ref>A book</ref>\n== Use ==\n* 9,000 cars\n"
MARKUP = "Tunnel\n======\n\n:date: 2020-05-04\n\n" + STORY + "\n.. note:: The tunnel was closed in 2001.\n\n* one\n* two\n\n::\n\n    code 4.2 km\n"
RECORDS = [{"id": "a", "title": "Tunnel", "published": "2020-05-04", "text": STORY}, {"id": "b", "text": "The Quarry Tunnel opened on 5 June 1997."}]

NEWSML = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a"><itemMeta/><contentMeta><headline>T</headline></contentMeta><contentSet>'
    '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>The Quarry Tunnel opened on 3 May 1998.</p></body></html></inlineXML>'
    "</contentSet></newsItem>"
)
PACKED = {
    ".zip": {"a.txt": STORY, "b.html": HTML, "c.json": json.dumps(RECORDS)},
    ".docx": {
        "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
        "<w:t>The Quarry Tunnel opened on 3 May 1998.</w:t></w:r></w:p></w:body></w:document>"
    },
    ".epub": {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="o.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "o.opf": '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>',
        "a.xhtml": HTML,
    },
}
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/MediaBox[0 0 300 200]/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
    b"4 0 obj<</Length 62>>stream\nBT /F 12 Tf 20 100 Td (The Quarry Tunnel opened on 3 May 1998.) Tj ET\nendstream endobj\n"
    b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)

# Characters and pieces that are known for trouble.
TROUBLE = [
    "\x00",
    "\ufeff",
    "\u202e",
    "\u200b",
    "\u0301" * 20,
    "\ud800",
    "\U0010ffff",
    "\r",
    "\x1b[31m",
    "&#x110000;",
    "&amp" * 9,
    "<!--",
    "]]>",
    "<![CDATA[",
    '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>',
    "{" * 300,
    "[" * 300,
    "(" * 300,
    "<b>" * 300,
    "9" * 400,
    "1/" * 200,
    "--" * 200,
    "1e999",
    "NaN",
    "-0",
    "31 February 2019",
    "0000-00-00",
    "99999999999999999999999",
    "\\",
    "\\u",
    '"',
    "'",
    "|",
    "{{" * 100,
    "[[" * 100,
    ">" * 200,
    "`" * 200,
    "../../etc/passwd",
    "%s%n",
    "\n" * 300,
    " " * 3000,
    "ab" * 2000,
    "of the " * 300,
    "5 May " * 200,
    "thứ hai năm ",
    "«" * 50,
    "“" * 50,
    "\t" * 200,
]


def seeds() -> list[tuple[str, bytes]]:
    """A small valid file for every format, with its suffix."""
    texts = {
        ".txt": STORY,
        ".md": MARKDOWN,
        ".html": HTML,
        ".rss": RSS,
        ".xml": RSS,
        ".json": json.dumps(RECORDS),
        ".ninjs": json.dumps(RECORDS[0]),
        ".jsonl": "\n".join(map(json.dumps, RECORDS)),
        ".csv": 'id,text\na,"' + STORY.replace('"', '""') + '"\nb,Short\n',
        ".tsv": "id\ttext\na\tThe tunnel opened in 1998.\n",
        ".rst": MARKUP,
        ".adoc": "= Tunnel\n:revdate: 2020-05-04\n\n" + STORY,
        ".wiki": WIKI,
        ".mediawiki": WIKI,
        ".newsml": NEWSML,
    }
    files = [(suffix, text.encode()) for suffix, text in texts.items()]
    files.append((".gz", gzip.compress(STORY.encode(), mtime=0)))
    files += [(suffix, packed(members)) for suffix, members in PACKED.items()]
    return [*files, (".pdf", PDF)]


def packed(members: dict[str, str]) -> bytes:
    """A ZIP archive of these members."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return data.getvalue()


def mutated(data: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """The data changed in one to eight places."""
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8))):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice((1, 2, 8, 40, 200)))
        kind = chance.randrange(8)
        if kind == 0:
            data = data[:at] + data[end:]
        elif kind == 1:
            data = data[:end] + data[at:end] * chance.choice((1, 2, 50, 400)) + data[end:]
        elif kind == 2:
            data = data[:at] + bytes(chance.randrange(256) for _ in range(end - at)) + data[end:]
        elif kind == 3:
            other = chance.choice(others)
            start = chance.randrange(len(other) + 1)
            data = data[:at] + other[start : start + chance.choice((4, 60, 600))] + data[at:]
        elif kind == 4:
            data = data[:at]
        else:
            piece = chance.choice(TROUBLE)
            data = data[:at] + piece.encode("utf-8", "surrogatepass") * chance.choice((1, 1, 1, 20)) + data[at:]
    return data[: 1 << 20]


def work(pipe: Connection, limit: float, memory: int) -> None:
    """Check files one by one: takes paths, answers None or what went wrong."""
    import factcheck
    from factcheck.errors import FactcheckError
    from factcheck.reports.renderers import render
    from factcheck.reports.renderers.view import View

    def late(*_: object) -> None:
        raise TimeoutError(f"more than {limit} s of processor time")

    signal.signal(signal.SIGPROF, late)
    resource.setrlimit(resource.RLIMIT_AS, (memory << 20, memory << 20))
    while (path := pipe.recv()) is not None:
        wrong = None
        try:
            signal.setitimer(signal.ITIMER_PROF, limit)
            report = factcheck.check(path)
            report.to_json()
            render(report, "text", View())
            render(report, "html", View())
            texts = {document.id: document.text for document in report.documents}
            for finding in report.findings:
                for evidence in finding.evidence:
                    if texts[evidence.document][evidence.start : evidence.end] != evidence.text:
                        wrong = f"{finding.code}: {evidence.text!r} does not stand at {evidence.start}:{evidence.end}"
        except FactcheckError:
            pass
        except BaseException:  # noqa: BLE001  whatever it is, it is what this looks for
            wrong = traceback.format_exc()
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        pipe.send(wrong)


class Worker:
    """A process that checks files, made anew when it dies or hangs."""

    def __init__(self, limit: float, memory: int) -> None:
        self.limit, self.memory = limit, memory
        self.process: Any = None

    def check(self, path: pathlib.Path) -> str | None:
        """What went wrong with a file, or None."""
        if self.process is None:
            self.pipe, child = multiprocessing.Pipe()
            self.process = multiprocessing.Process(target=work, args=(child, self.limit, self.memory), daemon=True)
            self.process.start()
            child.close()
        try:
            self.pipe.send(str(path))
            if self.pipe.poll(15 * self.limit):
                found: str | None = self.pipe.recv()
                return found
            wrong = f"longer than {15 * self.limit} s by the clock"
        except (EOFError, BrokenPipeError, ConnectionResetError):
            wrong = "the process died"
        self.process.kill()
        self.process.join()
        self.process = None
        return wrong


def main() -> int:
    """Run until the time is over; 1 when an input failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=0.0)
    parser.add_argument("--seconds", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=20.0, help="seconds for one input")
    parser.add_argument("--memory", type=int, default=3000, help="megabytes of address space for the process")
    parser.add_argument("--keep", type=pathlib.Path, default=pathlib.Path("fuzz-failures"))
    parser.add_argument("--replay", type=pathlib.Path)
    given = parser.parse_args()
    worker, chance, files = Worker(given.limit, given.memory), random.Random(given.seed), seeds()
    if given.replay is not None:
        outcomes = {path.name: worker.check(path) for path in sorted(given.replay.iterdir()) if path.suffix != ".why"}
        print(json.dumps(outcomes, indent=1))
        return int(any(outcomes.values()))
    others = [data for _, data in files]
    end, began = time.monotonic() + 60 * given.minutes + given.seconds, time.monotonic()
    count, failed, slowest = 0, 0, 0.0
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        while time.monotonic() < end:
            suffix, data = files[count % len(files)]
            made = mutated(data, others, chance) if count >= len(files) else data  # each seed once as it is
            path = pathlib.Path(folder) / f"input{suffix if chance.random() < 0.9 else chance.choice(files)[0]}"
            path.write_bytes(made)
            start = time.monotonic()
            wrong = worker.check(path)
            slowest = max(slowest, time.monotonic() - start)
            count += 1
            if wrong is not None:
                failed += 1
                given.keep.mkdir(parents=True, exist_ok=True)
                kept = given.keep / f"{given.seed}-{count}{path.suffix}"
                kept.write_bytes(made)
                kept.with_suffix(kept.suffix + ".why").write_text(wrong, encoding="utf-8")
                print(f"{kept}: {wrong.strip().splitlines()[-1]}", file=sys.stderr)
            path.unlink()
    print(f"{count} inputs in {time.monotonic() - began:.0f} s, slowest {slowest:.1f} s, {failed} failed (seed {given.seed})")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
