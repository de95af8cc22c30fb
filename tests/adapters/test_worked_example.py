"""The worked example in claims/, through the whole program, in every format."""

from __future__ import annotations

import contextlib
import io
import json
import pathlib
import shutil
import xml.etree.ElementTree as ET

import jsonschema
import pytest

from factcheck.adapters.cli.program import run
from factcheck.reports.renderers import FORMATS
from tests.reports.documented_forms import check_github, check_gitlab, check_junit, check_sarif
from tests.reports.test_html import Page

ROOT = pathlib.Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs" / "report.schema.json").read_text(encoding="utf-8"))


def factcheck(*arguments: str, folder: pathlib.Path = ROOT) -> tuple[int, str, str]:
    """Exit status, output and messages of a run in ``folder``."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = run(list(arguments))
    return status, out.getvalue(), err.getvalue()


@pytest.fixture(scope="module")
def outputs(tmp_path_factory) -> dict[str, str]:
    """The report in every format, written in one run."""
    folder = pathlib.Path(tmp_path_factory.mktemp("formats"))
    assert factcheck("check", "claims", "--exit-zero", *(part for name in FORMATS for part in ("-o", f"{name}={folder / name}"))) == (0, "", "")
    return {name: (folder / name).read_text(encoding="utf-8") for name in FORMATS}


def test_the_report_is_valid_and_its_evidence_is_verbatim(outputs):
    report = json.loads(outputs["json"])
    jsonschema.validate(report, SCHEMA)
    assert report["skipped"] == []
    for evidence in (place for finding in report["findings"] for place in finding["evidence"]):
        text = (ROOT / evidence["document"]).read_bytes().decode()
        assert text[evidence["start"] : evidence["end"]] == evidence["text"]
        lines = text[: evidence["start"]].split("\n")
        assert (len(lines), len(lines[-1]) + 1) == (evidence["line"], evidence["column"])


def test_findings_have_ids_of_their_own(outputs):
    ids = [finding["id"] for finding in json.loads(outputs["json"])["findings"]]
    assert sorted(ids) == sorted(set(ids))


def test_every_machine_format_has_its_form(outputs):
    findings = json.loads(outputs["json"])["findings"]
    assert len(check_sarif(outputs["sarif"])["runs"][0]["results"]) == len(findings)
    check_junit(outputs["junit"])
    assert check_github(outputs["github"])
    assert check_gitlab(outputs["gitlab"])
    assert [json.loads(line) for line in outputs["jsonl"].splitlines()] == findings
    assert len(ET.fromstring(outputs["junit"]).findall(".//testcase")) == len(json.loads(outputs["json"])["documents"])
    assert len(outputs["csv"].splitlines()) > len(findings)
    assert len(Page(outputs["html"]).all("article")) == len(findings)


def test_a_second_run_writes_the_same_bytes(outputs):
    assert factcheck("check", "claims", "--format", "json")[1] == outputs["json"]
    assert factcheck("check", "claims", "--format", "html")[1] == outputs["html"]


def test_every_finding_explains_itself(outputs):
    finding = json.loads(outputs["json"])["findings"][0]
    tree = factcheck("explain", finding["id"], "claims")[1]
    assert tree.startswith(f"{finding['code']} {finding['rule']} {finding['severity']}: ")
    assert "claim " in tree
    assert f"(factcheck rule {finding['code']})" in tree


def test_claims_and_facts_name_places_and_values():
    claims = json.loads(factcheck("claims", "claims", "--format", "json")[1])
    assert {"kind", "document", "line", "roles", "text"} <= claims[0].keys()
    rows = factcheck("claims", "claims", "--format", "csv")[1].splitlines()
    assert len(rows) > len(claims)
    facts = factcheck("facts", "ventora bridge", "claims")[1]
    assert "1240 m" in facts
    assert facts.splitlines()[-1].endswith("documents")


def test_a_baseline_survives_reflowed_paragraphs_and_moved_lines_and_a_changed_value_is_new(tmp_path):
    folder = tmp_path / "claims"
    shutil.copytree(ROOT / "claims", folder)
    check = ("check", "claims", "--fail-on", "warning")
    assert factcheck(*check, folder=tmp_path)[0] == 1
    factcheck("baseline", "claims", "-o", "base.json", folder=tmp_path)
    for path in folder.rglob("*.txt"):
        text = path.read_text(encoding="utf-8")
        head, _, body = text.partition("\n\n")
        path.write_text(head + "\n\n\n\n" + "\n\n".join(wrapped(part) for part in body.split("\n\n")), encoding="utf-8")
    assert factcheck(*check, "--baseline", "base.json", folder=tmp_path)[0] == 0
    guide = next(path for path in folder.rglob("*") if path.is_file() and "1.42 kilometres" in path.read_text(encoding="utf-8"))
    guide.write_text(guide.read_text(encoding="utf-8").replace("1.42 kilometres", "1.52 kilometres"), encoding="utf-8")
    status, _, messages = factcheck(*check, "--baseline", "base.json", folder=tmp_path)
    assert status == 1
    assert "stale entry" in messages


def wrapped(paragraph: str) -> str:
    """A paragraph of more than one sentence, broken after about 70 characters."""
    lines, line = [], ""
    for word in paragraph.split(" "):
        if len(line) + len(word) > 70:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    return "\n".join([*lines, line])
