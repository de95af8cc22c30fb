"""The command line: exit statuses, options and messages."""

from __future__ import annotations

import json

import attrs
import pytest

from factcheck.reports.report import Skipped
from tests.reports import samples

# --- exit statuses ----------------------------------------------------------------------------------------------------------------

WARNING = (samples.date_conflict(),)
ERROR = (samples.rank_conflict(),)
NOTES = (samples.copies(), samples.change(), samples.agreement())

STATUSES = [
    # findings, arguments, exit status
    (ERROR, (), 1),
    (WARNING, (), 0),
    (NOTES, (), 0),
    (ERROR, ("--fail-on", "never"), 0),
    (WARNING, ("--fail-on", "warning"), 1),
    (NOTES, ("--fail-on", "warning"), 0),
    (ERROR, ("--exit-zero",), 0),
    (ERROR, ("--ignore", "RNK"), 0),
    (ERROR, ("--select", "DAT"), 0),
    (ERROR, ("--select", "rank-differs"), 1),
    (ERROR, ("--show", "agreements"), 1),
    (ERROR, ("--format", "json"), 1),
]


@pytest.mark.parametrize(("findings", "arguments", "status"), STATUSES)
def test_the_exit_status_says_whether_a_finding_gates(world, factcheck, findings, arguments, status):
    world.report = samples.report(*findings)
    assert factcheck("check", ".", *arguments).status == status


SKIPPED = [
    ((), 2),
    (("--skip-unreadable",), 1),
    (("--exit-zero",), 2),
    (("--exit-zero", "--skip-unreadable"), 0),
]


@pytest.mark.parametrize(("arguments", "status"), SKIPPED)
def test_unreadable_input_is_named_and_the_rest_is_reported(world, factcheck, arguments, status):
    world.skipped = (Skipped("gone.txt", "no such file"), Skipped("x.bin", "x.bin: binary"))
    outcome = factcheck("check", ".", *arguments)
    assert outcome.status == status
    assert outcome.err == "factcheck: gone.txt: no such file\nfactcheck: x.bin: binary\n"
    assert "RNK001" in outcome.out
    assert outcome.out.endswith("2 skipped\n")


USAGE = [
    ((), "Missing argument"),
    ((".", "--format", "jsn"), "'jsn' is none of text, concise, json"),
    ((".", "--format", "jsn"), "did you mean 'json'?"),
    ((".", "--show", "conflict"), "did you mean 'conflicts'?"),
    ((".", "--published", "yesterday"), "'yesterday' is no date such as 2024-09-25"),
    ((".", "--select", "RNK009"), "no rule has the code, name or prefix 'RNK009'; did you mean 'RNK001'?"),
    ((".", "--ignore", "rank-difers"), "did you mean 'rank-differs'?"),
    ((".", "--fail-on", "info"), "'info' is not one of"),
    ((".", "--jobs", "0"), "0 is not in the range x>=1"),
    ((".", "--nonsense"), "No such option"),
    ((".", "-o", "htlm=report.html"), "'htlm' is no format; did you mean 'html'?"),
    ((".", "--baseline", "none.json"), "none.json: no such baseline"),
    ((".", "--config", "none.toml"), "none.toml: cannot be read: No such file or directory"),
    ((".", "-o", "no/such/folder/x.json"), "no/such/folder/x.json: cannot be written"),
]


@pytest.mark.parametrize(("arguments", "message"), USAGE)
def test_wrong_usage_is_said_on_stderr_with_status_2(factcheck, arguments, message):
    outcome = factcheck("check", *arguments)
    assert outcome.status == 2
    assert message in outcome.err
    assert outcome.out == ""


def test_an_unknown_command_is_wrong_usage(factcheck):
    outcome = factcheck("chek")
    assert outcome.status == 2
    assert "No such command 'chek'" in outcome.err


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("check", "--help"), ("-h",), ("explain", "-h")])
def test_help_and_version_are_no_failure(factcheck, arguments):
    outcome = factcheck(*arguments)
    assert outcome.status == 0
    assert outcome.out


