"""The fixtures for tests of one's own."""

from __future__ import annotations

import pytest

pytest_plugins = ("pytester",)

REPORT = """
def test_report(factcheck_report):
    assert [finding.code for finding in factcheck_report.conflicts] == ["QTY001"]
    assert [document.id for document in factcheck_report.documents] == ["articles/bridge.txt", "articles/notes.txt", "articles/tunnel.txt"]
"""


def test_the_report_is_that_of_the_configured_corpus(configured, worker):
    (configured.path / "tests" / "test_plain.py").write_text(REPORT, encoding="utf-8")
    configured.runpytest("tests", *worker).assert_outcomes(passed=1)


def test_without_articles_the_report_says_what_to_configure(project):
    (project.path / "tests" / "test_plain.py").write_text(REPORT, encoding="utf-8")
    result = project.runpytest()
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["factcheck_report: no articles are named; use --factcheck PATH or the ini option factcheck_paths"])


def test_a_wrong_claims_file_is_told_where_the_report_is_asked_for(configured):
    (configured.path / "tests" / "test_plain.py").write_text(REPORT, encoding="utf-8")
    (configured.path / "claims" / "facts.toml").write_text("[[fact]]\nid = 'a'\n", encoding="utf-8")
    result = configured.runpytest("tests")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["claims/facts.toml:1: fact.statement: is missing"])


CONSISTENT = """
import pytest

ONE = ("one", "The Ostrel Tunnel is 8.6 kilometres long.")
TWO = ("two", "The Ostrel Tunnel is 6.8 kilometres long.")

def test_agree(assert_consistent):
    assert assert_consistent([ONE, ("three", ONE[1])]).conflicts == ()

def test_differ(assert_consistent):
    assert_consistent([ONE, TWO])

def test_never(assert_consistent):
    assert len(assert_consistent([ONE, TWO], fail_on="never").conflicts) == 1

def test_folder(assert_consistent):
    assert_consistent("articles")

def test_unreadable(assert_consistent):
    assert_consistent(["nowhere.txt"])

def test_facts(assert_consistent):
    assert_consistent([("four", "The Marnau Bridge was opened on 9 May 2001.")], facts=["claims"])

def test_usage(assert_consistent):
    with pytest.raises(ValueError, match="fail_on: 'eror'"):
        assert_consistent([ONE], fail_on="eror")
"""


def test_documents_that_differ_fail_the_assertion(project):
    project.makepyfile(test_own=CONSISTENT)
    result = project.runpytest("test_own.py")
    result.assert_outcomes(passed=3, failed=4)


def test_the_failure_shows_both_excerpts_and_the_line_of_the_test(project):
    project.makepyfile(test_own=CONSISTENT)
    result = project.runpytest("test_own.py", "-k", "differ")
    result.stdout.fnmatch_lines([">*assert_consistent([[]ONE, TWO[]])", "E*Inconsistent: 1 finding in 2 documents", "E*:1:* QTY001 error:*", "test_own.py:*: Inconsistent"])
    for number in ("6.8", "8.6"):
        result.stdout.fnmatch_lines([f"E*│ The Ostrel Tunnel is {number} kilometres long.", f"E*│ *~~~* = {number} km"])
    result.stdout.fnmatch_lines(["E*why: *"])
    result.stdout.no_fnmatch_line("*fixtures.py*")


@pytest.mark.parametrize(("name", "line"), [("unreadable", "E*nowhere.txt: no such file or folder"), ("facts", "E*FCT001 error: A text contradicts a reviewed fact: opening:*")])
def test_inputs_and_facts_count_too(project, name, line):
    project.makepyfile(test_own=CONSISTENT)
    project.runpytest("test_own.py", "-k", name).stdout.fnmatch_lines([line])
