"""The pytest plugin: articles and reviewed facts as tests.

This module is loaded by every pytest run on the machine, so it imports nothing of factcheck and nothing that pytest has not imported already. What a
run with articles needs is in the modules beside this one, which are imported when ``--factcheck`` or ``factcheck_paths`` names articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from _factcheck_pytest.fixtures import AssertConsistent
    from factcheck.reports.report import Report

TODAY = "day on which reviews and waivers expire: a date, or today (default: the date of the newest article)"
MARKER = "factcheck: an article or a reviewed fact, checked by factcheck (select with -m factcheck)"


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of the command line and of the ini file; all begin with ``factcheck``."""
    group = parser.getgroup("factcheck", "consistency of a corpus (factcheck)")
    group.addoption("--factcheck", nargs="+", action="extend", metavar="PATH", help="articles to check: files and folders")
    group.addoption("--factcheck-facts", nargs="+", action="extend", metavar="PATH", help="claims files with reviewed facts, or folders of them")
    group.addoption("--factcheck-fail-on", metavar="SEVERITY", help="lowest severity that fails an article: error, warning or never")
    group.addoption("--factcheck-today", metavar="DATE", help=TODAY)
    parser.addini("factcheck_paths", "articles to check: files and folders", type="paths", default=[])
    parser.addini("factcheck_facts", "claims files with reviewed facts, or folders of them", type="paths", default=[])
    parser.addini("factcheck_fail_on", "lowest severity that fails an article: error, warning or never", default="")
    parser.addini("factcheck_today", TODAY, default="")


def pytest_configure(config: pytest.Config) -> None:
    """Register the marker and, when articles or facts are named, the rest of the plugin."""
    config.addinivalue_line("markers", MARKER)
    if config.getoption("factcheck") or config.getoption("factcheck_facts") or config.getini("factcheck_paths") or config.getini("factcheck_facts"):
        from _factcheck_pytest.session import register

        register(config)


@pytest.fixture(scope="session")
def factcheck_report(request: pytest.FixtureRequest) -> Report:
    """The report over the whole configured corpus, the one that the articles' own tests rest on."""
    from _factcheck_pytest.fixtures import configured_report

    return configured_report(request.config)


@pytest.fixture(scope="session")
def assert_consistent() -> AssertConsistent:
    """A function that fails unless documents (all that ``factcheck.check`` takes) are free of conflicts, with both excerpts in the failure."""
    from _factcheck_pytest.fixtures import assert_consistent

    return assert_consistent


def pytest_report_header(config: pytest.Config) -> Any:
    """One line that says what is checked, in runs that check articles."""
    plugin = config.pluginmanager.get_plugin("factcheck-session")
    return plugin.header() if plugin is not None else None
