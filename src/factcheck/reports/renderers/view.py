"""How a report is to be shown: which findings, how wide, in colour or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from factcheck.reports.report import KINDS

if TYPE_CHECKING:
    from factcheck.findings.finding import Finding

#: Agreements that follow from weak or computed values: people see them on request, machine formats always hold them.
QUIET_RELATIONS = frozenset({"compatible", "derived"})


@attrs.frozen(slots=True, kw_only=True)
class View:
    """What the formats for people take into account; ``kinds`` holds for every format.

    ``kinds`` are kinds of findings; ``quiet`` shows compatible and derived agreements too; ``settled`` shows what a baseline or waiver covers.
    ``full`` shows every place and every step of the reasoning; ``width`` is in columns; ``colour`` asks for terminal colours.
    """

    kinds: frozenset[str] = frozenset(KINDS)
    quiet: bool = False
    settled: bool = False
    full: bool = False
    width: int = 100
    colour: bool = False

    def for_people(self, finding: Finding) -> bool:
        """Whether a format for people shows this finding."""
        if finding.kind not in self.kinds or (finding.status != "new" and not self.settled):
            return False
        return self.quiet or finding.kind != "agreement" or finding.relation not in QUIET_RELATIONS
