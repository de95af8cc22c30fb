"""What is new since a revision: the earlier files are read from the repository, the work tree stays as it is."""

from __future__ import annotations

import subprocess

import attrs
import pytest

from factcheck.adapters.reviewed import Checked
from factcheck.adapters.revision import extract
from factcheck.errors import ConfigurationError
from tests.reports import samples


def git(*arguments: str) -> None:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("old", encoding="utf-8")
    git("add", ".")
    git("commit", "-q", "-m", "one")
    (tmp_path / "articles" / "a.txt").write_text("new", encoding="utf-8")
    (tmp_path / "articles" / "b.txt").write_text("new", encoding="utf-8")
    return tmp_path


def test_the_files_of_the_revision_are_written_elsewhere(repository, tmp_path_factory):
    folder = tmp_path_factory.mktemp("earlier")
    for paths in (("articles",), (".",), ("articles/a.txt",)):
        (path,) = extract("HEAD", paths, str(folder))
        assert (folder / "articles" / "a.txt").read_text(encoding="utf-8") == "old"
        assert path.startswith(str(folder))
        assert not (folder / "articles" / "b.txt").exists()
    assert (repository / "articles" / "a.txt").read_text(encoding="utf-8") == "new"


def test_a_file_that_did_not_exist_is_left_out(repository, tmp_path_factory):
    assert extract("HEAD", ("articles/b.txt",), str(tmp_path_factory.mktemp("earlier"))) == ()


WRONG = [("nonsense", "articles", "no such revision"), ("--help", "articles", "is no revision"), ("HEAD", "/", "is not in the repository")]


@pytest.mark.parametrize(("revision", "path", "message"), WRONG)
def test_a_wrong_revision_or_place_is_refused(repository, tmp_path_factory, revision, path, message):
    with pytest.raises(ConfigurationError, match=message):
        extract(revision, (path,), str(tmp_path_factory.mktemp("earlier")))


def test_outside_a_repository_it_says_so(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(ConfigurationError, match="not a git repository"):
        extract("HEAD", (".",), str(tmp_path))


def test_what_was_there_before_does_not_gate(world, factcheck, repository):
    world.report = samples.report(samples.rank_conflict())
    assert factcheck("check", ".").status == 1
    assert factcheck("check", ".", "--since", "HEAD").status == 0
    assert "1 in the baseline" in factcheck("check", ".", "--since", "HEAD").out


def test_what_is_new_gates(world, factcheck, repository, monkeypatch):
    reports = iter([samples.report(attrs.evolve(samples.rank_conflict(), id="0123456789ab")), samples.report(samples.rank_conflict())])
    monkeypatch.setattr("factcheck.adapters.checking.check", lambda *_, **__: Checked(report=next(reports)))
    assert factcheck("check", ".", "--since", "HEAD").status == 1
