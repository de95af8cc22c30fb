"""What is found in records and members is told at its place in the file, by every format of the report."""

from __future__ import annotations

import csv
import io
import json
import pathlib
import zipfile
from typing import Any

import pytest

from factcheck.adapters.cli.program import run
from tests.reports.documented_forms import check_sarif

ENGLISH = 'The Mirror Tunnel opened on 3 May 1998 after "ten" years of work.'
LATER = "The Mirror Tunnel opened on 5 May 1998 after ten years of work."

WORDS = "opened on 3 May 1998"


@pytest.fixture
def checked(tmp_path, monkeypatch, capfd):
    """The report of the folder in a format."""
    monkeypatch.chdir(tmp_path)

    def checked(layout, *arguments):
        run(["check", *(arguments or (".",)), "--format", layout, "--color", "never"])
        return capfd.readouterr().out

    return checked


def lines_file(path: pathlib.Path) -> None:
    path.write_text("\n".join(json.dumps(item) for item in ({"id": "a", "text": "Rain."}, {"id": "b", "title": "Tunnel", "body": f"Snow.\n\n{ENGLISH}"})), encoding="utf-8")


def evidence(report: str, document: str) -> Any:
    return next(item for finding in json.loads(report)["findings"] if finding["kind"] == "conflict" for item in finding["evidence"] if item["document"] == document)


def test_a_record_is_told_by_the_line_of_its_file(checked, tmp_path):
    lines_file(tmp_path / "a.jsonl")
    (tmp_path / "b.txt").write_text(LATER, encoding="utf-8")
    line = (tmp_path / "a.jsonl").read_text(encoding="utf-8").split("\n")[1]
    column = line.index(WORDS) + 1

    found = evidence(checked("json"), "a.jsonl#b")
    assert (found["line"], found["column"], found["path"], found["record"], found["field"]) == (2, column, "a.jsonl", 2, "body")
    assert "lines_of" not in found
    assert "member" not in found
    assert set(evidence(checked("json"), "b.txt")) == {"document", "start", "end", "line", "column", "text"}

    assert f"a.jsonl:2:{column} (record 2, field body)" in checked("text")
    assert f"a.jsonl:2:{column}" in checked("concise")
    assert f"::error file=a.jsonl,line=2,col={column}," in checked("github")
    assert "a.jsonl:2 (record 2, field body) = 1998-05-03" in checked("markdown")
    assert f"a.jsonl:2:{column} (record 2, field body)" in checked("html")
    assert f"a.jsonl:2:{column}: " in checked("junit")
    assert {("a.jsonl", 2), ("b.txt", 1)} == {(item["location"]["path"], item["location"]["lines"]["begin"]) for item in json.loads(checked("gitlab"))}
    rows = list(csv.DictReader(io.StringIO(checked("csv"))))
    assert ("a.jsonl", "2", "body") in {(row["path"], row["record"], row["field"]) for row in rows}

    run_ = check_sarif(checked("sarif"))["runs"][0]
    assert [artifact["location"]["uri"] for artifact in run_["artifacts"]] == ["a.jsonl", "b.txt"]
    places = [place for result in run_["results"] for place in result["locations"] + result["relatedLocations"]]
    place = next(place for place in places if place["physicalLocation"]["artifactLocation"]["uri"] == "a.jsonl")
    region = place["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["endColumn"]) == (2, column, column + len(WORDS))
    assert "charOffset" not in region
    assert place["logicalLocations"] == [{"kind": "resource", "fullyQualifiedName": "a.jsonl#b", "name": "body"}]


def test_a_member_of_an_archive_is_told_by_its_own_line(checked, tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("news/a.txt", f"Rain.\n\n{ENGLISH}\n")
    (tmp_path / "b.txt").write_text(LATER, encoding="utf-8")
    column = ENGLISH.index(WORDS) + 1

    found = evidence(checked("json"), "a.zip/news/a.txt")
    assert (found["line"], found["column"], found["path"], found["member"], found["lines_of"]) == (3, column, "a.zip", "news/a.txt", "member")
    assert f"a.zip/news/a.txt:3:{column}" in checked("text")
    assert "::error file=a.zip,title=" in checked("github")
    assert ("a.zip", 1) in {(item["location"]["path"], item["location"]["lines"]["begin"]) for item in json.loads(checked("gitlab"))}
    log = check_sarif(checked("sarif"))
    assert "a.zip/news/a.txt" in json.dumps(log)


FEED = """<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<item><guid>one</guid><content:encoded><![CDATA[<p>Rain &amp; snow.</p>
<p>The <b>Mirror Tunnel</b> opened on 3&nbsp;May 1998 after ten years of work.</p>]]></content:encoded></item>
<item><guid>two</guid><description>&lt;p&gt;The Mirror Tunnel opened on 5&amp;nbsp;May 1998 after ten years of work.&lt;/p&gt;</description></item>
</channel></rss>
"""


def test_words_of_pages_in_feeds_are_told_by_the_line_of_the_feed(checked, tmp_path):
    (tmp_path / "a.rss").write_text(FEED, encoding="utf-8")
    report = checked("json", "a.rss")
    lines = FEED.split("\n")
    first, second = evidence(report, "a.rss#one"), evidence(report, "a.rss#two")
    assert (first["text"], second["text"]) == ("opened on 3&nbsp;May 1998", "opened on 5&nbsp;May 1998")
    for found, written in ((first, "opened on 3&nbsp;May 1998"), (second, "opened on 5&amp;nbsp;May 1998")):
        assert lines[found["line"] - 1][found["column"] - 1 :].startswith(written)


def test_fields_of_the_command_line_come_before_those_of_the_settings(checked, tmp_path):
    (tmp_path / "factcheck.toml").write_text('[fields]\ntext = "lead"\nid = "key"\n', encoding="utf-8")
    (tmp_path / "a.csv").write_text(f"key,lead,story\nk,Rain.,{LATER}\nl,Rain.,The Mirror Tunnel opened on 3 May 1998 after ten years of work.\n", encoding="utf-8")
    assert json.loads(checked("json", "a.csv", "--field", "text=story"))["summary"]["conflict"] == 1
    assert [document["id"] for document in json.loads(checked("json"))["documents"]] == ["a.csv#k", "a.csv#l"]


def test_rules_are_ignored_by_the_path_of_the_file(checked, tmp_path):
    lines_file(tmp_path / "a.jsonl")
    lines_file(tmp_path / "b.jsonl")
    (tmp_path / "b.jsonl").write_text((tmp_path / "a.jsonl").read_text(encoding="utf-8").replace("3 May", "5 May"), encoding="utf-8")
    assert json.loads(checked("json"))["summary"]["conflict"] == 1
    (tmp_path / "factcheck.toml").write_text('[per-path]\n"*.jsonl" = ["DAT"]\n', encoding="utf-8")
    assert json.loads(checked("json"))["summary"]["conflict"] == 0


def test_claims_and_statements_are_told_by_the_line_of_the_file(tmp_path, monkeypatch, capfd):
    monkeypatch.chdir(tmp_path)
    lines_file(tmp_path / "a.jsonl")
    run(["claims", "a.jsonl"])
    assert "a.jsonl:2:" in capfd.readouterr().out
    run(["facts", "Mirror Tunnel", "a.jsonl"])
    assert "a.jsonl:2:" in capfd.readouterr().out
