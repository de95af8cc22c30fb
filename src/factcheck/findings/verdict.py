"""A verdict: what one rule says of one pair of claims, and the vetoes of mood and voice."""

from __future__ import annotations

import functools

import attrs

from factcheck.claims.claim import Claim
from factcheck.findings.comparison import Comparison, Outcome
from factcheck.findings.rule import Rule
from factcheck.groups.matching import Levels
from factcheck.groups.meeting import digest

SILENT_VOICES = frozenset({"quoted", "disputed"})


@attrs.frozen(slots=True)
class Verdict:
    """``kind`` conflict, agreement or change, on claims ``a`` and ``b``.

    ``crowded``: they only met as a claim of a crowded key and one that stands for it (``groups.meeting``).
    """

    a: Claim
    b: Claim
    comparison: Comparison
    kind: str
    outcome: Outcome
    levels: Levels
    severity: str
    crowded: bool = False

    @functools.cached_property
    def name(self) -> tuple[tuple[str, int], tuple[str, int], str, str, str]:
        """What names the verdict among all verdicts: its claims, its rule, its relation and the role that was judged."""
        return self.a.name, self.b.name, self.rule.code, self.outcome.relation, self.comparison.dependent

    @property
    def met_by(self) -> Claim:
        """The claim that met one that stands for a crowded key: the later one by digest."""
        return max((self.a, self.b), key=lambda claim: (digest(*claim.name), claim.name))

    @property
    def rule(self) -> Rule:
        """The rule whose code the finding carries."""
        comparison = self.comparison
        rule = comparison.conflict if self.kind == "conflict" else comparison.agreement if self.kind == "agreement" else comparison.change
        if rule is None:
            raise ValueError(f"no rule for {self.kind}")
        return rule


def allowed(a: Claim, b: Claim, *, change: bool = False) -> bool:
    """Whether two claims may contradict one another: both asserted, in one mood, neither only quoted; inside one text only the text's own word, for
    two who speak may have two plans.
    """
    if not (a.gate.asserted and b.gate.asserted):
        return False
    if a.gate.voice in SILENT_VOICES or b.gate.voice in SILENT_VOICES:
        return False
    if a.gate.status != b.gate.status:
        return change and {a.gate.status, b.gate.status} <= {"actual", "planned"}
    if a.gate.status in {"forecast", "conditional", "target"} and not change:
        return False
    if a.document == b.document and a.gate.status == "planned" and a.gate.voice == "said" and not change:
        return False
    return not (a.document == b.document and a.gate.voice != b.gate.voice)
