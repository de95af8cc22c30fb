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

import attrs
import pytest

from _factcheck_pytest.plan import Plan

if TYPE_CHECKING:
    from _factcheck_pytest.corpus import Corpus, Verdict

SHARE = "factcheck_share"


def register(config: pytest.Config) -> None:
    """Put the session part into the run. A worker of xdist finds the folder to share the verdict through in its input."""
    share = getattr(config, "workerinput", {}).get(SHARE)
    config.pluginmanager.register(Session(config, Plan.of(config), pathlib.Path(share) if share else None), "factcheck-session")


class Scope:
    """What a run covers; read when it is first asked for. Kept apart from the hooks, because pytest looks at every attribute of a plugin."""

    def __init__(self, plan: Plan, share: pathlib.Path | None, *, used: bool) -> None:
        """The scope of a plan; nothing is collected when the run is about something else (not ``used``)."""
        self.plan = plan
        self.share = share
        self.used = used

    @functools.cached_property
    def corpus(self) -> Corpus:
        """The corpus of the run."""
        from _factcheck_pytest.corpus import Corpus

        return Corpus(self.plan, self.share)

    @functools.cached_property
    def files(self) -> dict[pathlib.Path, Any]:
        """The files to collect, each with its collector."""
        from _factcheck_pytest.items import ArticleFile, ClaimsFile

        if not self.used:
            return {}
        articles: dict[pathlib.Path, Any] = {self.plan.root / name: ArticleFile for name in self.corpus.files}
        return articles | dict.fromkeys(self.corpus.claims_files, ClaimsFile)

    @property
    def verdict(self) -> Verdict | None:
        """The verdict, when this process or one that shares with it has reached it."""
        own = "corpus" in self.__dict__ and self.corpus.computed
        return self.corpus.verdict if own or (self.share is not None and any(self.share.glob("*.pickle"))) else None


class Session:
    """The hooks of one run."""

    def __init__(self, config: pytest.Config, plan: Plan, share: pathlib.Path | None) -> None:
        """The hooks over a plan; the files that it names are added to what pytest collects, unless tests were named and no articles."""
        asked = tuple(pathlib.Path(config.invocation_params.dir, argument.partition("::")[0]) for argument in config.args)
        self.asked = asked
        adds = plan.explicit or config.args_source is not pytest.Config.ArgsSource.ARGS
        meant = any(_touches(path, asked) for path in (*plan.paths, *plan.facts)) or any(_may_hold_facts(path) for path in asked)
        self.scope = Scope(plan, share, used=adds or meant)
        self.owned = False
        self.added = tuple(path for path in (*plan.paths, *self.scope.corpus.claims_files) if not _under(path, asked)) if adds else ()
        config.args += [str(path) for path in self.added]
        self.whole = self.scope.used and (adds or all(_under(path, asked) for path in self.scope.files))

    def header(self) -> str | None:
        """What is checked."""
        if not self.scope.used:
            return None
        from factcheck.reports.renderers.tally import counted

        corpus = self.scope.corpus
        return f"factcheck: {counted(len(corpus.inputs.documents), 'article')}, {counted(len(corpus.claims_files), 'claims file')}"

    @pytest.hookimpl(tryfirst=True)
    def pytest_ignore_collect(self, collection_path: pathlib.Path) -> bool | None:
        """Leave alone what lies among the articles and is looked at only because their folder was added: it is no test of this run."""
        stray = _under(collection_path, self.added) and not _under(collection_path, self.asked)
        return True if stray and collection_path not in self.scope.files and collection_path.is_file() else None

    def pytest_collect_file(self, file_path: pathlib.Path, parent: pytest.Collector) -> pytest.Collector | None:
        """A collector for an article or a claims file."""
        kind = self.scope.files.get(file_path) if self.scope.used else None
        return None if kind is None else kind.from_parent(parent, path=file_path, corpus=self.scope.corpus)

    @pytest.hookimpl(hookwrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Iterator[None]:
        """Put the node of the corpus beside what the session collects, where the whole corpus was asked for."""
        outcome: Any = yield
        if isinstance(collector, pytest.Session) and self.whole and not outcome.excinfo:
            from _factcheck_pytest.items import CorpusNode

            report = outcome.get_result()
            report.result = [*report.result, CorpusNode.from_parent(collector, name="factcheck", nodeid="factcheck", corpus=self.scope.corpus)]

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Give each worker of xdist the folder through which one of them shares the verdict."""
        if self.scope.share is None:
            self.scope = Scope(self.scope.plan, pathlib.Path(tempfile.mkdtemp(prefix="factcheck-")), used=self.scope.used)
            self.owned = True
        node.workerinput[SHARE] = str(self.scope.share)

    def pytest_unconfigure(self) -> None:
        """Remove the folder that this process has made."""
        if self.owned and self.scope.share is not None:
            shutil.rmtree(self.scope.share, ignore_errors=True)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """The section about the corpus, when a verdict was reached in this run."""
        verdict = self.scope.verdict
        if verdict is not None:
            terminalreporter.section("factcheck")
            for line in summary(verdict):
                terminalreporter.line(line)


def summary(verdict: Verdict) -> list[str]:
    """What was found, how the facts fared, and which waivers do no work."""
    from factcheck.reports.renderers.tally import counted, tally
    from factcheck.reports.renderers.view import View

    articles = [document for document in verdict.report.documents if document.id in verdict.articles]
    lines = [tally(attrs.evolve(verdict.report, documents=articles), View(quiet=True, settled=True))]
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
