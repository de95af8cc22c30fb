"""The HTML page in a real browser: filters, deep links, nothing asked for, hostile articles inert. Skipped where no Chromium is installed."""

from __future__ import annotations

import json
import os
import pathlib
import time

import attrs
import pytest

from factcheck.reports.renderers import render
from tests.reports import samples
from tests.reports.browser import CHROMIUM, Browser
from tests.reports.test_machine_formats import hostile, settled

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")

#: Path of axe.min.js of the axe-core package; without it the accessibility rules are not run.
AXE = os.environ.get("FACTCHECK_AXE")
VISIBLE = "[...document.querySelectorAll('article')].filter(a => !a.hidden).length"


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> pathlib.Path:
    folder: pathlib.Path = tmp_path_factory.mktemp("pages")
    many = [attrs.evolve(finding, id=f"{number:012}") for number in range(2500) for finding in (samples.rank_conflict(), samples.copies())]
    for name, report in (("sample", samples.report()), ("hostile", hostile()), ("settled", settled()), ("many", samples.report(*many))):
        (folder / f"{name}.html").write_text(render(report, "html"), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    with Browser(tmp_path_factory.mktemp("profile")) as browser:
        yield browser


def choose(browser: Browser, name: str, value: str) -> int:
    """Fill one field of the filters; how many findings are left."""
    script = f"(() => {{ const f = document.forms.filters; f.elements[{name!r}].value = {value!r}; f.dispatchEvent(new Event('input')); return {VISIBLE}; }})()"
    return int(browser.value(script))


def test_nothing_but_the_page_is_asked_for_and_the_console_stays_empty(browser, folder):
    for name in ("sample", "hostile", "many"):
        address = (folder / f"{name}.html").as_uri()
        browser.open(address)
        assert browser.requests == [address]
        assert browser.messages == []


def test_filters_narrow_the_findings_and_say_how_many_are_left(browser, folder):
    browser.open((folder / "sample.html").as_uri())
    assert browser.value(VISIBLE) == 7
    assert choose(browser, "kind", "conflict") == 3
    assert choose(browser, "severity", "error") == 1
    assert browser.value("document.getElementById('shown').textContent") == "1 of 7 findings"
    assert choose(browser, "rule", "DAT001") == 0
    assert browser.value("document.getElementById('none').hidden") is False
    browser.value("document.forms.filters.reset()")
    time.sleep(0.1)
    assert browser.value(VISIBLE) == 7
    assert choose(browser, "document", "0") == 3
    browser.value("document.forms.filters.reset()")
    time.sleep(0.1)
    assert choose(browser, "text", "WHO RUNS the port") == 1


def test_a_deep_link_shows_its_finding_even_when_a_filter_hides_it(browser, folder):
    finding = samples.change().id
    address = (folder / "sample.html").as_uri()
    browser.open(f"{address}#{finding}")
    assert browser.value(f"document.getElementById('{finding}').getBoundingClientRect().top < innerHeight") is True
    choose(browser, "kind", "conflict")
    browser.value(f"location.hash = '{samples.agreement().id}'")
    time.sleep(0.2)
    assert browser.value(f"document.getElementById('{samples.agreement().id}').hidden") is False


def test_without_a_script_everything_is_there_and_no_filter_shows(browser, folder):
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open((folder / "sample.html").as_uri())
        document = browser.call("DOM.getDocument")["root"]["nodeId"]
        articles = browser.call("DOM.querySelectorAll", nodeId=document, selector="article:not([hidden])")["nodeIds"]
        forms = browser.call("DOM.querySelectorAll", nodeId=document, selector="form:not([hidden])")["nodeIds"]
        assert (len(articles), forms) == (7, [])
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)


def test_hostile_articles_run_nothing(browser, folder):
    browser.open((folder / "hostile.html").as_uri())
    assert browser.value("document.querySelectorAll('img, article script').length") == 0
    assert browser.value("document.body.innerText.includes('onerror=alert(1)')") is True


def test_thousands_of_findings_filter_without_a_noticeable_wait(browser, folder):
    browser.open((folder / "many.html").as_uri())
    for name, value in (("kind", "conflict"), ("text", "second largest"), ("text", "second largest container")):
        began = time.perf_counter()
        assert choose(browser, name, value) == 2500
        assert time.perf_counter() - began < 3


@pytest.mark.parametrize("width", [360, 1200])
def test_nothing_sticks_out_of_the_page(browser, folder, width):
    browser.call("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
    for name in ("sample", "hostile"):
        browser.open((folder / f"{name}.html").as_uri())
        assert browser.value("document.documentElement.scrollWidth <= innerWidth") is True
    browser.call("Emulation.clearDeviceMetricsOverride")


def press(browser: Browser, key: str) -> None:
    text = {"Enter": "\r"}.get(key, "")
    for kind in ("keyDown", "keyUp"):
        browser.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, text=text if kind == "keyDown" else "", windowsVirtualKeyCode={"Tab": 9, "Enter": 13}[key])


def test_the_page_is_used_with_the_keyboard_alone(browser, folder):
    browser.open((folder / "sample.html").as_uri())
    seen = []
    for _ in range(9):
        press(browser, "Tab")
        seen.append(browser.value("document.activeElement.name || document.activeElement.className || document.activeElement.tagName"))
    assert seen[:7] == ["skip", "kind", "severity", "rule", "document", "text", "BUTTON"]
    assert seen[7:] == ["link", "SUMMARY"]
    assert browser.value("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    press(browser, "Enter")
    assert browser.value("document.activeElement.parentElement.open") is True


@pytest.mark.skipif(AXE is None, reason="FACTCHECK_AXE does not name axe.min.js")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["sample", "hostile", "settled"])
def test_no_rule_of_accessibility_is_broken(browser, folder, scheme, name):
    assert AXE is not None
    browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    browser.open((folder / f"{name}.html").as_uri())
    browser.value("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    browser.value(pathlib.Path(AXE).read_text(encoding="utf-8") + "; 0")
    found = json.loads(browser.value("axe.run(document, {resultTypes: ['violations']}).then(r => JSON.stringify(r.violations))"))
    assert [(rule["id"], [node["target"] for node in rule["nodes"]]) for rule in found] == []
