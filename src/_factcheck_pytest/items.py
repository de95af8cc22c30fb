"""The items: one per article, one per reviewed fact, one for what concerns the corpus and no collected file."""

from __future__ import annotations

import pathlib
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import pytest

from _factcheck_pytest.failure import Inconsistent, text_of
from factcheck.errors import FactcheckError
from factcheck.facts import Fact
from factcheck.findings.finding import Finding

if TYPE_CHECKING:
    from _factcheck_pytest.corpus import Corpus, Verdict

CORPUS = "corpus"


class _Item(pytest.Item):
    """What the items share: the marker, the verdict, failures without a traceback."""

    def __init__(self, *, corpus: Corpus, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.corpus = corpus
        self.add_marker("factcheck")

    def runtest(self) -> None:
        """Fail with the findings and lines that concern this item."""
        try:
            verdict = self.corpus.verdict
        except FactcheckError as error:
            raise Inconsistent(str(error)) from None
        findings, lines = self.against(verdict)
        self.user_properties += [*self.properties(verdict), *_properties(findings)]
        if findings or lines:
            raise Inconsistent("\n\n".join([*lines, *(text_of(finding, verdict.report) for finding in findings)]))

    def against(self, verdict: Verdict) -> tuple[Sequence[Finding], Sequence[str]]:
        """The findings and the lines that fail this item."""
        raise NotImplementedError

    def properties(self, verdict: Verdict) -> list[tuple[str, object]]:  # noqa: ARG002  not every kind has some
        """What a machine-readable report says of the item beside its findings."""
        return []

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The failure as text: the findings alone, where it is one of ours."""
        if isinstance(excinfo.value, Inconsistent):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)


def _properties(findings: Iterable[Finding]) -> list[tuple[str, object]]:
    return [("factcheck_finding", f"{finding.code} {finding.id} {finding.message}") for finding in findings]


class ArticleItem(_Item):
    """One article: fails when a finding that gates has a place in it."""

    def __init__(self, *, document: str, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.document = document

    def against(self, verdict: Verdict) -> tuple[Sequence[Finding], Sequence[str]]:
        """The findings with a place in the article."""
        return verdict.against_document(self.document), ()

    def properties(self, verdict: Verdict) -> list[tuple[str, object]]:
        """How many claims were read from the article."""
        return [("factcheck_claims", sum(claim.document == self.document for claim in verdict.report.claims))]

    def reportinfo(self) -> tuple[pathlib.Path, int | None, str]:
        """Where the article lies."""
        return self.path, None, f"article {self.document}"


class FactItem(_Item):
    """One reviewed fact: fails when it guards nothing, is contradicted, is required and not stated, or is to be reviewed again."""

    def __init__(self, *, fact: Fact, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.fact = fact

    def against(self, verdict: Verdict) -> tuple[Sequence[Finding], Sequence[str]]:
        """The findings about the fact and the reasons why it cannot guard."""
        return verdict.against_fact(self.fact.id), verdict.problems.get(self.fact.id, ())

    def properties(self, verdict: Verdict) -> list[tuple[str, object]]:
        """Who vouches for the fact, and which articles state it."""
        return [("factcheck_source", self.fact.source), *(("factcheck_stated_by", document) for document in verdict.stated.get(self.fact.id, ()))]

    def reportinfo(self) -> tuple[pathlib.Path, int | None, str]:
        """The line of the fact; pytest counts from 0."""
        return self.path, self.fact.line - 1, f"fact {self.fact.id}"


class CorpusItem(_Item):
    """What concerns the corpus: inputs that cannot be read, waivers that have expired, findings in articles that have no item of their own."""

    def against(self, verdict: Verdict) -> tuple[Sequence[Finding], Sequence[str]]:
        """What no other item tells of."""
        documents, facts = self.corpus.items_of_documents, self.corpus.items_of_facts
        shown = {finding.id for document in documents for finding in verdict.against_document(document)}
        shown |= {finding.id for fact in facts for finding in verdict.against_fact(fact)}
        left = [finding for finding in verdict.gates if finding.id not in shown]
        problems = [line for fact, lines in verdict.problems.items() if fact not in facts for line in lines]
        return left, [*(f"{entry.path}: {entry.reason}" for entry in verdict.report.skipped), *problems, *verdict.overdue]

    def reportinfo(self) -> tuple[pathlib.Path, int | None, str]:
        """The corpus lies nowhere in particular."""
        return self.config.rootpath, None, "corpus"


class CorpusNode(pytest.Collector):
    """Stands beside the files and holds the item of the corpus."""

    def __init__(self, *, corpus: Corpus, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.corpus = corpus

    def collect(self) -> Iterator[CorpusItem]:
        """The one item."""
        yield CorpusItem.from_parent(self, name=CORPUS, corpus=self.corpus)


class ArticleFile(pytest.File):
    """A file of articles; nearly always one."""

    def __init__(self, *, corpus: Corpus, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.corpus = corpus

    def collect(self) -> Iterator[ArticleItem]:
        """An item for each document of the file."""
        for document in self.corpus.documents_in(self.path):
            name = document.rpartition("#")[2] if "#" in document and document != self.corpus.plan.name(self.path) else "factcheck"
            self.corpus.items_of_documents.add(document)
            yield ArticleItem.from_parent(self, name=name, document=document, corpus=self.corpus)


class ClaimsFile(pytest.File):
    """A claims file."""

    def __init__(self, *, corpus: Corpus, **keywords: Any) -> None:
        super().__init__(**keywords)
        self.corpus = corpus

    def collect(self) -> Iterator[FactItem]:
        """An item for each reviewed fact. Raises CollectError, told without a traceback, when the claims files are not right."""
        try:
            facts = self.corpus.facts_in(self.path)
        except FactcheckError as error:
            raise self.CollectError(str(error)) from None
        for fact in facts:
            self.corpus.items_of_facts.add(fact.id)
            yield FactItem.from_parent(self, name=fact.id, fact=fact, corpus=self.corpus)

