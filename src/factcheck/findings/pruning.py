"""What to drop from a set of documents so that nothing stands there twice, with the place that is kept instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from factcheck.documents.layout import Layout
from factcheck.findings.assemble import Source
from factcheck.findings.finding import Evidence
from factcheck.groups.duplicates import Cluster, Member, Unit, covered, drops


@attrs.frozen(slots=True)
class Drop:
    """A ``place`` to drop, and the place ``kept`` instead; what is dropped of that stands in further places kept.

    ``relation``: ``identical``, ``contained`` or ``similar``; ``similarity`` in (0, 1] as in the finding that holds both.
    """

    place: Evidence
    kept: Evidence
    relation: str
    similarity: float

    def to_dict(self) -> dict[str, Any]:
        """The drop as plain data: its place, relation and similarity, and under ``kept`` the place kept; ends exclusive."""
        return {**_place(self.place), "relation": self.relation, "similarity": self.similarity, "kept": _place(self.kept)}


@attrs.frozen(slots=True)
class Pruning:
    """What to drop, in the order of documents and text. ``documents`` are those of which nothing would be left but page furniture.

    ``keep`` says which place was preferred: ``first``, ``longest`` or ``newest``. ``skipped`` holds path and reason of every input that was not read.
    """

    keep: str
    drops: tuple[Drop, ...]
    documents: tuple[str, ...]
    skipped: tuple[tuple[str, str], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The list as plain data: keep, documents, drop, skipped."""
        return {
            "keep": self.keep,
            "documents": list(self.documents),
            "drop": [drop.to_dict() for drop in self.drops],
            "skipped": [{"path": path, "reason": reason} for path, reason in self.skipped],
        }


def _place(evidence: Evidence) -> dict[str, Any]:
    return attrs.asdict(evidence, filter=lambda field, value: field.name != "text" and value is not None)


def prune(clusters: Iterable[Cluster], units: Iterable[Unit], sources: Mapping[str, Source], keep: str) -> Pruning:
    """What to drop of the places of clusters found among these units; ``keep`` is one of ``groups.duplicates.KEEP``.

    A document with code, or one that was not read to its end, is never told to go whole.
    """
    found = drops(clusters, keep, {name: source.layout.published for name, source in sources.items()})
    whole = covered((Member(unit.document, unit.start, unit.end) for unit in units), found)

    def evidence(member: Member) -> Evidence:
        source = sources[member.document]
        return source.evidence(source.locate(member.start, member.end))

    listed = [Drop(evidence(one.place), evidence(one.kept), one.relation, round(float(one.similarity), 3)) for one in found]
    return Pruning(keep, tuple(listed), tuple(sorted(name for name in whole if _is_compared(sources[name].layout))))


def _is_compared(layout: Layout) -> bool:
    return not layout.notes and all(passage.kind != "code" for passage in layout.passages)
