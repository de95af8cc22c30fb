"""The part of the plugin that is there only in runs that name articles: which files are collected, and what is told at the end.

What it needs of factcheck is loaded when the first file of the corpus is looked at: a run of one unit test does not wait for it.
"""

from __future__ import annotations

import functools
import pathlib
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import pytest

from _factcheck_pytest.plan import Plan

if TYPE_CHECKING:
    from _factcheck_pytest.corpus import Corpus, Verdict

SHARE = "factcheck_share"


def register(config: pytest.Config) -> None:
    """Put the session part into the run. A worker of xdist finds the folder to share the verdict through in its input."""
    share = getattr(config, "workerinput", {}).get(SHARE)
    config.pluginmanager.register(Session(config, Plan.of(config), pathlib.Path(share) if share else None), "factcheck-session")


class Session:
    """The hooks of one run."""

    def __init__(self, config: pytest.Config, plan: Plan, share: pathlib.Path | None) -> None:
        """The hooks over a plan; the files that it names are added to what pytest collects, unless tests were named and no articles."""
        self.plan = plan
        self.share = share
        self.owned = False
        asked = [pathlib.Path(config.invocation_params.dir, argument.partition("::")[0]) for argument in config.args]
        self.adds = plan.explicit or config.args_source is not pytest.Config.ArgsSource.ARGS
        self.used = self.adds or any(_touches(path, asked) for path in (*plan.paths, *plan.facts)) or any(_may_hold_facts(path) for path in asked)
        self.added = tuple(path for path in (*plan.paths, *self.corpus.claims_files) if not _under(path, asked)) if self.adds else ()
        config.args += [str(path) for path in self.added]
        self.whole = self.used and (self.adds or all(_under(path, asked) for path in self.files))

    @functools.cached_property
    def corpus(self) -> Corpus:
        """The corpus of the run."""
        from _factcheck_pytest.corpus import Corpus

        return Corpus(self.plan, self.share)

    @functools.cached_property
    def files(self) -> dict[pathlib.Path, Any]:
        """The files to collect, each with its collector; none when the run is about something else."""
        from _factcheck_pytest.items import ArticleFile, ClaimsFile

        if not self.used:
            return {}
        articles: dict[pathlib.Path, Any] = {self.plan.root / name: ArticleFile for name in self.corpus.files}
        return articles | dict.fromkeys(self.corpus.claims_files, ClaimsFile)

    def header(self) -> str | None:
        """What is checked."""
        if not self.used:
            return None
        from factcheck.reports.renderers.tally import counted

        return f"factcheck: {counted(len(self.corpus.inputs.documents), 'article')}, {counted(len(self.corpus.claims_files), 'claims file')}"

    @pytest.hookimpl(tryfirst=True)
    def pytest_ignore_collect(self, collection_path: pathlib.Path) -> bool | None:
        """Leave alone what lies among the articles only because their folder was added: it is no test of this run."""
        if _under(collection_path, self.added) and collection_path not in self.files and collection_path.is_file():
            return True
        return None

    def pytest_collect_file(self, file_path: pathlib.Path, parent: pytest.Collector) -> pytest.Collector | None:
        """A collector for an article or a claims file."""
        kind = self.files.get(file_path) if self.used else None
        return None if kind is None else kind.from_parent(parent, path=file_path, corpus=self.corpus)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Iterator[None]:
        """Put the node of the corpus beside what the session collects, where the whole corpus was asked for."""
        outcome: Any = yield
        if isinstance(collector, pytest.Session) and self.whole and not outcome.excinfo:
            from _factcheck_pytest.items import CorpusNode

            report = outcome.get_result()
            report.result = [*report.result, CorpusNode.from_parent(collector, name="factcheck", nodeid="factcheck", corpus=self.corpus)]

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Give each worker of xdist the folder through which one of them shares the verdict."""
        if self.share is None:
            self.share = pathlib.Path(tempfile.mkdtemp(prefix="factcheck-"))
            self.owned = True
            self.__dict__.pop("corpus", None)
        node.workerinput[SHARE] = str(self.share)

    def pytest_unconfigure(self) -> None:
        """Remove the folder that this process has made."""
        if self.owned and self.share is not None:
            shutil.rmtree(self.share, ignore_errors=True)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """The section about the corpus, when a verdict was reached in this run."""
        reached = "corpus" in self.__dict__ and self.corpus.computed
        if reached or (self.owned and self.share is not None and any(self.share.glob("*.pickle"))):
            terminalreporter.section("factcheck")
            for line in summary(self.corpus.verdict):
                terminalreporter.line(line)


def summary(verdict: Verdict) -> list[str]:
    """What was found, how the facts fared, and which waivers do no work."""
    from factcheck.reports.renderers.tally import counted, tally
    from factcheck.reports.renderers.view import View

    lines = [tally(verdict.report, View(quiet=True, settled=True))]
    if verdict.stated:
        stated = sum(bool(documents) for documents in verdict.stated.values())
        troubled = sum(bool(verdict.against_fact(fact) or verdict.problems.get(fact)) for fact in verdict.stated)
        lines.append(f"{counted(len(verdict.stated), 'reviewed fact')}: {stated} stated by an article, {troubled} with a problem")
    return [*lines, *verdict.remarks]


def _under(path: pathlib.Path, folders: Iterable[pathlib.Path]) -> bool:
    return any(path == folder or path.is_relative_to(folder) for folder in folders)


def _may_hold_facts(path: pathlib.Path) -> bool:
    """Whether claims files may be meant: which they are only the settings tell, and those are not loaded yet."""
    return path.suffix == ".toml" or (path.is_dir() and any(path.glob("*.toml")))


def _touches(path: pathlib.Path, others: Iterable[pathlib.Path]) -> bool:
    return any(path.is_relative_to(other) or other.is_relative_to(path) for other in others)
