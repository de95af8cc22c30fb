"""Claims files: TOML with reviewed facts, waivers, our names for things and the order of authority, checked key by key."""

from __future__ import annotations

import datetime
import difflib
import pathlib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs

from factcheck.errors import FactError
from factcheck.facts.fact import Fact, Naming, Reviewed, Valid
from factcheck.facts.places import Block, blocks
from factcheck.findings.waivers import Waiver

LARGEST = 4 * 1024 * 1024  # bytes of one file
ARRAYS = ("fact", "waiver", "name")
TOP = (*ARRAYS, "authority", "language", "review-days")
FACT = ("id", "statement", "source", "reviewed", "required", "valid", "expires", "language")
WAIVER = ("finding", "reason", "expires")
NAME = ("name", "aliases")
LANGUAGES = ("en", "fr", "es", "vi")

_LINE = re.compile(r" ?\(at (?:line (\d+), column \d+|end of document)\)")
_ID = re.compile(r"[^\s\[\]:#]{1,200}")


def load(paths: Iterable[str], *, root: str | None = None) -> Reviewed:
    """What the claims files under ``paths`` say; a folder stands for the ``*.toml`` right in it, in the order of their names.

    A file goes by its path as given or, where it lies under ``root``, by the way from there.

    Raises FactError that names file and line: no such file, no TOML, an unknown key (with the key that was meant), a value of another type, an id
    that is given twice.
    """
    parts = [_read(path, name_of(path, root)) for path in _files(paths)]
    merged = Reviewed(
        facts=tuple(fact for part in parts for fact in part.facts),
        waivers=tuple(waiver for part in parts for waiver in part.waivers),
        names=tuple(name for part in parts for name in part.names),
        authority=next((part.authority for part in parts if part.authority), ()),
        texts=tuple(text for part in parts for text in part.texts),
    )
    ordering = [part.texts[0][0] for part in parts if part.authority]
    if len(ordering) > 1:
        raise FactError(f"{ordering[1]}: authority: stands in {ordering[0]} already; the order must be one")
    _refuse_doubles(merged.facts)
    return merged


def _files(paths: Iterable[str]) -> list[pathlib.Path]:
    found: dict[pathlib.Path, None] = {}
    for path in map(pathlib.Path, paths):
        for file in sorted(path.glob("*.toml")) if path.is_dir() else (path,):
            found.setdefault(file)
    return list(found)


def name_of(path: pathlib.Path, root: str | None) -> str:
    """What a file is called in messages and findings: the way from ``root``, or its path as given when it does not lie there."""
    return (path.relative_to(root) if root is not None and path.is_relative_to(root) else path).as_posix()