def test_an_interrupted_run_says_so_in_one_line(factcheck, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.adapters.checking.check", interrupted)
    outcome = factcheck("check", ".")
    assert (outcome.status, outcome.out, outcome.err.strip()) == (130, "", "factcheck: interrupted")


def test_a_defect_is_told_from_a_finding(factcheck, monkeypatch):
    monkeypatch.setattr("factcheck.adapters.checking.check", lambda *_, **__: 1 / 0)
    outcome = factcheck("check", ".")
    assert outcome.status == 2
    assert "ZeroDivisionError" in outcome.err
    assert outcome.err.endswith("factcheck: this is a defect of factcheck, not of the input; please report it with the lines above\n")


# --- check: output ----------------------------------------------------------------------------------------------------------------


def test_the_report_goes_to_standard_output(world, factcheck):
    assert factcheck("check", ".", "--format", "json").out == world.report.to_json()


def test_several_formats_are_written_in_one_run(factcheck, tmp_path):
    outcome = factcheck("check", ".", "-o", "json=a.json", "-o", "sarif=a.sarif", "-o", "out.txt")
    assert outcome.out == ""
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["schema"] == "factcheck-report/1"
    assert json.loads((tmp_path / "a.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert "RNK001" in (tmp_path / "out.txt").read_text(encoding="utf-8")


def test_a_format_beside_files_goes_to_standard_output(factcheck, tmp_path):
    outcome = factcheck("check", ".", "-o", "json=a.json", "--format", "concise")
    assert outcome.out.startswith("harbour.txt:6:1: CNT002")
    assert (tmp_path / "a.json").exists()


def test_an_output_never_overwrites_what_is_read(factcheck, tmp_path):
    (tmp_path / "a.txt").write_text("words", encoding="utf-8")
    outcome = factcheck("check", "a.txt", "-o", "a.txt")
    assert (outcome.status, outcome.err) == (2, "factcheck: a.txt: is read and would be overwritten\n")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "words"


def test_show_chooses_kinds_and_agreements_are_then_complete(factcheck):
    out = factcheck("check", ".", "--show", "agreements").out
    assert out.count("DAT010") == 2
    assert "RNK001" not in out


def test_no_colour_in_a_pipe_and_colour_when_asked_for(factcheck):
    assert "\x1b" not in factcheck("check", ".").out
    assert "\x1b[1;31mRNK001" in factcheck("check", ".", "--color", "always").out


def test_date_and_language_reach_documents_that_state_none(world, factcheck):
    factcheck("check", ".", "--language", "fr", "--published", "2024-09-25", "--preview", "--jobs", "2")
    call = world.calls[0]
    assert {(document.language, str(document.published)) for document in call["documents"]} == {("fr", "2024-09-25")}
    assert (call["preview"], call["jobs"]) == (True, 2)


# --- baseline and waivers ---------------------------------------------------------------------------------------------------------


def test_a_baseline_settles_what_is_there_and_only_that(world, factcheck, tmp_path):
    world.report = samples.report(samples.rank_conflict())
    written = factcheck("baseline", ".", "-o", "base.json")
    assert (written.status, written.err) == (0, "factcheck: base.json: 1 finding accepted\n")
    assert factcheck("check", ".", "--baseline", "base.json").status == 0
    assert "1 in the baseline" in factcheck("check", ".", "--baseline", "base.json").out
    assert json.loads(factcheck("check", ".", "--baseline", "base.json", "--format", "json").out)["findings"][0]["status"] == "baseline"
    world.report = samples.report(attrs.evolve(samples.rank_conflict(), id="0123456789ab"))
    changed = factcheck("check", ".", "--baseline", "base.json")
    assert changed.status == 1
    assert f"base.json: stale entry {samples.rank_conflict().id} (RNK001 rank of Lisdal" in changed.err


def test_a_file_that_is_no_baseline_is_refused(factcheck, tmp_path):
    for text in ("{}", "[]", "not json", '{"schema": "factcheck-baseline/1", "findings": [1]}', '{"schema": "factcheck-baseline/1", "findings": [{}]}'):
        (tmp_path / "b.json").write_text(text, encoding="utf-8")
        outcome = factcheck("check", ".", "--baseline", "b.json")
        assert outcome.status == 2
        assert "b.json: is no baseline" in outcome.err


def waiver(tmp_path, expires: str) -> None:
    text = f'[[waiver]]\nfinding = "{samples.rank_conflict().id}"\nreason = "both are in use"\nexpires = {expires}\n'
    (tmp_path / "factcheck.toml").write_text(text, encoding="utf-8")


def test_a_waiver_settles_its_finding_until_it_expires(world, factcheck, tmp_path):
    world.report = samples.report(samples.rank_conflict())
    waiver(tmp_path, "2027-01-01")
    assert factcheck("check", ".", "--today", "2027-01-01").status == 0
    late = factcheck("check", ".", "--today", "2027-01-02")
    assert late.status == 1
    assert f"the waiver of {samples.rank_conflict().id} expired on 2027-01-01" in late.err


# --- explain, rules, rule, duplicates ----------------------------------------------------------------------------------------------


def test_explain_draws_the_reasoning_of_the_finding_named_by_the_beginning_of_its_id(factcheck):
    outcome = factcheck("explain", samples.rank_conflict().id[:5], ".")
    assert outcome.status == 0
    assert outcome.out.startswith("RNK001 rank-differs error: rank of Lisdal")
    assert "├─ about\n│  └─ subject: port of Lisdal\n" in outcome.out
    assert "│  ├─ 1st\n│  │  └─ harbour.txt:3:23 “the largest container port in northern Norland”\n" in outcome.out
    assert "├─ so: conflict, conflicts\n│  ├─ one list, one scope" in outcome.out
    assert "└─ rule: What RNK001 finds. (factcheck rule RNK001)\n" in outcome.out


def test_explain_says_when_no_finding_or_several_are_meant(world, factcheck):
    assert "zzz: no finding of this report has an id that starts so" in factcheck("explain", "zzz", ".").err
    world.report = samples.report(*(attrs.evolve(samples.rank_conflict(), id=f"abc{number}") for number in range(2)))
    outcome = factcheck("explain", "abc", ".")
    assert outcome.status == 2
    assert "abc: 2 findings have an id that starts so: abc0, abc1" in outcome.err


def test_rules_are_listed_by_code(factcheck):
    lines = factcheck("rules").out.splitlines()
    assert lines[0].split() == ["code", "name", "kind", "severity", "what", "it", "finds"]
    assert [line[:6] for line in lines[1:]] == sorted(line[:6] for line in lines[1:])
    assert json.loads(factcheck("rules", "--format", "json").out)[0]["code"] == "CNT002"
    assert "| [CNT002](CNT002.md) | count-differs |" in factcheck("rules", "--format", "markdown").out


@pytest.mark.parametrize("name", ["RNK001", "rnk001", "rank-differs"])
def test_a_rule_is_found_by_code_or_name(factcheck, name):
    assert factcheck("rule", name).out == (
        "# RNK001 rank-differs\n\n*conflict, error*\n\nWhat RNK001 finds.\n\n## Why\n\nBecause.\n\n"
        "## Reported\n\n> One.  \n> Two.\n\n## Left alone\n\n> One.\n\nonly one text\n"
    )


def test_an_unknown_rule_is_answered_with_the_nearest(factcheck):
    outcome = factcheck("rule", "RNK002")
    assert (outcome.status, outcome.err) == (2, "factcheck: RNK002: no such rule; did you mean 'RNK001'?\n")


def test_duplicates_shows_near_duplicates_only(factcheck):
    out = factcheck("duplicates", ".").out
    assert "DUP003" in out
    assert "RNK001" not in out


def test_completion_scripts_name_the_program(factcheck):
    for shell in ("bash", "zsh", "fish"):
        assert "_FACTCHECK_COMPLETE" in factcheck("completion", shell).out


def test_init_writes_a_configuration_that_loads_and_never_overwrites_one(factcheck, tmp_path):
    assert factcheck("init").status == 0
    assert factcheck("check", ".").status == 1
    again = factcheck("init")
    assert again.status == 2
    assert "exists already" in again.err


def test_config_says_what_holds_and_whence(factcheck, tmp_path):
    (tmp_path / "factcheck.toml").write_text('fail-on = "warning"\n', encoding="utf-8")
    out = factcheck("config").out
    assert f'fail-on = "warning"  # {tmp_path / "factcheck.toml"}\n' in out
    assert "preview = false  # default\n" in out
