"""The corpus of a run: read when items are collected, compared once when the first of them runs."""

from __future__ import annotations

import functools
import hashlib
import os
import pathlib
from collections.abc import Mapping

import attrs
import pytest

from _factcheck_pytest.plan import Plan
from _factcheck_pytest.sharing import once
from factcheck.adapters.checking import checked, settled, without_excluded
from factcheck.adapters.inputs import Inputs, gather
from factcheck.adapters.reviewed import claims_files
from factcheck.adapters.settings import Settings
from factcheck.adapters.settings import load as load_settings
from factcheck.documents import Document
from factcheck.errors import FactcheckError
from factcheck.facts import Fact, Reviewed, outranked
from factcheck.facts.file import load as load_claims
from factcheck.facts.file import name_of
from factcheck.findings.finding import Finding
from factcheck.reports.gate import gating
from factcheck.reports.report import Report, Skipped


@attrs.frozen(slots=True, kw_only=True)
class Verdict:
    """The report over the whole corpus and what it means for its files.

    ``gates`` are the findings that fail something; ``stated`` leads from a fact to the documents that state it, ``problems`` from a fact to why it
    cannot guard; ``articles`` are the documents that are no claims files; ``overdue`` are lines about waivers that have expired, ``remarks``
    about entries that do no work.
    """

    report: Report
    gates: tuple[Finding, ...]
    authority: tuple[str, ...]
    stated: Mapping[str, tuple[str, ...]]
    problems: Mapping[str, tuple[str, ...]]
    articles: frozenset[str]
    overdue: tuple[str, ...]
    remarks: tuple[str, ...]

    def against_document(self, document: str) -> list[Finding]:
        """The findings that fail an article: those with a place in it, unless a text of higher authority says that the other side is to be edited."""
        found = [finding for finding in self.gates if any(evidence.document == document for evidence in finding.evidence)]
        return [finding for finding in found if document in (outranked(finding, self.authority) or {document})]

    def against_fact(self, fact: str) -> list[Finding]:
        """The findings that fail a reviewed fact: contradicted, required and not stated, reviewed too long ago."""
        return [finding for finding in self.gates if finding.code.startswith("FCT") and dict(finding.slot).get("fact") == fact]


class Corpus:
    """What a plan names. Everything is read once, when it is first asked for.

    ``items_of_documents`` and ``items_of_facts`` are the ids of those that were collected, selected or not.
    """

    def __init__(self, plan: Plan, share: pathlib.Path | None = None) -> None:
        """A corpus whose verdict is shared through the folder ``share`` with the other processes of the run."""
        self.plan = plan
        self.share = share
        self.computed = False
        self.items_of_documents: set[str] = set()
        self.items_of_facts: set[str] = set()

    @functools.cached_property
    def settings(self) -> Settings:
        """The settings found from the articles upward."""
        try:
            return load_settings([str(path) for path in self.plan.paths or (self.plan.root,)])
        except FactcheckError as error:
            raise pytest.UsageError(str(error)) from None

    @functools.cached_property
    def inputs(self) -> Inputs:
        """The articles, each under the way to it from the root directory, and what could not be read."""
        settings = self.settings
        paths = [str(path) for path in self.plan.paths]
        found = gather(paths, published=settings.published, language=settings.language, options=settings.reading())
        skipped, notes = (tuple(Skipped(self._name(entry.path), entry.reason) for entry in entries) for entries in (found.skipped, found.notes))
        return without_excluded(Inputs(tuple(self._renamed(document) for document in found.documents), skipped, notes), settings)

    def _renamed(self, document: Document) -> Document:
        """The document under the way from the root directory; what follows the path of its file in its id stays."""
        file = document.origin.path if document.origin is not None else document.id
        name = self._name(file)
        origin = document.origin and attrs.evolve(document.origin, path=name)
        return attrs.evolve(document, id=name + document.id[len(file) :], origin=origin)

    @functools.cached_property
    def claims_files(self) -> tuple[pathlib.Path, ...]:
        """The claims files, as absolute paths."""
        named = [str(path) for path in self.plan.facts]
        return tuple(pathlib.Path(os.path.abspath(path)) for path in claims_files(self.settings, named, base=str(self.plan.root)))  # noqa: PTH100

    @functools.cached_property
    def reviewed(self) -> Reviewed:
        """What the claims files say. Raises FactError."""
        return load_claims([str(path) for path in self.claims_files], root=str(self.plan.root))

    def _name(self, path: str) -> str:
        return self.plan.name(pathlib.Path(path))

    def documents_in(self, path: pathlib.Path) -> tuple[str, ...]:
        """The ids of the documents that a file holds: its own, or those that begin with it."""
        return self._by_file.get(self.plan.name(path), ())

    @property
    def files(self) -> tuple[str, ...]:
        """The files with articles, as the way from the root directory."""
        return tuple(self._by_file)

    @functools.cached_property
    def _by_file(self) -> dict[str, tuple[str, ...]]:
        table: dict[str, tuple[str, ...]] = {}
        for document in self.inputs.documents:
            file = document.origin.path if document.origin is not None else document.id
            table[file] = (*table.get(file, ()), document.id)
        return table

    def facts_in(self, path: pathlib.Path) -> tuple[Fact, ...]:
        """The facts of a claims file. Raises FactError."""
        name = name_of(path, str(self.plan.root))
        return tuple(fact for fact in self.reviewed.facts if fact.file == name)

    @functools.cached_property
    def fail_on(self) -> str:
        """The lowest severity that fails an item."""
        return self.plan.fail_on or self.settings.fail_on

    @functools.cached_property
    def verdict(self) -> Verdict:
        """The verdict on the whole corpus, whatever part of it was selected. Raises FactcheckError."""
        answer = once(self.share, self._key(), self._judge)
        self.computed = True
        return answer

    def _key(self) -> str:
        """A digest of all that the verdict depends on."""
        digest = hashlib.blake2b(digest_size=16)
        documents = [(document.id, document.text, str(document.published), str(document.language)) for document in self.inputs.documents]
        for part in (*documents, *self.reviewed.texts, *((entry.path, entry.reason) for entry in self.inputs.skipped)):
            for words in part:
                data = words.encode("utf-8", "surrogatepass")
                digest.update(f"{len(data)}:".encode() + data)
        digest.update(f"{self.settings!r}{self.fail_on}{self.plan.today}".encode())
        return digest.hexdigest()

    def _judge(self) -> Verdict:
        day = self.plan.today
        found = settled(checked(self.inputs, self.settings, self.reviewed, today=day), self.settings, self.reviewed.waivers, day)
        report = found.checked.report
        problems: dict[str, tuple[str, ...]] = {}
        for problem in found.checked.problems:
            problems[problem.fact] = (*problems.get(problem.fact, ()), str(problem))
        unused = [f"{waiver.place}: the waiver of {waiver.finding} covers nothing" for waiver in found.unused]
        idle = [f"{note.document}:{note.line}: the comment ignores {','.join(note.rules)}, which finds nothing there" for note in found.idle]
        stale = [f"{self.settings.baseline}: stale entry {entry.id} ({entry.code} {entry.message})" for entry in found.stale]
        return Verdict(
            report=report,
            gates=gating(report, self.fail_on),
            authority=self.reviewed.authority,
            stated={held.fact.id: held.stated for held in found.checked.held},
            problems=problems,
            articles=frozenset(document.id for document in self.inputs.documents),
            overdue=tuple(f"{waiver.place}: the waiver of {waiver.finding} expired on {waiver.expires}" for waiver in found.expired),
            remarks=(*unused, *idle, *stale),
        )
