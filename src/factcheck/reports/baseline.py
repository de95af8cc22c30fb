"""Baselines: the findings accepted at one time, by fingerprint. They mark findings, they never remove one."""

from __future__ import annotations

import json
import pathlib
from collections.abc import Iterable

import attrs

from factcheck.errors import ConfigurationError
from factcheck.findings.finding import Finding
from factcheck.reports.report import json_text

SCHEMA = "factcheck-baseline/1"


@attrs.frozen(slots=True, order=True)
class Entry:
    """One accepted finding; code and message are for people who read the file."""

    id: str
    code: str = ""
    message: str = ""


@attrs.frozen(slots=True)
class Baseline:
    """The entries by ascending id."""

    entries: tuple[Entry, ...]

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Baseline:
        """A baseline that accepts every conflict among ``findings`` that no waiver covers."""
        accepted = {finding.id: finding for finding in findings if finding.kind == "conflict" and finding.status != "waived"}
        return cls(tuple(Entry(name, finding.code, finding.message) for name, finding in sorted(accepted.items())))

    @classmethod
    def load(cls, path: str) -> Baseline:
        """The baseline in the file ``path``. Raises ConfigurationError that names the file."""
        try:
            data = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise ConfigurationError(f"{path}: no such baseline; write one with: factcheck baseline PATH…") from None
        except (OSError, ValueError) as error:
            raise ConfigurationError(f"{path}: is no baseline: {error}") from None
        if not isinstance(data, dict) or data.get("schema") != SCHEMA:
            raise ConfigurationError(f"{path}: is no baseline: its schema is not {SCHEMA}")
        try:
            return cls(tuple(sorted(Entry(str(row["id"]), str(row.get("code", "")), str(row.get("message", ""))) for row in data["findings"])))
        except (TypeError, KeyError, AttributeError):
            raise ConfigurationError(f"{path}: is no baseline: its findings are not objects with an id") from None

    def to_json(self) -> str:
        """The file's text; the same for the same findings."""
        return json_text({"schema": SCHEMA, "findings": [attrs.asdict(entry) for entry in self.entries]}, indent=2) + "\n"

    def mark(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings with those that the baseline holds marked; a waived one stays waived."""
        known = {entry.id for entry in self.entries}
        return tuple(
            attrs.evolve(finding, status="baseline") if finding.status == "new" and finding.id in known else finding for finding in findings
        )

    def stale(self, findings: Iterable[Finding]) -> tuple[Entry, ...]:
        """The entries that no finding answers to any more."""
        present = {finding.id for finding in findings}
        return tuple(entry for entry in self.entries if entry.id not in present)
