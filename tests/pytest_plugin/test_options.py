"""Every option of the command line and of the ini file, plain and under xdist."""

from __future__ import annotations

import pytest

from tests.pytest_plugin.conftest import FACT

pytest_plugins = ("pytester",)

EXPIRING = FACT + "expires = 2026-03-01\n"


@pytest.fixture
def elsewhere(project: pytest.Pytester) -> pytest.Pytester:
    """The project with a second claims file, which only an option or the ini file leads to, and a warning instead of an error."""
    (project.path / "claims" / "facts.toml").unlink()
    project.mkdir("vouched")
    (project.path / "vouched" / "more.toml").write_text(EXPIRING, encoding="utf-8")
    warning = "The Ostrel Tunnel is a marvel. It is 6.8 kilometres long.\n"
    (project.path / "articles" / "notes.txt").write_text(warning, encoding="utf-8")
    return project


OPTIONS = ("--factcheck=articles", "--factcheck-facts=vouched", "--factcheck-fail-on=warning", "--factcheck-today=2026-03-02")
INI = "[pytest]\ntestpaths = tests\nfactcheck_paths = articles\nfactcheck_facts = vouched/more.toml\nfactcheck_fail_on = warning\nfactcheck_today = 2026-03-02\n"


def test_all_options_of_the_command_line(elsewhere, workers):
    elsewhere.runpytest(*OPTIONS, *workers).assert_outcomes(passed=3, failed=3)


def test_all_options_of_the_ini_file(elsewhere, workers):
    elsewhere.makeini(INI)
    elsewhere.runpytest(*workers).assert_outcomes(passed=3, failed=3)


FAIL_ON = [("error", 1), ("warning", 3), ("never", 0)]


@pytest.mark.parametrize(("severity", "failed"), FAIL_ON)
def test_the_lowest_severity_that_fails(elsewhere, severity, failed):
    options = [option for option in OPTIONS if "fail-on" not in option]
    elsewhere.runpytest(*options, f"--factcheck-fail-on={severity}").assert_outcomes(passed=6 - failed, failed=failed)


@pytest.mark.parametrize(("day", "failed"), [("2026-03-01", 0), ("2026-03-02", 1), ("today", 1)])
def test_the_day_on_which_reviews_expire(elsewhere, day, failed):
    elsewhere.runpytest("--factcheck=articles", "--factcheck-facts=vouched", f"--factcheck-today={day}", "-k", "opening").assert_outcomes(
        passed=1 - failed, failed=failed, deselected=5
    )


def test_without_a_day_reviews_are_judged_by_the_newest_article(elsewhere):
    elsewhere.runpytest("--factcheck=articles", "--factcheck-facts=vouched", "-k", "opening").assert_outcomes(passed=1, deselected=5)


def test_facts_alone_are_checked_too(elsewhere):
    elsewhere.runpytest("--factcheck-facts=vouched").assert_outcomes(passed=2, failed=1)


def test_an_option_comes_before_the_ini_file(elsewhere):
    elsewhere.makeini(INI)
    elsewhere.runpytest("--factcheck-fail-on=never").assert_outcomes(passed=6)


def test_the_settings_of_the_project_hold(elsewhere):
    (elsewhere.path / "factcheck.toml").write_text('fail-on = "warning"\nignore = ["QTY"]\nclaims = "vouched"\nexclude = ["articles/bridge.txt"]\n', encoding="utf-8")
    result = elsewhere.runpytest("--factcheck=articles", "--collect-only", "-q")
    assert sorted(line for line in result.outlines if "::" in line) == [
        "articles/notes.txt::factcheck",
        "articles/tunnel.txt::factcheck",
        "factcheck::corpus",
        "tests/test_plain.py::test_plain",
        "vouched/more.toml::opening",
    ]
    elsewhere.runpytest("--factcheck=articles").assert_outcomes(passed=5)


WRONG = [
    (("--factcheck=nowhere",), "*--factcheck: *nowhere: no such file or folder"),
    (("--factcheck=articles", "--factcheck-facts=none.toml"), "*--factcheck-facts: *none.toml: no such file or folder"),
    (("--factcheck=articles", "--factcheck-fail-on=eror"), "*factcheck_fail_on: 'eror' is none of error, warning, never"),
    (("--factcheck=articles", "--factcheck-today=tomorrow"), "*factcheck_today: 'tomorrow' is neither a date such as 2024-09-25 nor today"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG)
def test_what_cannot_be_meant_is_wrong_usage(project, arguments, message):
    result = project.runpytest(*arguments)
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines([message])


def test_settings_that_are_wrong_are_wrong_usage(configured):
    (configured.path / "factcheck.toml").write_text("failon = 'error'\n", encoding="utf-8")
    result = configured.runpytest()
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*factcheck.toml: failon: no such key; did you mean 'fail-on'?"])


def test_settings_that_name_no_rule_fail_every_item_without_a_traceback(configured):
    (configured.path / "factcheck.toml").write_text("ignore = ['RNX']\n", encoding="utf-8")
    result = configured.runpytest("-m", "factcheck")
    result.assert_outcomes(failed=5, deselected=1)
    result.stdout.fnmatch_lines(["*factcheck.toml: no rule has the code, name or prefix 'RNX'*"])
    result.stdout.no_fnmatch_line("*Traceback*")


def test_the_marker_is_registered(configured):
    result = configured.runpytest("--strict-markers", "--markers")
    result.stdout.fnmatch_lines(["@pytest.mark.factcheck: an article or a reviewed fact*"])


def test_the_header_says_what_is_checked(configured):
    configured.runpytest("--collect-only").stdout.fnmatch_lines(["factcheck: 3 articles, 1 claims file"])
    configured.runpytest("--collect-only", "tests").stdout.no_fnmatch_line("factcheck: *articles*")


def test_the_summary_tells_of_the_whole_corpus(configured, worker):
    result = configured.runpytest("-k", "bridge", *worker)
    result.stdout.fnmatch_lines([
        "*= factcheck =*",
        "1 conflict (1 error), *in 3 documents",
        "1 reviewed fact: 1 stated by an article, 0 with a problem",
    ])


def test_a_run_without_a_verdict_has_no_summary(configured):
    configured.runpytest("-k", "plain").stdout.no_fnmatch_line("*= factcheck =*")
