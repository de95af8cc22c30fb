"""The formats that other programs read: SARIF, JUnit, GitHub, GitLab, CSV, JSON lines; each in the form that its reader documents."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from typing import Any

import attrs
import pytest
import xmlschema

from factcheck.reports.renderers import render
from factcheck.reports.renderers.uri import uri
from factcheck.reports.renderers.view import View
from factcheck.reports.report import DocumentRecord, Report, Skipped
from tests.reports import samples
from tests.reports.documented_forms import check_github, check_gitlab, check_junit, check_sarif, read_github, sarif_schema

HOSTILE = "</script><img onerror=alert(1)>\x1b[31m\u202e]]>%\r\n::error::x\x00\ufffe"


def hostile() -> Report:
    texts = {"a\n::b%,:.txt": HOSTILE}
    place = samples.evidence("a\n::b%,:.txt", HOSTILE, texts)
    found = samples.finding("conflict", "RNK001", [place, place], [(HOSTILE, (0, 1))], message=HOSTILE, explanation=(HOSTILE,), slot=((HOSTILE, HOSTILE),))
    return Report([DocumentRecord(id=name, text=text) for name, text in texts.items()], [found], (), [Skipped(HOSTILE, HOSTILE)])


# --- SARIF ------------------------------------------------------------------------------------------------------------------------


def sarif(report: Report) -> dict[str, Any]:
    run: dict[str, Any] = json.loads(render(report, "sarif"))["runs"][0]
    return run


def settled() -> Report:
    """One finding of each status."""
    return samples.report(*(attrs.evolve(samples.rank_conflict(), id=status, status=status) for status in ("new", "baseline", "waived")))


REPORTS = {"plain": samples.report(skipped=(Skipped("x y", "z"),)), "settled": settled(), "hostile": hostile(), "empty": Report((), ())}
each_report = pytest.mark.parametrize("report", REPORTS.values(), ids=REPORTS)


@each_report
def test_sarif_is_valid_under_the_schema_of_the_standard(report):
    check_sarif(render(report, "sarif"))


BROKEN = [
    lambda run: run["results"][0]["message"].clear(),
    lambda run: run["results"][0].update(level="fatal"),
    lambda run: run["results"][0]["locations"][0]["physicalLocation"]["region"].update(startLine=0),
    lambda run: run.update(columnKind="bytes"),
    lambda run: run.pop("tool"),
    lambda run: run["results"][0].update(invented=1),
]


@pytest.mark.parametrize("breaking", BROKEN)
def test_the_schema_refuses_what_is_no_sarif(breaking):
    log = json.loads(render(samples.report(), "sarif"))
    breaking(log["runs"][0])
    assert not sarif_schema().is_valid(log)


def test_sarif_gives_every_side_of_a_conflict_with_offsets_in_code_points():
    run = sarif(samples.report(samples.rank_conflict()))
    result = run["results"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    assert (result["ruleId"], result["level"], result["kind"]) == ("RNK001", "error", "fail")
    assert [location["message"]["text"] for location in result["relatedLocations"]] == ["1st", "2nd"]
    assert [location["id"] for location in result["relatedLocations"]] == [0, 1]
    physical = result["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": "harbour.txt"}
    region = physical["region"]
    text = samples.TEXTS["harbour.txt"]
    assert text[region["charOffset"] : region["charOffset"] + region["charLength"]] == region["snippet"]["text"]
    assert (region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) == (3, 23, 3, 69)


def test_sarif_names_each_rule_once_and_refers_to_it():
    run = sarif(samples.report())
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_sarif_has_a_level_only_for_what_fails():
    levels = {(result["kind"], result["level"]) for result in sarif(samples.report())["results"]}
    assert levels == {("fail", "error"), ("fail", "warning"), ("review", "none"), ("informational", "none"), ("pass", "none")}


def test_sarif_carries_fingerprints_baseline_and_suppressions():
    fresh, known, waived = (attrs.evolve(samples.rank_conflict(), id=status, status=status) for status in ("new", "baseline", "waived"))
    results = {result["partialFingerprints"]["factcheck/v1"]: result for result in sarif(samples.report(fresh, known, waived))["results"]}
    assert {name: result["baselineState"] for name, result in results.items()} == {"new": "new", "baseline": "unchanged", "waived": "new"}
    assert [name for name, result in results.items() if "suppressions" in result] == ["waived"]
    assert "baselineState" not in sarif(samples.report(fresh))["results"][0]


def test_sarif_tells_what_was_skipped():
    invocation = sarif(Report((), (), (), [Skipped("x y.bin", "binary")]))["invocations"][0]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "x y.bin: binary"


URIS = [
    ("articles/a.txt", "articles/a.txt"),
    ("a b/ü.txt", "a%20b/%C3%BC.txt"),
    ("../up.txt", "../up.txt"),
    ("/root/a.txt", "file:///root/a.txt"),
    ("a:b", "a%3Ab"),
    ("win\\dow.txt", "win/dow.txt"),
    ("a%b#c?d", "a%25b%23c%3Fd"),
    ("https://example.org/a b", "https://example.org/a%20b"),
]


@pytest.mark.parametrize(("document", "reference"), URIS)
def test_document_ids_become_uri_references(document, reference):
    assert uri(document) == reference


# --- JUnit ------------------------------------------------------------------------------------------------------------------------


def test_junit_has_a_case_per_document_and_fails_the_ones_with_conflicts():
    root = ET.fromstring(render(samples.report(skipped=(Skipped("x.bin", "binary"),)), "junit"))
    assert root.tag == "testsuites"
    assert {name: root.attrib[name] for name in ("tests", "failures", "errors")} == {"tests": "4", "failures": "1", "errors": "1"}
    outcomes = {case.attrib["name"]: [child.tag for child in case] for case in root.iter("testcase")}
    assert outcomes == {"archive/1999.txt": [], "guide.md": [], "harbour.txt": ["failure"], "x.bin": ["error"]}


def test_junit_does_not_fail_for_what_a_baseline_covers():
    root = ET.fromstring(render(samples.report(attrs.evolve(samples.rank_conflict(), status="baseline")), "junit"))
    assert root.attrib["failures"] == "0"


@each_report
def test_junit_is_valid_under_the_schema_that_its_readers_use(report):
    check_junit(render(report, "junit"))


def test_the_schema_refuses_what_is_no_junit():
    text = render(samples.report(), "junit")
    for broken in (text.replace('time="0"', 'time="soon"'), text.replace(' failures="1"', ""), text.replace("testcase", "case")):
        with pytest.raises(xmlschema.XMLSchemaValidationError):
            check_junit(broken)


# --- GitHub and GitLab ------------------------------------------------------------------------------------------------------------


@each_report
def test_github_commands_have_the_documented_form(report):
    check_github(render(report, "github"))


def test_a_github_command_carries_its_text_unharmed():
    (line,) = render(samples.report(attrs.evolve(samples.rank_conflict(), message="100 %: a, b\nand c", rule="a,b:c")), "github").splitlines()
    command, parameters, message = read_github(line)
    assert (command, parameters["title"], message.split("\n")[0]) == ("error", "RNK001 a,b:c", "100 %: a, b and c")


@each_report
def test_gitlab_entries_have_the_documented_form(report):
    check_gitlab(render(report, "gitlab"))


def test_github_annotates_each_finding_but_agreements_on_one_line():
    lines = render(samples.report(), "github").splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::warning", "::error", "::warning", "::notice", "::notice"]
    assert lines[1].startswith("::error file=harbour.txt,line=3,col=23,title=RNK001 rank-differs,endLine=3,endColumn=69::rank of Lisdal")
    assert "%0Aguide.md:3:12 “the second largest container port” = 2nd" in lines[1]


def test_github_commands_cannot_be_injected():
    lines = render(hostile(), "github").splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("::error file=a %3A%3Ab%25%2C%3A.txt,line=1")
    assert "\x1b" not in lines[0]


def test_gitlab_entries_have_a_path_lines_and_a_fingerprint_of_their_own():
    issues = json.loads(render(samples.report(), "gitlab"))
    assert len(issues) == 10
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    assert {issue["severity"] for issue in issues} == {"critical", "major", "info"}
    assert issues[2] == {
        "description": "RNK001 rank of Lisdal among the container ports of northern Norland: 1st or 2nd",
        "check_name": "rank-differs",
        "fingerprint": issues[2]["fingerprint"],
        "severity": "critical",
        "location": {"path": "harbour.txt", "lines": {"begin": 3, "end": 3}},
    }


def test_gitlab_fingerprints_stay_apart_where_one_text_repeats():
    issues = json.loads(render(hostile(), "gitlab"))
    assert issues[0]["fingerprint"] != issues[1]["fingerprint"]


def test_gitlab_leaves_out_what_is_settled():
    assert json.loads(render(samples.report(attrs.evolve(samples.rank_conflict(), status="waived")), "gitlab")) == []


# --- CSV, JSON lines --------------------------------------------------------------------------------------------------------------


def test_csv_holds_the_records():
    rows = list(csv.DictReader(io.StringIO(render(samples.report(), "csv"))))
    assert [{key: value or None for key, value in row.items()} for row in rows] == [
        {key: None if value is None else str(value) for key, value in row.items()} for row in samples.report().to_records()
    ]


def test_csv_without_findings_is_its_head():
    assert render(Report((), ()), "csv").startswith("finding,kind,relation,code,rule,")


def test_json_lines_hold_one_finding_each():
    lines = render(samples.report(), "jsonl").splitlines()
    assert [json.loads(line) for line in lines] == samples.report().to_dict()["findings"]


@pytest.mark.parametrize("name", ["json", "jsonl", "sarif", "junit", "github", "gitlab", "markdown", "csv", "text", "concise"])
def test_every_format_takes_an_empty_and_a_hostile_report_and_is_the_same_twice(name):
    for report in (Report((), ()), hostile()):
        first = render(report, name, View(full=True))
        assert first == render(report, name, View(full=True))
        first.encode("utf-8")


# --- Markdown ---------------------------------------------------------------------------------------------------------------------


def test_markdown_quotes_both_sides_with_the_words_in_bold():
    text = render(samples.report(samples.rank_conflict()), "markdown")
    assert "> The port of Lisdal is **the largest container port in northern Norland**, the harbour office" in text
    assert "= 2nd" in text


def test_markdown_folds_everything_but_conflicts():
    text = render(samples.report(), "markdown")
    assert text.index("DAT001") < text.index("<details><summary>1 near-duplicate</summary>") < text.index("<details><summary>1 agreement</summary>")


def test_markdown_cannot_be_broken_by_the_texts():
    assert "<img" not in render(hostile(), "markdown")


def test_markdown_stays_within_a_comment():
    many = [attrs.evolve(samples.rank_conflict(), id=f"{number:012}") for number in range(500)]
    text = render(samples.report(*many), "markdown")
    assert len(text) < 65_536
    assert "sections more" in text