def _read(path: pathlib.Path, name: str) -> Reviewed:
    try:
        if path.stat().st_size > LARGEST:
            raise FactError(f"{name}: larger than {LARGEST} bytes")
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise FactError(f"{name}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise FactError(f"{name}: is not UTF-8: byte 0x{error.object[error.start]:02x} at offset {error.start}") from None
    return parse(text, name)


def parse(text: str, file: str) -> Reviewed:
    """One claims file. Raises FactError that names file and line."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = _LINE.search(str(error))
        line = (where and where[1]) or text.rstrip("\n").count("\n") + 1
        raise FactError(f"{file}:{line}: {_LINE.sub('', str(error)).lower()}") from None
    places = blocks(text)
    top = places[0]
    _known(data, TOP, f"{file}:", top, "")
    tables = {name: _tables(data, name, file, places) for name in ARRAYS}
    reader = _Reader(file, text, _language(data, file, top), _review_days(data, file, top))
    return Reviewed(
        facts=tuple(reader.fact(table, block) for table, block in tables["fact"]),
        waivers=tuple(reader.waiver(table, block) for table, block in tables["waiver"]),
        names=tuple(reader.naming(table, block) for table, block in tables["name"]),
        authority=_strings(data.get("authority", []), f"{file}:{top.line_of('authority')}: authority"),
        texts=((file, text),),
    )


def _tables(data: Mapping[str, Any], name: str, file: str, places: tuple[Block, ...]) -> list[tuple[dict[str, Any], Block]]:
    rows = data.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise FactError(f"{file}:{places[0].line_of(name)}: {name}: expected tables under [[{name}]]")
    headers = [block for block in places if block.name == name]
    inline = attrs.evolve(places[0], line=places[0].line_of(name))
    return [(row, headers[index] if len(headers) == len(rows) else inline) for index, row in enumerate(rows)]


def _language(data: Mapping[str, Any], file: str, top: Block) -> str | None:
    return _one_of(data.get("language"), LANGUAGES, f"{file}:{top.line_of('language')}: language")


def _review_days(data: Mapping[str, Any], file: str, top: Block) -> int | None:
    days = data.get("review-days")
    if days is not None and (type(days) is not int or not 0 < days <= 100_000):
        raise FactError(f"{file}:{top.line_of('review-days')}: review-days: expected a number of days, not {days!r}")
    return days


@attrs.frozen(slots=True)
class _Reader:
    """Reads the tables of one file; ``language`` and ``review_days`` hold for facts that state none."""

    file: str
    text: str
    language: str | None
    review_days: int | None

    def fact(self, table: dict[str, Any], block: Block) -> Fact:
        where = self._where(table, FACT, block, "fact")
        name = _string(table, "id", where)
        if not _ID.fullmatch(name):
            raise FactError(f"{where('id')}: {name!r} holds a space or one of [ ] : #")
        statement = _string(table, "statement", where)
        offset = self.text.find(statement, block.start_of("statement"), block.end)
        reviewed = _date(table, "reviewed", where)
        return Fact(
            id=name,
            statement=statement,
            source=_string(table, "source", where, ""),
            reviewed=reviewed,
            required=_flag(table, "required", where),
            valid=_valid(table.get("valid", {}), where("valid")),
            expires=_date(table, "expires", where) or self._lapse(reviewed),
            language=_one_of(table.get("language"), LANGUAGES, where("language")) or self.language,
            file=self.file,
            line=block.line,
            offset=offset if offset >= 0 else None,
        )

    def waiver(self, table: dict[str, Any], block: Block) -> Waiver:
        where = self._where(table, WAIVER, block, "waiver")
        return Waiver(
            finding=_string(table, "finding", where),
            reason=_string(table, "reason", where),
            expires=_date(table, "expires", where),
            place=f"{self.file}:{block.line}",
        )

    def naming(self, table: dict[str, Any], block: Block) -> Naming:
        where = self._where(table, NAME, block, "name")
        return Naming(_string(table, "name", where), _strings(table.get("aliases", []), where("aliases")))

    def _where(self, table: dict[str, Any], known: tuple[str, ...], block: Block, name: str) -> Callable[[str], str]:
        _known(table, known, f"{self.file}:", block, f"{name}.")
        return lambda key: f"{self.file}:{block.line_of(key)}: {name}.{key}"

    def _lapse(self, reviewed: datetime.date | None) -> datetime.date | None:
        return reviewed + datetime.timedelta(days=self.review_days) if reviewed and self.review_days else None


def _known(table: Mapping[str, Any], known: tuple[str, ...], place: str, block: Block, prefix: str) -> None:
    for key in table:
        if key not in known:
            raise FactError(f"{place}{block.line_of(key)}: {prefix}{key}: no such key{_suggestion(key, known)}")


def _suggestion(word: str, known: Iterable[str]) -> str:
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""


def _string(table: Mapping[str, Any], key: str, where: Callable[[str], str], default: str | None = None) -> str:
    if key not in table and default is not None:
        return default
    value = table.get(key)
    if value is None:
        raise FactError(f"{where(key)}: is missing")
    if not isinstance(value, str) or not (value.strip() or default is not None):
        raise FactError(f"{where(key)}: expected words, not {value!r}")
    return value


def _strings(value: Any, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(part, str) and part.strip() for part in value):
        raise FactError(f"{where}: expected a list of strings, not {value!r}")
    return tuple(value)


def _flag(table: Mapping[str, Any], key: str, where: Callable[[str], str]) -> bool:
    value = table.get(key, False)
    if not isinstance(value, bool):
        raise FactError(f"{where(key)}: expected true or false, not {value!r}")
    return value


def _one_of(value: Any, known: tuple[str, ...], where: str) -> str | None:
    if value is None:
        return None
    if value not in known:
        raise FactError(f"{where}: {value!r} is none of {', '.join(known)}")
    return str(value)


def _date(table: Mapping[str, Any], key: str, where: Callable[[str], str]) -> datetime.date | None:
    value = table.get(key)
    if value is not None and type(value) is not datetime.date:
        raise FactError(f"{where(key)}: expected a date such as 2026-01-15, without quotation marks, not {_shown(value)}")
    return value


def _shown(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime.datetime) else repr(value)


def _valid(value: Any, where: str) -> Valid:
    if not isinstance(value, dict):
        raise FactError(f"{where}: expected {{ from = 2024-01-01, until = 2025-12-31 }}, not {value!r}")
    for key in value:
        if key not in ("from", "until"):
            raise FactError(f"{where}.{key}: no such key{_suggestion(key, ('from', 'until'))}")
    start, until = (_date(value, key, lambda name: f"{where}.{name}") for key in ("from", "until"))
    if start and until and until < start:
        raise FactError(f"{where}: ends on {until}, before it begins on {start}")
    return Valid(start, until)


def _refuse_doubles(facts: Iterable[Fact]) -> None:
    seen: dict[str, Fact] = {}
    for fact in facts:
        earlier = seen.setdefault(fact.id, fact)
        if earlier is not fact:
            raise FactError(f"{fact.place}: fact.id: {fact.id!r} is given at {earlier.place} already")
