"""Findings about repeated passages: one near-duplicate per cluster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import attrs

from factcheck.findings.assemble import Source, build
from factcheck.findings.finding import Finding
from factcheck.findings.rules.duplicates import BY_RELATION
from factcheck.groups.duplicates import Cluster, template

MOST_PLACES = 200


def findings_of_copies(clusters: Iterable[Cluster], sources: Mapping[str, Source], *, templates: bool = False) -> Iterator[Finding]:
    """One near-duplicate finding per cluster; series that fill one template, and formulas, only where ``templates`` asks for them."""
    series = []
    for cluster in clusters:
        if cluster.templated:
            series.append(cluster)
        else:
            yield _finding(cluster, sources)
    if templates:
        yield from (_finding(cluster, sources) for cluster in _largest(series))


def _largest(series: Iterable[Cluster]) -> Iterator[Cluster]:
    """The series without those of which another has all places."""
    held: dict[tuple[str, int, int], set[int]] = {}
    ordered = sorted(series, key=lambda cluster: (-len(cluster.members), cluster.members))
    for number, cluster in enumerate(ordered):
        places = [(member.document, member.start, member.end) for member in cluster.members]
        if not set.intersection(*(held.get(place, set()) for place in places)):
            yield cluster
            for place in places:
                held.setdefault(place, set()).add(number)


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
    rule = BY_RELATION[cluster.relation]
    message, slot = f"{rule.summary}: {where}", []
    if cluster.templated:
        first = sources[members[0].document].layout
        slot = [("template", template(first.text[members[0].start : members[0].end], first.language))]
        message = f"{where} fill one template"
    found = build(rule, "near-duplicate", cluster.relation, "note", slot, (), evidence, lines)
    differences = tuple(
        tuple((span.start, span.end) for span in (sources[member.document].locate(*part) for part in parts))
        for member, parts in zip(members, cluster.differences(), strict=False)
    )
    return attrs.evolve(found, message=message, similarity=similarity, differences=differences)
