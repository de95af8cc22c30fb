"""Documents of sentences, as the tables of these tests write them."""

from __future__ import annotations

from factcheck.groups.duplicates import Cluster, Unit


def units(document: str, *sentences: str, language: str = "en") -> list[Unit]:
    """The sentences of a document, one space between them."""
    found: list[Unit] = []
    start = 0
    for index, sentence in enumerate(sentences):
        found.append(Unit(document, index, start, start + len(sentence), sentence, "paragraph", language))
        start += len(sentence) + 1
    return found


def places(cluster: Cluster) -> list[tuple[str, int, int]]:
    return [(member.document, member.start, member.end) for member in cluster.members]


def shown(clusters: list[Cluster], texts: dict[str, str]) -> list[tuple[str, list[str]]]:
    """Relation and texts of every cluster that is no template."""
    return [
        (cluster.relation, [texts[member.document][member.start : member.end] for member in cluster.members])
        for cluster in clusters
        if not cluster.templated
    ]
