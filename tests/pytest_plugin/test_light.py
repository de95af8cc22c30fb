"""A run that does not use the plugin does not notice it; machine-readable reports carry what was found."""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

pytest_plugins = ("pytester",)


def imported(errors: str) -> list[str]:
    """The modules of ours among those that ``-X importtime`` lists."""
    names = re.findall(r"\| +(\S+)$", errors, re.MULTILINE)
    return [name for name in names if name.split(".")[0] in {"factcheck", "_factcheck_pytest"}]


# What is loaded by name (``importlib.import_module``) is not listed by ``-X importtime``: the test looks for itself, too.
OWN = "import sys\n\ndef test_plain():\n    assert [name for name in sys.modules if name.split('.')[0] == 'factcheck'] == []\n"


def run(folder: pathlib.Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A run of pytest in a fresh interpreter that lists what it imports."""
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "pytest", "-q", "-p", "no:hypothesispytest", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


def test_a_run_that_does_not_use_it_loads_nothing_but_the_plugin(pytester):
    pytester.makepyfile(OWN)
    outcome = run(pytester.path)
    assert "1 passed" in outcome.stdout
    assert set(imported(outcome.stderr)) <= {"_factcheck_pytest"}


def test_a_run_of_other_tests_in_a_project_that_uses_it_loads_nothing_of_the_package(configured):
    (configured.path / "tests" / "test_plain.py").write_text(OWN, encoding="utf-8")
    outcome = run(configured.path, "tests")
    assert "1 passed" in outcome.stdout
    assert set(imported(outcome.stderr)) <= {"_factcheck_pytest", "_factcheck_pytest.plan", "_factcheck_pytest.session"}


def test_coverage_of_the_package_is_measured_from_its_first_line(pytester):
    pytest.importorskip("pytest_cov")
    pytester.makepyfile("import factcheck.values.relation\n\ndef test_plain():\n    assert factcheck.values.relation.Relation.EQUAL\n")
    options = ("--cov=factcheck.errors", "--cov=factcheck.values", "--cov-report=term", "-p", "no:hypothesispytest")
    measured = []
    for switch in ((), ("-p", "no:factcheck")):
        result = pytester.runpytest_subprocess(*options, *switch)
        result.assert_outcomes(passed=1)
        measured.append([line.split() for line in result.outlines if "/factcheck/" in line or line.startswith("TOTAL")])
    with_plugin, without = measured
    assert with_plugin == without
    assert next(row for row in with_plugin if row[0].endswith("factcheck/errors.py"))[-1] == "100%"


def test_junit_reports_carry_findings_claims_and_sources(configured, worker):
    configured.runpytest("--junitxml=out.xml", *worker).assert_outcomes(passed=4, failed=2)
    cases = {case.get("name", ""): case for case in ET.parse(configured.path / "out.xml").getroot().iter("testcase")}
    opening = [(item.get("name"), item.get("value")) for item in cases["opening"].iter("property")]
    assert opening == [("factcheck_source", "the town hall"), ("factcheck_stated_by", "articles/bridge.txt"), ("factcheck_stated_by", "articles/tunnel.txt")]
    found = [item.get("value", "") for case in cases.values() for item in case.iter("property") if item.get("name") == "factcheck_finding"]
    assert all(re.match(r"QTY001 [0-9a-f]{12} One measure has two amounts", value) for value in found)
    assert "│" in next(failure.text or "" for failure in ET.parse(configured.path / "out.xml").getroot().iter("failure"))
