"""``factcheck check`` and ``factcheck facts`` with reviewed facts, through the whole program."""

from __future__ import annotations

import contextlib
import io
import json
import pathlib

import pytest

from factcheck.adapters.cli.program import run
from tests.facts.corpora import fact

LENGTH = fact("length", "The Ostrel Tunnel is 8.6 kilometres long.", 'source = "the builder"')
ARTICLES = {
    "right.txt": "The Ostrel Tunnel is 8.6 kilometres long.\n",
    "wrong.txt": "Trains like it. The Ostrel Tunnel is 6.8 kilometres long.\n",
}


@pytest.fixture
def folder(tmp_path, monkeypatch) -> pathlib.Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "claims").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text, encoding="utf-8")
    (tmp_path / "claims" / "facts.toml").write_text(LENGTH, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return pathlib.Path(tmp_path)


def factcheck(*arguments: str) -> tuple[int, str, str]:
    """Exit status, output and messages of a run."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = run(list(arguments))
    return status, out.getvalue(), err.getvalue()


def found(*arguments: str) -> list[str]:
    return [finding["code"] for finding in json.loads(factcheck("check", *arguments, "--format", "json")[1])["findings"] if finding["kind"] == "conflict"]


def test_check_holds_articles_against_the_claims_folder(folder):
    status, out, err = factcheck("check", "articles")
    assert (status, err) == (1, "")
    assert "articles/wrong.txt:1:" in out
    assert "FCT001 error" in out
    assert "claims/facts.toml:3:" in out


def test_a_draft_is_not_asked_for_required_facts_and_a_folder_is(folder):
    (folder / "claims" / "facts.toml").write_text(fact("port", "Velmora is the largest container port in Spain.", "required = true"), encoding="utf-8")
    assert found("articles/right.txt") == []
    assert "FCT002" in found("articles")


def test_claims_may_be_named_on_the_command_line(folder):
    (folder / "claims").rename(folder / "vouched")
    assert found("articles/wrong.txt") == []
    assert found("articles/wrong.txt", "--claims", "vouched") == ["FCT001"]
    assert found("articles/wrong.txt", "--claims", "vouched/facts.toml") == ["FCT001"]


def test_claims_may_be_named_in_the_settings(folder):
    (folder / "claims").rename(folder / "vouched")
    (folder / "factcheck.toml").write_text('claims = "vouched"\n', encoding="utf-8")
    assert found("articles/wrong.txt") == ["FCT001"]


def test_settings_may_stand_among_the_claims(folder):
    (folder / "claims" / "factcheck.toml").write_text('claims = "."\n', encoding="utf-8")
    (folder / "claims" / "draft.txt").write_text(ARTICLES["wrong.txt"], encoding="utf-8")
    assert found("claims") == ["FCT001"]


def test_a_folder_called_claims_that_holds_something_else_is_left_alone(folder):
    (folder / "claims" / "facts.toml").write_text('[insurance]\npolicy = "A1"\n', encoding="utf-8")
    assert factcheck("check", "articles/right.txt")[0] == 0


def test_a_waiver_of_the_claims_file_holds_for_check(folder):
    report = json.loads(factcheck("check", "articles/wrong.txt", "--format", "json")[1])
    name = report["findings"][0]["id"]
    waiver = f'[[waiver]]\nfinding = "{name}"\nreason = "known"\nexpires = 2030-01-01\n'
    (folder / "claims" / "facts.toml").write_text(LENGTH + waiver, encoding="utf-8")
    assert factcheck("check", "articles/wrong.txt", "--today", "2030-01-01")[0] == 0
    status, _, err = factcheck("check", "articles/wrong.txt", "--today", "2030-01-02")
    assert status == 1
    assert f"claims/facts.toml:5: the waiver of {name} expired on 2030-01-01" in err


WRONG = [
    (LENGTH + 'sorce = "x"\n', "claims/facts.toml:5: fact.sorce: no such key; did you mean 'source'?"),
    (fact("mute", "The weather was fine."), "claims/facts.toml:1: mute: nothing can be read from"),
    (LENGTH + fact("other", "The Ostrel Tunnel is 9.9 kilometres long."), "claims/facts.toml:5: other: conflicts with the fact length at claims/facts.toml:1"),
]


@pytest.mark.parametrize("command", [("check", "articles"), ("facts", "--check", "articles"), ("facts", "--check")], ids=" ".join)
@pytest.mark.parametrize(("text", "message"), WRONG, ids=[message for _, message in WRONG])
def test_facts_that_are_wrong_end_the_run_with_file_and_line(folder, command, text, message):
    (folder / "claims" / "facts.toml").write_text(text, encoding="utf-8")
    status, _, err = factcheck(*command)
    assert status == 2
    assert err.startswith(f"factcheck: {message}")


def test_facts_check_tells_how_each_fact_is_read_and_fares(folder):
    status, out, _ = factcheck("facts", "--check", "articles")
    assert status == 1
    assert out.startswith("claims/facts.toml:1: length: stated by 1 article, contradicted by 1\n  “The Ostrel Tunnel is 8.6 kilometres long.”\n  reads as attribute: ")
    assert "FCT001 error" in out
    assert out.endswith("1 fact, 1 finding\n")


def test_facts_check_without_articles_makes_sure_of_the_facts(folder):
    status, out, err = factcheck("facts", "--check")
    assert (status, err) == (0, "")
    assert out.startswith("claims/facts.toml:1: length\n")
    assert out.endswith("1 fact, 0 findings\n")


def test_facts_check_gives_plain_data(folder):
    (row,) = json.loads(factcheck("facts", "--check", "articles", "--format", "json")[1])
    assert (row["id"], row["stated_by"], row["contradicted_by"]) == ("length", ["articles/right.txt"], ["articles/wrong.txt"])
    assert row["read"][0]["kind"] == "attribute"


def test_facts_check_judges_reviews_on_the_day_given(folder):
    (folder / "claims" / "facts.toml").write_text(LENGTH + "expires = 2026-03-01\n", encoding="utf-8")
    assert factcheck("facts", "--check", "articles/right.txt", "--today", "2026-03-01")[0] == 0
    status, out, _ = factcheck("facts", "--check", "articles/right.txt", "--today", "2026-03-02")
    assert status == 1
    assert "FCT003 error" in out


def test_without_claims_files_there_is_nothing_to_check(folder):
    (folder / "claims" / "facts.toml").unlink()
    status, _, err = factcheck("facts", "--check", "articles")
    assert status == 2
    assert err.startswith("factcheck: no claims files: ")


AGREEING = {
    "a.txt": "The Marnau Bridge was opened on 4 May 2001. Swallows nest there.\n",
    "b.txt": "Guests came from afar on 4 May 2001, when the Marnau Bridge was opened by the mayor, and it rained.\n",
    "c.txt": "The Sellin Bridge was opened on 9 June 1990.\n",
}


def test_what_several_articles_agree_on_is_proposed_and_the_draft_is_a_claims_file(folder):
    for name, text in AGREEING.items():
        (folder / "articles" / name).write_text(text, encoding="utf-8")
    status, out, _ = factcheck("facts", "--propose", "articles", "-o", "draft.toml")
    assert (status, out) == (0, "")
    draft = (folder / "draft.toml").read_text(encoding="utf-8")
    assert 'statement = "The Marnau Bridge was opened on 4 May 2001."' in draft
    assert "articles/a.txt:1, articles/b.txt:1" in draft
    assert "Sellin" not in draft, "one article says so"
    assert "Ostrel" not in draft, "articles disagree"
    assert factcheck("facts", "--check", "--claims", "draft.toml")[0] == 0


def test_a_known_fact_is_not_proposed_again(folder):
    for name, text in AGREEING.items():
        (folder / "articles" / name).write_text(text, encoding="utf-8")
    (folder / "claims" / "facts.toml").write_text(fact("opening", "The Marnau Bridge was opened on 4 May 2001."), encoding="utf-8")
    assert "[[fact]]" not in factcheck("facts", "--propose", "articles")[1]


def test_copies_of_one_text_do_not_count_twice(folder):
    for name in ("a.txt", "b.txt"):
        (folder / "articles" / name).write_text(AGREEING["b.txt"], encoding="utf-8")
    assert "[[fact]]" not in factcheck("facts", "--propose", "articles/a.txt", "articles/b.txt")[1]


USAGE = [(("facts",), "a SUBJECT and a PATH are needed"), (("facts", "--propose"), "--propose: a PATH is needed"), (("facts", "--check", "--propose", "articles"), "two different tasks")]


@pytest.mark.parametrize(("arguments", "message"), USAGE)
def test_wrong_usage_is_told(folder, arguments, message):
    status, _, err = factcheck(*arguments)
    assert status == 2
    assert message in err


def test_the_statements_about_a_subject_are_still_told(folder):
    status, out, _ = factcheck("facts", "ostrel tunnel", "articles")
    assert status == 0
    assert "8.6 km" in out
    assert "6.8 km" in out
