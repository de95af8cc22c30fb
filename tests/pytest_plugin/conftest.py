"""A scratch project that checks its own articles."""

from __future__ import annotations

import pytest

import _factcheck_pytest.corpus
import _factcheck_pytest.items  # noqa: F401
from _factcheck_pytest.fixtures import assert_consistent

ARTICLES = {
    "tunnel": "The Ostrel Tunnel is 8.6 kilometres long. The Marnau Bridge was opened on 4 May 2001.\n",
    "notes": "Trains like the mountain. The Ostrel Tunnel is 6.8 kilometres long.\n",
    "bridge": "The Marnau Bridge was opened on 4 May 2001 by the mayor.\n",
}
FACT = """\
[[fact]]
id = "opening"
statement = "The Marnau Bridge was opened on 4 May 2001."
source = "the town hall"
required = true
"""
LENGTH = """
[[fact]]
id = "length"
statement = "The Ostrel Tunnel is 8.6 kilometres long."
"""


@pytest.fixture(scope="session", autouse=True)
def _all_is_loaded() -> None:
    """Runs inside this process take back what they have loaded, and numpy cannot be loaded twice: load all of it before."""
    with pytest.raises(AssertionError):
        assert_consistent([(f"{name}.md", text) for name, text in ARTICLES.items()])


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """Three articles, two of which contradict one another, one reviewed fact, and one ordinary test."""
    # The plugin of hypothesis loads hypothesis at the end of every run.
    monkeypatch.setenv("PYTEST_ADDOPTS", "-p no:hypothesispytest")
    pytester.mkdir("articles")
    for name, text in ARTICLES.items():
        (pytester.path / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    pytester.mkdir("claims")
    (pytester.path / "claims" / "facts.toml").write_text(FACT, encoding="utf-8")
    pytester.mkdir("tests")
    (pytester.path / "tests" / "test_plain.py").write_text("def test_plain():\n    pass\n", encoding="utf-8")
    return pytester


@pytest.fixture
def configured(project: pytest.Pytester) -> pytest.Pytester:
    """The same project with its articles named in the ini file."""
    project.makeini("[pytest]\ntestpaths = tests\nfactcheck_paths = articles\n")
    return project


@pytest.fixture(params=[(), ("-n1",)], ids=["plain", "xdist"])
def worker(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """The same with one worker, which starts sooner."""
    if request.param:
        pytest.importorskip("xdist")
    return tuple(request.param)


@pytest.fixture(params=[(), ("-n2",)], ids=["plain", "xdist"])
def workers(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """Each way of running: in one process, and in two workers of xdist."""
    if request.param:
        pytest.importorskip("xdist")
    return tuple(request.param)
