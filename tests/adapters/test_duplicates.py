"""``factcheck duplicates`` on files: near-duplicates, series on request, and what to drop."""

import json
import pathlib

import jsonschema
import pytest

from factcheck.adapters.cli.program import run

COPY = "The old lighthouse at the mouth of the fjord will be opened to visitors every Sunday from June."
OTHER = "Nothing else happened on that day in the village, the council said on Friday."
SCHEMA = json.loads((pathlib.Path(__file__).parents[2] / "docs" / "drops.schema.json").read_text(encoding="utf-8"))


@pytest.fixture
def said(tmp_path, monkeypatch, capfdbinary):
    monkeypatch.chdir(tmp_path)
    for name, text in {"a.txt": f"{COPY}\n\n{OTHER}", "b.txt": COPY, "c.txt": f"A ship.\n\n{OTHER}"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    def call(*arguments):
        capfdbinary.readouterr()
        status = run(["duplicates", *arguments])
        out, error = capfdbinary.readouterr()
        return status, out.decode(), error.decode()

    return call


def test_what_to_drop_is_listed_place_by_place(said):
    assert said("a.txt", "b.txt", "c.txt", "--keep", "first") == (
        0,
        (
            "b.txt: drop the whole document\n"
            "b.txt:1:1: drop 0-95, identical, kept at a.txt:1:1: 0-95\n"
            "c.txt:3:1: drop 9-86, identical, kept at a.txt:3:1: 97-174\n"
            "2 places to drop in 2 documents, 1 of them whole (keep first)\n"
        ),
        "",
    )


@pytest.mark.parametrize("keep", ["first", "longest", "newest"])
def test_what_to_drop_as_json_follows_its_schema(said, keep):
    status, out, _ = said("a.txt", "b.txt", "c.txt", "--keep", keep, "--format", "json")
    found = json.loads(out)
    jsonschema.validate(found, SCHEMA)
    assert (status, found["keep"], found["documents"]) == (0, keep, ["b.txt"])
    assert [(drop["document"], drop["start"], drop["kept"]["document"]) for drop in found["drop"]] == [("b.txt", 0, "a.txt"), ("c.txt", 9, "a.txt")]


def test_nothing_to_drop_is_said(said):
    assert said("b.txt", "--keep", "first")[1] == "0 places to drop in 0 documents, 0 of them whole (keep first)\n"


def test_an_input_that_cannot_be_read_fails_the_list(said):
    status, out, error = said("b.txt", "missing.txt", "--keep", "first")
    assert (status, "missing.txt" in error) == (2, True)
    assert out.endswith("0 of them whole; 1 skipped (keep first)\n")
    assert json.loads(said("b.txt", "missing.txt", "--keep", "first", "-f", "json")[1])["skipped"][0]["path"] == "missing.txt"
    assert said("b.txt", "missing.txt", "--keep", "first", "--skip-unreadable")[0] == 0


@pytest.mark.parametrize("others", [["--format", "csv"], ["--templates"]])
def test_the_list_has_two_formats_and_no_series(said, others):
    status, _, error = said("b.txt", "--keep", "first", *others)
    assert (status, "--keep goes with --format text or json" in error) == (2, True)


def test_series_are_listed_on_request(said, tmp_path):
    for number in range(9):
        text = f"The station at Harbour Hill recorded {number * 3 + 2} mm of rain and {12 - number} hours of sunshine on {number + 1} May."
        (tmp_path / f"s{number}.txt").write_text(text, encoding="utf-8")
    assert "fill one template" not in said(".")[1]
    assert "9 places in 9 documents fill one template" in said(".", "--templates")[1]
