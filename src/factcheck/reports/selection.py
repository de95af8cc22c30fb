"""Selection: which rules speak, by code, name or prefix of a code, for the whole corpus or for some of its documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import attrs

from factcheck.errors import ConfigurationError

if TYPE_CHECKING:
    from factcheck.findings.finding import Finding
    from factcheck.findings.rule import Rule


@attrs.frozen(slots=True, kw_only=True)
class Selection:
    """``select`` and ``ignore`` hold codes, names or prefixes (``RNK``); the most specific one that fits a rule decides, ``ignore`` on a tie.

    With no ``select``, everything is selected. ``per_path`` maps globs to what is ignored where *every* place of a finding matches the glob.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_path: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)

    def keeps(self, finding: Finding) -> bool:
        """Whether the finding stays in the report."""
        return self._selected(finding) and not self._ignored_where_it_stands(finding)

    def _selected(self, finding: Finding) -> bool:
        wanted = max((_fit(name, finding) for name in self.select), default=-1 if self.select else 0)
        unwanted = max((_fit(name, finding) for name in self.ignore), default=-1)
        return wanted >= 0 and wanted > unwanted

    def _ignored_where_it_stands(self, finding: Finding) -> bool:
        globs = [glob for glob, names in self.per_path.items() if any(_fit(name, finding) >= 0 for name in names)]
        if not globs or not finding.evidence:
            return False
        import pathspec

        spec = pathspec.PathSpec.from_lines("gitignore", globs)
        return all(spec.match_file(evidence.file) or spec.match_file(evidence.document) for evidence in finding.evidence)


def _fit(name: str, finding: Finding) -> int:
    """How specific ``name`` is for the rule of the finding: -1 when it does not fit, 1 to 6 letters of the code, 7 for a name or ``ALL`` as 0."""
    if name == finding.rule:
        return 7
    if name == "ALL":
        return 0
    return len(name) if finding.code.startswith(name) else -1


def refuse_unknown(names: Iterable[str], rules: Sequence[Rule], where: str) -> None:
    """Raise ConfigurationError for a name that fits no rule, with a suggestion."""
    known = [name for rule in rules for name in (rule.code, rule.name)]
    for name in names:
        if name == "ALL" or any(rule.name == name or rule.code.startswith(name) for rule in rules):
            continue
        raise ConfigurationError(f"{where}: no rule has the code, name or prefix {name!r}{_suggestion(name, known)}")


def _suggestion(name: str, known: list[str]) -> str:
    import difflib

    close = difflib.get_close_matches(name if "-" in name else name.upper(), known, n=1, cutoff=0.5)
    return f"; did you mean {close[0]!r}?" if close else ""
