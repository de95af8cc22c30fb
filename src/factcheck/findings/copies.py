"""Findings about repeated passages: one near-duplicate per cluster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from factcheck.findings.assemble import Source, build
from factcheck.findings.finding import Finding
from factcheck.findings.rules.duplicates import BY_RELATION
from factcheck.groups.duplicates import Cluster

MOST_PLACES = 200


def findings_of_copies(clusters: Iterable[Cluster], sources: Mapping[str, Source]) -> Iterator[Finding]:
    """One near-duplicate finding per cluster that is no series from a template."""
    for cluster in clusters:
        if not cluster.templated:
            yield _finding(cluster, sources)


def _finding(cluster: Cluster, sources: Mapping[str, Source]) -> Finding:
    members = cluster.members[:MOST_PLACES]
    evidence = [sources[member.document].evidence(sources[member.document].locate(member.start, member.end)) for member in members]
    similarity = round(float(cluster.similarity), 3)
    documents = len({member.document for member in cluster.members})
    where = f"{len(cluster.members)} places in {documents} document{'s' if documents > 1 else ''}"
    lines = [f"{cluster.relation}: {where}, {similarity:.0%} of the words in order"]
    if len(members) < len(cluster.members):
        lines.append(f"the first {len(members)} places are listed")
    if cluster.values_differ:
        lines.append("the copies differ in a value")
    found = build(BY_RELATION[cluster.relation], "near-duplicate", cluster.relation, "note", (), (), evidence, lines)
    differences = tuple(
        tuple((span.start, span.end) for span in (sources[member.document].locate(*part) for part in parts))
        for member, parts in zip(members, cluster.differences(), strict=False)
    )
    return attrs.evolve(found, message=f"{BY_RELATION[cluster.relation].summary}: {where}", similarity=similarity, differences=differences)
