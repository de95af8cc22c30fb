"""Tables kept as byte code: what comes back is what was kept, and nothing stale or damaged ever does."""

from __future__ import annotations

import importlib
import pathlib
import pkgutil
import sys
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import attrs
import pytest

import factcheck.languages
import factcheck.world
from factcheck import bytecode
from factcheck.bytecode import NotExpressibleError, expression, kept
from factcheck.languages.concepts import seeds, words
from factcheck.languages.language import CODES, read_table, structure
from factcheck.languages.name_parts import class_nouns, name_parts


@pytest.fixture(autouse=True)
def folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """Python keeps byte code in a folder of this test."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def files(folder: pathlib.Path) -> list[pathlib.Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def built(text: str, names: tuple[tuple[str, str], ...]) -> Any:
    known = {f"C{place}": getattr(importlib.import_module(module), name) for place, (module, name) in enumerate(names)}
    return eval(text, known)


def tables() -> Iterator[tuple[str, str, type[Any]]]:
    """Package, path and schema of every table there is."""
    for package in (factcheck.languages, factcheck.world):
        name = package.__name__
        for module in pkgutil.iter_modules(package.__path__):
            for value in vars(importlib.import_module(f"{name}.{module.name}")).values():
                if isinstance(value, type) and attrs.has(value) and hasattr(value, "FILE") and value.__module__ == f"{name}.{module.name}":
                    root = pathlib.Path(next(iter(package.__path__)))
                    for path in (value.FILE, *(f"{code}/{value.FILE}" for code in CODES)):
                        if (root / path).is_file():
                            yield name, path, value


@pytest.mark.parametrize(("package", "path", "schema"), [pytest.param(*row, id=f"{row[1]}-{row[2].__name__}") for row in tables()])
def test_every_table_comes_back_as_it_was_read(package: str, path: str, schema: type[Any]) -> None:
    table = structure(read_table(package, path), schema, path)
    assert built(*expression(table)) == table


def test_there_are_tables_of_every_language() -> None:
    assert {path.partition("/")[0] for _, path, _ in tables()} >= set(CODES)


def test_what_is_made_of_a_table_comes_back() -> None:
    for made in (seeds(words("en")), name_parts(), class_nouns("fr")):
        assert built(*expression(made)) == made


def test_the_second_start_builds_nothing(folder: pathlib.Path) -> None:
    calls: list[int] = []

    def build() -> dict[str, tuple[str, ...]]:
        calls.append(1)
        return {"a": ("x", "y")}

    first, second = kept("one", build), kept("one", build)
    assert first == second == {"a": ("x", "y")}
    assert len(calls) == 1
    assert len(files(folder)) == 1


def test_names_do_not_meet(folder: pathlib.Path) -> None:
    assert [kept("one", lambda: 1), kept("two", lambda: 2), kept("one", lambda: 3)] == [1, 2, 1]
    assert len(files(folder)) == 2


def test_sources_that_changed_are_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    kept("one", lambda: "old")
    monkeypatch.setattr(bytecode, "stamp", lambda: b"another state of it")
    assert kept("one", lambda: "new") == "new"
    assert kept("one", lambda: "newer") == "new"


@pytest.mark.parametrize("cut", [0, 5, 16, 20, -3])
def test_a_damaged_file_is_written_anew(folder: pathlib.Path, cut: int) -> None:
    kept("one", lambda: ("whole",) * 3)
    (path,) = files(folder)
    path.write_bytes(path.read_bytes()[:cut])
    assert kept("one", lambda: "again") == "again"
    assert kept("one", lambda: "once more") == "again"


def test_nothing_is_written_where_python_writes_nothing(folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept("one", lambda: 1) == 1
    assert not files(folder)


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "file"))
    assert [kept("one", lambda: 1), kept("one", lambda: 2)] == [1, 2]


def test_what_cannot_be_written_as_an_expression_is_built_each_time(folder: pathlib.Path) -> None:
    with pytest.raises(NotExpressibleError):
        expression({"a": Fraction(1, 2)})
    assert [kept("one", lambda: Fraction(1, 2)), kept("one", lambda: Fraction(1, 3))] == [Fraction(1, 2), Fraction(1, 3)]
    assert not files(folder)


def test_the_stamp_changes_with_a_file(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = tmp_path / "world" / "a.toml"
    table.parent.mkdir()
    table.write_text("a = 1")
    monkeypatch.setattr(bytecode, "__file__", str(tmp_path / "bytecode.py"))
    before = bytecode.stamp.__wrapped__()
    table.write_text("a = 11")
    after = bytecode.stamp.__wrapped__()
    (table.parent / "b.txt").write_text("no table")
    assert before != after == bytecode.stamp.__wrapped__()
