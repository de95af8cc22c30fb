"""One item per article, one per reviewed fact, one for the corpus; with exact outcomes."""

from __future__ import annotations

import re

import pytest

from tests.pytest_plugin.conftest import FACT, LENGTH

pytest_plugins = ("pytester",)


def collected(result: pytest.RunResult) -> list[str]:
    return [line for line in result.outlines if "::" in line]


def test_a_run_that_names_no_articles_has_no_items_of_ours(project):
    result = project.runpytest("--collect-only", "-q")
    assert collected(result) == ["tests/test_plain.py::test_plain"]


ALL = [
    "articles/bridge.txt::factcheck",
    "articles/notes.txt::factcheck",
    "articles/tunnel.txt::factcheck",
    "claims/facts.toml::opening",
    "factcheck::corpus",
    "tests/test_plain.py::test_plain",
]


def test_the_option_collects_the_articles_and_the_facts_beside_the_tests(project):
    assert sorted(collected(project.runpytest("--factcheck", "articles", "--collect-only", "-q"))) == ALL


def test_the_ini_file_does_the_same(configured):
    assert sorted(collected(configured.runpytest("--collect-only", "-q"))) == ALL


def test_both_sides_of_a_conflict_fail_and_the_rest_passes(configured):
    configured.runpytest().assert_outcomes(passed=4, failed=2)


def test_the_option_has_the_outcomes_of_the_ini_file(project):
    project.runpytest("--factcheck", "articles").assert_outcomes(passed=4, failed=2)


def test_files_can_be_named_one_by_one(project):
    result = project.runpytest("--factcheck", "articles/tunnel.txt", "articles/bridge.txt")
    result.assert_outcomes(passed=5)
    project.runpytest("--factcheck", "articles/tunnel.txt", "--factcheck=articles/notes.txt").assert_outcomes(passed=3, failed=2)


def test_a_failure_shows_both_excerpts_and_the_reason_and_no_traceback(configured):
    result = configured.runpytest("articles/notes.txt")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([
        "*article articles/notes.txt*",
        "articles/notes.txt:1:*QTY001 error:*",
        "  articles/notes.txt:1:*",
        "  │ *The Ostrel Tunnel is 6.8 kilometres long.*",
        "  │ *~~~* = 6.8 km",
        "  articles/tunnel.txt:1:*",
        "  │ *The Ostrel Tunnel is 8.6 kilometres long.*",
        "  │ *~~~* = 8.6 km",
        "  why: *",
    ])
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*items.py*")


def test_a_fact_settles_the_conflict_and_the_article_that_is_wrong_fails_with_the_fact(configured):
    (configured.path / "claims" / "facts.toml").write_text(FACT + LENGTH, encoding="utf-8")
    result = configured.runpytest()
    result.assert_outcomes(passed=5, failed=2)
    result.stdout.fnmatch_lines_random(["FAILED articles/notes.txt::factcheck*", "FAILED claims/facts.toml::length*", "*proposed edit*“6.8 kilometres” → “8.6 kilometres”*"])


CHOICES = [
    (("-k", "notes"), {"failed": 1, "deselected": 5}, "-k"),
    (("-m", "factcheck"), {"passed": 3, "failed": 2, "deselected": 1}, "-m factcheck"),
    (("-m", "not factcheck"), {"passed": 1, "deselected": 5}, "-m not factcheck"),
    (("articles/notes.txt",), {"failed": 1}, "one file"),
    (("articles/notes.txt::factcheck",), {"failed": 1}, "one item"),
    (("articles/bridge.txt",), {"passed": 1}, "another file"),
    (("claims/facts.toml::opening",), {"passed": 1}, "one fact"),
    (("articles",), {"passed": 1, "failed": 2}, "a folder"),
    (("tests",), {"passed": 1}, "the tests alone"),
    (("articles", "claims", "tests"), {"passed": 4, "failed": 2}, "all of it by name"),
]


@pytest.mark.parametrize(("arguments", "outcome"), [case[:2] for case in CHOICES], ids=[case[2] for case in CHOICES])
def test_whatever_is_selected_is_judged_against_the_whole_corpus(configured, arguments, outcome):
    configured.runpytest(*arguments).assert_outcomes(**outcome)


def test_the_last_failures_fail_again_against_the_whole_corpus(configured, worker):
    configured.runpytest().assert_outcomes(passed=4, failed=2)
    configured.runpytest("--lf", *worker).assert_outcomes(failed=2, deselected=0 if worker else 1)


