"""The methods of records kept as byte code: the same methods, and nothing is compiled twice, nothing damaged or foreign is used."""

from __future__ import annotations

import builtins
import os
import pathlib
import subprocess
import sys
from types import CodeType
from typing import Any

import attrs
import pytest

from factcheck import methods
from factcheck.methods import Methods, kept_methods


@pytest.fixture(autouse=True)
def folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """Python keeps byte code in a folder of this test."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pieces of source text that were really compiled."""
    found: list[str] = []

    def watched(source: str, *more: Any) -> CodeType:
        found.append(source)
        code: CodeType = builtins.compile(source, *more)
        return code

    monkeypatch.setattr(methods, "compile", watched, raising=False)
    return found


def files(folder: pathlib.Path) -> list[pathlib.Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def record() -> type[Any]:
    """A class of records made anew, like in another run."""

    @attrs.frozen(slots=True, order=True)
    class Town:
        name: str
        people: int = 0

    return Town


def test_a_record_with_kept_methods_is_like_any_other(compiled: list[str]) -> None:
    with kept_methods():
        record()
    before = len(compiled)
    with kept_methods():
        town = record()
    assert len(compiled) == before > 0
    assert repr(town("Aix", people=3)).endswith("Town(name='Aix', people=3)")
    assert town("Aix") == town("Aix") != town("Ulm")
    assert town("Aix") < town("Ulm")
    assert hash(town("Aix")) == hash(town("Aix")) != hash(town("Ulm"))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        town("Aix").people = 4
    with pytest.raises(TypeError):
        town()


def test_attrs_is_left_as_it_was() -> None:
    import attr._make

    before = dict(vars(attr._make))
    kept = kept_methods()
    kept.__enter__()
    assert vars(attr._make) != before
    assert kept.__exit__(KeyError, KeyError(), None) is False
    assert vars(attr._make) == before


def test_other_source_text_is_compiled(compiled: list[str]) -> None:
    for number in (1, 2):
        known = Methods()
        values: dict[str, Any] = {}
        exec(known.compile(f"value = {number}", "same name", "exec"), values)
        assert values["value"] == number
        known.keep()
    assert len(compiled) == 2
    assert eval(Methods().compile("value", "same name", "eval"), {"value": 3}) == 3


def test_two_runs_with_other_parts_of_the_program_are_both_kept(compiled: list[str]) -> None:
    for text in ("a = 1", "b = 2"):
        known = Methods()
        known.compile(text, "", "exec")
        known.keep()
    known = Methods()
    for text in ("a = 1", "b = 2"):
        known.compile(text, "", "exec")
    assert compiled == ["a = 1", "b = 2"]


def test_what_no_run_uses_does_not_pile_up(compiled: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(methods, "MOST", 3)
    for number in range(6):
        known = Methods()
        known.compile(f"a = {number}", "", "exec")
        known.keep()
    known = Methods()
    for number in range(6):
        known.compile(f"a = {number}", "", "exec")
    assert compiled[6:] == ["a = 0", "a = 1", "a = 2"]


def test_a_second_run_writes_nothing(folder: pathlib.Path) -> None:
    for number in range(2):
        known = Methods()
        known.compile("a = 1", "", "exec")
        known.keep()
        (path,) = files(folder)
        if not number:
            os.utime(path, (1, 1))
    assert path.stat().st_mtime == 1


@pytest.mark.parametrize("cut", [0, 2, 10, 40, -3])
def test_a_damaged_file_is_written_anew(folder: pathlib.Path, compiled: list[str], cut: int) -> None:
    for _ in range(3):
        known = Methods()
        known.compile("a = 1", "", "exec")
        known.keep()
        if len(compiled) == 1:
            (path,) = files(folder)
            path.write_bytes(path.read_bytes()[:cut])
    assert len(compiled) == 2


def test_byte_code_of_another_python_is_not_read(folder: pathlib.Path, compiled: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for head in (b"one\r\n", b"two\r\n"):
        monkeypatch.setattr(methods, "_HEAD", head)
        known = Methods()
        known.compile("a = 1", "", "exec")
        known.keep()
    assert len(compiled) == 2
    assert len(files(folder)) == 1


def test_nothing_is_written_where_python_writes_nothing(folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    with kept_methods():
        record()
    assert not files(folder)


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "file"))
    with kept_methods():
        assert record()("Aix").people == 0


def test_the_command_line_compiles_nothing_the_second_time(folder: pathlib.Path) -> None:
    around = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {"PYTHONPYCACHEPREFIX": str(folder)}
    states = []
    for seed in ("1", "2"):
        subprocess.run([sys.executable, "-m", "factcheck", "rules"], check=True, stdout=subprocess.DEVNULL, env=around | {"PYTHONHASHSEED": seed})
        (path,) = (path for path in files(folder) if path.name.startswith("methods.table."))
        states.append((path.stat().st_mtime_ns, path.stat().st_ino, path.stat().st_size))
    assert states[0] == states[1]
    assert states[0][2] > 10_000
