"""The part of the plugin that is there only in runs that check articles: which files are collected, and what is told at the end."""

from __future__ import annotations

import pathlib
import shutil
import tempfile
from collections.abc import Iterator
from typing import Any

import pytest

from _factcheck_pytest.corpus import Corpus
from _factcheck_pytest.items import ArticleFile, ClaimsFile, CorpusNode
from _factcheck_pytest.plan import Plan
from factcheck.reports.renderers.tally import counted, tally
from factcheck.reports.renderers.view import View

SHARE = "factcheck_share"


def register(config: pytest.Config) -> None:
    """Put the session part into the run. A worker of xdist finds the folder to share the verdict through in its input."""
    share = getattr(config, "workerinput", {}).get(SHARE)
    config.pluginmanager.register(Session(config, Plan.of(config), pathlib.Path(share) if share else None), "factcheck-session")


class Session:
    """The hooks of one run."""

    def __init__(self, config: pytest.Config, plan: Plan, share: pathlib.Path | None) -> None:
        """The hooks over a plan; the files that it names are added to what pytest collects."""
        self.config = config
        self.corpus = Corpus(plan, share)
        self.owned = False
        self.files = {path: ArticleFile for path in self._article_files()} | dict.fromkeys(self.corpus.claims_files, ClaimsFile)
        asked = [pathlib.Path(config.invocation_params.dir, argument.partition("::")[0]) for argument in config.args]
        self.added = tuple(path for path in (*plan.paths, *self.corpus.claims_files) if not _under(path, asked)) if self._adds() else ()
        config.args += [str(path) for path in self.added]
        self.whole = self._adds() or all(_under(path, asked) for path in self.files)

    def _adds(self) -> bool:
        """Whether the corpus comes on top of what was named: always, unless somebody named tests and no articles."""
        return self.corpus.plan.explicit or self.config.args_source is not pytest.Config.ArgsSource.ARGS

    def _article_files(self) -> list[pathlib.Path]:
        root = self.corpus.plan.root
        return list(dict.fromkeys(root / name for name in self.corpus.files))

    def header(self) -> str:
        """What is checked."""
        articles, facts = len(self.corpus.inputs.documents), len(self.corpus.claims_files)
        return f"factcheck: {counted(articles, 'article')}, {counted(facts, 'claims file')}"

    @pytest.hookimpl(tryfirst=True)
    def pytest_ignore_collect(self, collection_path: pathlib.Path) -> bool | None:
        """Leave alone what lies among the articles only because their folder was added: it is no test of this run."""
        if _under(collection_path, self.added) and collection_path not in self.files and collection_path.is_file():
            return True
        return None

    def pytest_collect_file(self, file_path: pathlib.Path, parent: pytest.Collector) -> pytest.Collector | None:
        """A collector for an article or a claims file."""
        kind: Any = self.files.get(file_path)
        return None if kind is None else kind.from_parent(parent, path=file_path, corpus=self.corpus)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Iterator[None]:
        """Put the node of the corpus beside what the session collects, where the whole corpus was asked for."""
        outcome: Any = yield
        if isinstance(collector, pytest.Session) and self.whole and not outcome.excinfo:
            report = outcome.get_result()
            report.result = [*report.result, CorpusNode.from_parent(collector, name="factcheck", nodeid="factcheck", corpus=self.corpus)]

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Give each worker of xdist the folder through which one of them shares the verdict."""
        if self.corpus.share is None:
            self.corpus.share = pathlib.Path(tempfile.mkdtemp(prefix="factcheck-"))
            self.owned = True
        node.workerinput[SHARE] = str(self.corpus.share)

    def pytest_unconfigure(self) -> None:
        """Remove the folder that this process has made."""
        if self.owned and self.corpus.share is not None:
            shutil.rmtree(self.corpus.share, ignore_errors=True)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """The section about the corpus, when a verdict was reached in this run."""
        if not (self.corpus.computed or (self.owned and self.corpus.is_shared())):
            return
        verdict = self.corpus.verdict
        terminalreporter.section("factcheck")
        terminalreporter.line(tally(verdict.report, View(quiet=True)))
        if verdict.stated:
            stated = sum(bool(documents) for documents in verdict.stated.values())
            troubled = len({fact for fact in verdict.stated if verdict.against_fact(fact) or verdict.problems.get(fact)})
            facts = counted(len(verdict.stated), "reviewed fact")
            terminalreporter.line(f"{facts}: {stated} stated by an article, {troubled} with a problem")
        for line in verdict.remarks:
            terminalreporter.line(line)


def _under(path: pathlib.Path, folders: Any) -> bool:
    return any(path == folder or path.is_relative_to(folder) for folder in folders)