def test_a_required_fact_that_no_article_states_fails(configured):
    for name in ("tunnel", "bridge"):
        (configured.path / "articles" / f"{name}.txt").write_text("The weather was fine.\n", encoding="utf-8")
    result = configured.runpytest("-k", "opening")
    result.assert_outcomes(failed=1, deselected=5)
    result.stdout.fnmatch_lines(["*fact opening*", "*FCT002 error: No text states a required fact: opening: The Marnau Bridge was opened on 4 May 2001.*"])


def test_a_fact_from_which_nothing_can_be_read_fails_with_its_line(configured):
    (configured.path / "claims" / "facts.toml").write_text(FACT + '\n[[fact]]\nid = "mute"\nstatement = "The weather was fine."\n', encoding="utf-8")
    result = configured.runpytest("claims")
    result.assert_outcomes(passed=1, failed=1)
    result.stdout.fnmatch_lines(["claims/facts.toml:7: mute: nothing can be read from “The weather was fine.”*"])


def test_a_claims_file_that_is_wrong_is_an_error_of_collection_with_its_line(configured):
    (configured.path / "claims" / "facts.toml").write_text(FACT + "requierd = true\n", encoding="utf-8")
    result = configured.runpytest()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["claims/facts.toml:6: fact.requierd: no such key; did you mean 'required'?"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_what_cannot_be_read_fails_the_corpus(configured):
    (configured.path / "articles" / "latin.txt").write_bytes(b"caf\xe9 au lait")
    result = configured.runpytest("-k", "corpus")
    result.assert_outcomes(failed=1, deselected=5)
    result.stdout.fnmatch_lines(["articles/latin.txt: *not UTF-8*"])


def test_findings_in_articles_without_an_item_fail_the_corpus(configured):
    configured.makeconftest("collect_ignore_glob = ['articles/*']")
    result = configured.runpytest()
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(["*corpus*", "articles/notes.txt:1:*QTY001 error:*"])


def test_an_accepted_finding_passes_until_its_waiver_expires(configured):
    result = configured.runpytest("articles/notes.txt")
    found = next(match[1] for line in result.outlines if (match := re.search(r"QTY001 error:.*\[([0-9a-f]{12})\]", line)))
    waiver = f'\n[[waiver]]\nfinding = "{found}"\nreason = "known"\nexpires = 2026-03-01\n'
    (configured.path / "claims" / "facts.toml").write_text(FACT + waiver, encoding="utf-8")
    configured.runpytest("--factcheck-today=2026-03-01").assert_outcomes(passed=6)
    result = configured.runpytest("--factcheck-today=2026-03-02")
    result.assert_outcomes(passed=3, failed=3)
    result.stdout.fnmatch_lines([f"claims/facts.toml:7: the waiver of {found} expired on 2026-03-01"])


def test_a_waiver_that_covers_nothing_is_told_in_the_summary(configured):
    waiver = '\n[[waiver]]\nfinding = "000000000000"\nreason = "gone"\n'
    (configured.path / "claims" / "facts.toml").write_text(FACT + waiver, encoding="utf-8")
    configured.runpytest().stdout.fnmatch_lines(["claims/facts.toml:7: the waiver of 000000000000 covers nothing"])


def test_files_beside_the_articles_are_not_run_as_tests(configured):
    (configured.path / "articles" / "test_stray.py").write_text("raise SystemExit\n", encoding="utf-8")
    configured.runpytest().assert_outcomes(passed=4, failed=2)


def test_tests_that_lie_among_the_articles_run_where_they_are_asked_for(project):
    (project.path / "articles" / "tests").mkdir()
    (project.path / "articles" / "tests" / "test_inner.py").write_text("def test_inner():\n    pass\n", encoding="utf-8")
    project.makeini("[pytest]\ntestpaths = articles/tests\nfactcheck_paths = articles\n")
    project.runpytest().assert_outcomes(passed=4, failed=2)


def test_articles_are_found_from_any_folder(configured, monkeypatch):
    monkeypatch.chdir(configured.path / "tests")
    configured.runpytest().assert_outcomes(passed=4, failed=2)


def test_articles_may_lie_outside_the_root_directory(project, tmp_path_factory):
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "more.txt").write_text("The Ostrel Tunnel is 6.8 kilometres long.\n", encoding="utf-8")
    project.makeini("[pytest]")
    project.runpytest("--factcheck", str(folder), "articles/tunnel.txt").assert_outcomes(passed=3, failed=2)


def test_authority_says_which_side_is_to_be_edited(configured):
    text = 'authority = ["articles/tunnel.*"]\n' + FACT
    (configured.path / "claims" / "facts.toml").write_text(text, encoding="utf-8")
    result = configured.runpytest()
    result.assert_outcomes(passed=5, failed=1)
    result.stdout.fnmatch_lines(["  why: articles/tunnel.txt outranks articles/notes.txt: 8.6 km is taken to be right"])
