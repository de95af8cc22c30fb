"""Near-duplicates of drafts in an archive: only the documents that share enough with a draft are compared, and those that share enough with these."""

from __future__ import annotations

import itertools
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import attrs

from factcheck.adapters.archive.linking import Linking
from factcheck.adapters.archive.shelf import Held, Shelf
from factcheck.groups.duplicates import Cluster, Member, Unit, find
from factcheck.groups.duplicates.align import SIZE
from factcheck.groups.duplicates.join import needed
from factcheck.groups.duplicates.words import find_words, fold, states_value, value_words
from factcheck.groups.frames import Frames, Sentence, frames
from factcheck.languages.language import CODES


class Copies:
    """The clusters of near-duplicates that passages of drafts, or passages near them, belong to."""

    def __init__(self, shelf: Shelf, drafts: Sequence[Held]) -> None:
        self._shelf = shelf
        self._linking = Linking(shelf, drafts)
        self._compared: dict[tuple[str, ...], list[Cluster]] = {}

    def held(self, number: int) -> Held:
        """A draft or a document of the archive."""
        return self._shelf.held(number)

    def clusters(self, seeds: Iterable[tuple[Held, Unit]]) -> list[Cluster]:
        """The clusters that hold one of the units, whole, with all documents that belong to them."""
        wanted = {(held.id, unit.index): (held, unit) for held, unit in seeds}
        marks = list(wanted)
        documents: dict[str, Held] = {held.id: held for held, _ in wanted.values()}
        frontier = list(wanted.values())
        found: list[Cluster] = []
        while frontier:
            before = len(documents)
            for number in self._linking.of(frontier):
                held = self.held(number)
                documents[held.id] = held
            if found and len(documents) == before:
                break
            found = self._found(documents)
            found = [cluster for cluster in found if _touches(cluster, documents, marks)]
            # A template stays one, whoever else fills it.
            followed = (cluster for cluster in found if not cluster.templated)
            members = {(document, unit.index): (held, unit) for cluster in followed for document, held, unit in _units(cluster, documents, documents)}
            frontier = [item for name, item in members.items() if name not in wanted]
            wanted |= members
        return found

    def _found(self, documents: dict[str, Held]) -> list[Cluster]:
        """All clusters among documents; sentences near one another ask for the same ones."""
        names = tuple(sorted(documents))
        if names not in self._compared:
            self._compared[names] = find([unit for name in names for unit in documents[name].units])
        return self._compared[names]


def _touches(cluster: Cluster, documents: dict[str, Held], marks: Sequence[tuple[str, int]]) -> bool:
    """Whether a cluster holds one of the units that were asked for."""
    indices = set(marks)
    wanted = {document for document, _ in marks}
    return any((name, unit.index) in indices for name, _, unit in _units(cluster, documents, wanted))


def _within(member: Member, documents: dict[str, Held]) -> list[Unit]:
    return [unit for unit in documents[member.document].units if unit.start < member.end and member.start < unit.end]


def _units(cluster: Cluster, documents: dict[str, Held], wanted: Container[str]) -> Iterator[tuple[str, Held, Unit]]:
    """The units of a cluster in some documents: those of its places, and copies whose places lie within a longer one."""
    for member in cluster.members:
        if member.document in wanted:
            yield from ((member.document, documents[member.document], unit) for unit in _within(member, documents))
    for pair in cluster.edited:
        yield from ((unit.document, documents[unit.document], unit) for unit in pair if unit.document in wanted)


class LazyFrames:
    """The copies among sentences of drafts and of an archive, looked for when they are asked for."""

    def __init__(self, copies: Copies, holders: Mapping[str, Held]) -> None:
        self._copies = copies
        self._holders = holders
        self._words: dict[Sentence, _Marks | None] = {}
        self._found: dict[Sentence, Frames] = {}
        self._drafts: tuple[frozenset[str], Frames] = (frozenset(), Frames({}, frozenset()))

    def near(self, seeds: Sequence[tuple[Held, Unit]]) -> tuple[Frames, list[Cluster]]:
        """The copies of units among all, and the clusters that they stand in."""
        clusters = self._copies.clusters(seeds)
        documents = {member.document for cluster in clusters for member in cluster.members}
        return frames(clusters, {name: self._holders[name].layout.locate for name in sorted(documents)}), clusters

    def know(self, drafts: Iterable[str], found: Frames) -> None:
        """Have the copies of all sentences of drafts at hand."""
        self._drafts = (frozenset(drafts), found)

    def are_copies(self, a: Sentence, b: Sentence, *, faithful: bool = False) -> bool:
        """Whether two sentences are copies of one another that differ in at most one value; ``faithful``: and in no other telling word."""
        drafts, found = self._drafts
        if a[0] in drafts or b[0] in drafts:
            return found.are_copies(a, b, faithful=faithful)
        one, other = self._fingerprints(a), self._fingerprints(b)
        if one is None or other is None or not one.may_copy(other):
            return False
        if a not in self._found:
            held = self._holders[a[0]]
            self._found[a] = self.near([(held, held.opening[a[1]])])[0]
        return self._found[a].are_copies(a, b, faithful=faithful)

    def _fingerprints(self, sentence: Sentence) -> _Marks | None:
        """The fingerprints of a sentence; None for what is no unit."""
        if sentence not in self._words:
            unit = self._holders[sentence[0]].opening.get(sentence[1])
            self._words[sentence] = None if unit is None else _Marks.of(unit)
        return self._words[sentence]


@attrs.frozen(slots=True)
class _Marks:
    """The words of one sentence as linked ones share them."""

    shingles: frozenset[tuple[str, ...]]
    pattern: tuple[str, ...]
    needed: int

    @classmethod
    def of(cls, unit: Unit) -> _Marks:
        words = [fold(word) for word in find_words(unit.text)]
        values = value_words(unit.language if unit.language in CODES else "und")
        masked = ("" if states_value(word, values) else word for word in words)
        shingles = frozenset(zip(*(words[start:] for start in range(SIZE)), strict=False))
        return cls(shingles, tuple(word for word, _ in itertools.groupby(masked)), needed(max(0, len(words) - SIZE + 1)))

    def may_copy(self, other: _Marks) -> bool:
        """Whether the sentences share what linked ones share; more may than do."""
        least = min(self.needed, other.needed, len(self.shingles), len(other.shingles))
        return self.pattern == other.pattern or len(self.shingles & other.shingles) >= least
