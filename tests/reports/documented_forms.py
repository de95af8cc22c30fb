"""What the readers of the machine formats accept: the schemas of SARIF and JUnit, GitLab's table of fields, GitHub's way to parse a command."""

from __future__ import annotations

import functools
import json
import pathlib
import re
import xml.etree.ElementTree as ET
from typing import Any

import jsonschema
import xmlschema

SCHEMAS = pathlib.Path(__file__).parent / "schemas"

#: RFC 3986 without the checks that a parser makes: nothing that has to be escaped.
REFERENCE = re.compile(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-F]{2})*")


@functools.cache
def sarif_schema() -> jsonschema.Draft202012Validator:
    """The schema of SARIF 2.1.0, in the draft that it is written in."""
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@functools.cache
def junit_schema() -> xmlschema.XMLSchema10:
    """The schema of JUnit reports."""
    return xmlschema.XMLSchema10(SCHEMAS / "junit-10.xsd")


def check_sarif(text: str) -> dict[str, Any]:
    """The log, valid under the schema; every URI is a reference, and every index and id names what is there."""
    log: dict[str, Any] = json.loads(text)
    sarif_schema().validate(log)
    for run in log["runs"]:
        uris = [place["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"] for place in result.get("relatedLocations", ())]
        uris += [artifact["location"]["uri"] for artifact in run.get("artifacts", ())]
        assert [uri for uri in uris if not REFERENCE.fullmatch(uri)] == []
        rules = run["tool"]["driver"]["rules"]
        assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
        for result in run["results"]:  # section 3.27.10: only what fails has a level
            assert (result["level"] == "none") is (result["kind"] != "fail")
    return log


def check_junit(text: str) -> None:
    """The text is valid under the schema, and its totals are those of its cases."""
    junit_schema().validate(text)
    root = ET.fromstring(text)
    cases = root.findall(".//testcase")
    for element in (root, *root.findall("testsuite")):
        assert int(element.attrib["tests"]) == len(cases)
        assert int(element.attrib["failures"]) == sum(case.find("failure") is not None for case in cases)
        assert int(element.attrib["errors"]) == sum(case.find("error") is not None for case in cases)


_FIELD = {"type": "string", "minLength": 1}
#: The table "Code Quality report format" of GitLab's documentation: all six fields are required, paths are relative and do not begin with ``./``.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "properties": {
            "description": _FIELD,
            "check_name": _FIELD,
            "fingerprint": _FIELD,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "additionalProperties": False,
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                    "lines": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def check_gitlab(text: str) -> list[dict[str, Any]]:
    """The entries: in the documented form, each with a fingerprint of its own, and no byte order mark before them."""
    assert text.startswith("[")
    issues: list[dict[str, Any]] = json.loads(text)
    jsonschema.Draft202012Validator(GITLAB).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return issues


#: What GitHub's documentation names for ``error``, ``warning`` and ``notice``.
GITHUB_PARAMETERS = {"title", "file", "col", "endColumn", "line", "endLine"}


def read_github(line: str) -> tuple[str, dict[str, str], str]:
    """Command, parameters and message as GitHub's runner takes a line apart: up to the second ``::``, at the first blank, at commas, at ``=``."""
    assert line.startswith("::")
    head, separator, message = line[2:].partition("::")
    assert separator
    command, _, rest = head.partition(" ")
    parameters = dict(part.split("=", 1) for part in rest.split(",") if part)
    return command, {key: _plain(value, ("%3A", ":"), ("%2C", ",")) for key, value in parameters.items()}, _plain(message)


def _plain(text: str, *more: tuple[str, str]) -> str:
    for escaped, character in (("%0D", "\r"), ("%0A", "\n"), *more, ("%25", "%")):
        text = text.replace(escaped, character)
    return text


def check_github(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands of the text, one per line, with the parameters that are documented and places that make sense."""
    commands = [read_github(line) for line in text.splitlines()]
    assert text.count("\n") == len(commands)
    for command, parameters, message in commands:
        assert command in {"error", "warning", "notice"}
        assert set(parameters) <= GITHUB_PARAMETERS
        assert message.strip()
        numbers = {key: int(value) for key, value in parameters.items() if key not in {"title", "file"}}
        assert all(number >= 1 for number in numbers.values())
        assert numbers.get("endLine", numbers["line"]) >= numbers["line"]
        # A range of columns is understood within one line only.
        assert "endColumn" not in numbers or numbers["endLine"] == numbers["line"]
    return commands
