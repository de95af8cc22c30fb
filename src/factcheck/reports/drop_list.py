"""The list of what to drop from a set of documents that repeats itself: for people a line per place, for programs JSON."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.reports.renderers.tally import counted
from factcheck.reports.report import json_text
from factcheck.reports.version import PROGRAM, version

if TYPE_CHECKING:
    from factcheck.findings.finding import Evidence
    from factcheck.findings.pruning import Drop, Pruning

SCHEMA = "factcheck-drops/1"


def as_text(pruning: Pruning) -> str:
    """A line per place: where it stands, its characters, and the place kept instead; before those of a document that goes whole a line for it.

    The last line counts.
    """
    whole = set(pruning.documents)
    lines: list[str] = []
    for drop in pruning.drops:
        if drop.place.document in whole:
            whole.remove(drop.place.document)
            lines.append(f"{drop.place.document}: drop the whole document")
        lines.append(_line(drop))
    documents = len({drop.place.document for drop in pruning.drops})
    tally = [f"{counted(len(pruning.drops), 'place')} to drop in {counted(documents, 'document')}, {len(pruning.documents)} of them whole"]
    tally += [f"{len(pruning.skipped)} skipped"] if pruning.skipped else []
    return "\n".join([*lines, f"{'; '.join(tally)} (keep {pruning.keep})"]) + "\n"


def _line(drop: Drop) -> str:
    relation = drop.relation if drop.similarity == 1 else f"{drop.relation} {drop.similarity:.0%}"
    return f"{_where(drop.place, 'drop ')}, {relation}, kept at {_where(drop.kept)}"


def _where(evidence: Evidence, verb: str = "") -> str:
    inside = f" ({evidence.inside})" if evidence.inside else ""
    return f"{evidence.place}{inside}: {verb}{evidence.start}-{evidence.end}"


def as_json(pruning: Pruning) -> str:
    """The list as JSON in the form of the schema ``factcheck-drops/1`` (docs/drops.schema.json); ends with a line break."""
    return json_text({"schema": SCHEMA, "generator": {"name": PROGRAM, "version": version()}, **pruning.to_dict()}, indent=2) + "\n"


FORMATS: dict[str, Callable[[Pruning], str]] = {"text": as_text, "json": as_json}
