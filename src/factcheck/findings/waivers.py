"""Waivers: findings that the owner of the corpus accepts, with a reason and an expiry. They mark findings, they never remove one."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

import attrs

from factcheck.findings.finding import Finding


@attrs.frozen(slots=True, kw_only=True)
class Waiver:
    """``finding`` is the id of the finding accepted, ``reason`` why, ``expires`` the last day that it holds (None: for good).

    ``place`` says where the waiver stands, for messages.
    """

    finding: str
    reason: str
    expires: datetime.date | None = None
    place: str = ""

    def holds(self, today: datetime.date) -> bool:
        """Whether the waiver is still in force on ``today``."""
        return self.expires is None or today <= self.expires


@attrs.frozen(slots=True)
class Waived:
    """The findings with the waived ones marked, and the waivers that did no work: expired though needed, or without a finding."""

    findings: tuple[Finding, ...]
    expired: tuple[Waiver, ...]
    unused: tuple[Waiver, ...]


def waive(findings: Iterable[Finding], waivers: Sequence[Waiver], today: datetime.date) -> Waived:
    """Mark what ``waivers`` cover on ``today``. A finding whose waiver has expired stays as it is."""
    found = tuple(findings)
    present = {finding.id for finding in found}
    covered = {waiver.finding for waiver in waivers if waiver.holds(today)}
    marked = tuple(attrs.evolve(finding, status="waived") if finding.id in covered else finding for finding in found)
    expired = tuple(waiver for waiver in waivers if waiver.finding in present - covered)
    unused = tuple(waiver for waiver in waivers if waiver.finding not in present)
    return Waived(marked, expired, unused)
