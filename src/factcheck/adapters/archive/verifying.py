"""Whether an archive is whole, and what is in it."""

from __future__ import annotations

import pathlib
import sqlite3
from collections.abc import Iterator

from factcheck.adapters.archive.database import FORMAT
from factcheck.adapters.archive.pages import directory
from factcheck.adapters.archive.postings import rows_of
from factcheck.adapters.archive.reader import reader
from factcheck.adapters.archive.samples import Samples, samples
from factcheck.adapters.archive.shelf import opened
from factcheck.adapters.archive.sketches import Sketch
from factcheck.errors import RecordError

MOST_FAULTS = 100


def described(database: sqlite3.Connection, path: str) -> dict[str, object]:
    """What is in an archive, name by name."""
    count, characters = database.execute("SELECT count(*), coalesce(sum(characters), 0) FROM documents").fetchone()
    others = database.execute("SELECT coalesce(sum(documents), 0) FROM readers WHERE reader != ?", (reader(),)).fetchone()[0]
    gone = database.execute("SELECT count(*) FROM removed").fetchone()[0]
    segments = database.execute("SELECT count(*), coalesce(sum(rows), 0) FROM segments").fetchone()
    return {
        "documents": count,
        "characters": characters,
        "bytes": pathlib.Path(path).stat().st_size,
        "format": FORMAT,
        "outdated": f"{others} documents were read by another version of factcheck" if others else 0,
        "removed": f"{gone} documents are gone; factcheck archive compact gives their room back" if gone else 0,
        "postings": f"{segments[1]} in {segments[0]} segments",
    }


def faults(database: sqlite3.Connection) -> list[str]:
    """What is wrong with an archive: the file itself, then every document and every page read back."""
    found = [f"the file is damaged: {line}" for (line,) in database.execute(f"PRAGMA integrity_check({MOST_FAULTS})") if line != "ok"]
    if found:
        return found
    try:
        known = samples(database) or Samples()
    except RecordError as error:
        return [str(error)]
    numbers = set()
    for number, id_, body, claims, sketch in database.execute("SELECT number, id, body, claims, sketch FROM documents ORDER BY number"):
        numbers.add(number)
        try:
            known_claims = Sketch(sketch)
            _ = known_claims.words, list(known_claims.traces())
            held = opened(number, id_, body, claims, known)
            _ = held.layout, [dict(claim.roles) for claim in held.claims]
        except RecordError as error:
            found.append(str(error))
        except ValueError as error:
            found.append(f"{id_}: {error}")
    gone = {number for (number,) in database.execute("SELECT number FROM removed")}
    for segment, kind, rows in database.execute("SELECT segment, kind, rows FROM segments ORDER BY segment").fetchall():
        found.extend(_faults_of(database, segment, kind, rows, numbers | gone))
    return found[:MOST_FAULTS]


def _faults_of(database: sqlite3.Connection, segment: int, kind: int, rows: int, numbers: set[int]) -> Iterator[str]:
    """What is wrong with a segment of so many rows, whose postings may point to documents of these numbers."""
    try:
        known = directory(database, segment)
    except ValueError as error:
        yield str(error)
        return
    last, whole = 0, True
    for page in known.pages:
        try:
            keys, data = known.read(database, [page], kind)
            strays = {number for documents, _ in rows_of(data, keys) for number in documents.tolist()} - numbers
        except ValueError as error:
            yield f"page {page} is damaged: {error}"
            whole = False
            continue
        if strays:
            yield f"page {page} points to {len(strays)} documents that are missing"
        if int(keys[0][0]) < last:
            yield f"page {page} begins before the page before it ends"
        last = int(keys[0][-1])
        rows -= len(keys[0])
    if rows and whole:
        yield f"segment {segment} has {abs(rows)} postings {'less' if rows > 0 else 'more'} than it should"
