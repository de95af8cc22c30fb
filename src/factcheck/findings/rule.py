"""A rule as a record: its code, its name and its page."""

from __future__ import annotations

import attrs

from factcheck.errors import ConfigurationError

KINDS = ("conflict", "near-duplicate", "change", "agreement")
SEVERITIES = ("error", "warning", "note")


@attrs.frozen(slots=True, kw_only=True)
class Rule:
    """One check.

    ``code`` is a family's three capital letters and three digits (``RNK001``), ``name`` reads as "allow <name>" (``rank-differs``).
    ``kind`` is the kind of its findings, ``severity`` the gravest that it gives. ``summary`` is one sentence, ``page`` Markdown: what it finds,
    why, what it leaves alone. A ``preview`` rule stays silent unless asked for.
    """

    code: str
    name: str
    kind: str
    severity: str
    summary: str
    page: str
    preview: bool = False

    def __attrs_post_init__(self) -> None:
        if not (len(self.code) == 6 and self.code[:3].isupper() and self.code[3:].isdigit()):
            raise ConfigurationError(f"rule {self.code!r}: a code is three capital letters and three digits")
        if self.kind not in KINDS:
            raise ConfigurationError(f"rule {self.code}: kind {self.kind!r} is none of {', '.join(KINDS)}")
        if self.severity not in SEVERITIES or (self.kind == "conflict" and self.severity == "note"):
            raise ConfigurationError(f"rule {self.code}: a {self.kind} cannot have the severity {self.severity!r}")

    @property
    def family(self) -> str:
        """The three letters of the code."""
        return self.code[:3]
