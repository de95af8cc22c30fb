"""Series: copies of one text with an edit here and there, told from fillings of one template, as periodic reports are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import attrs
import numpy as np

from factcheck.groups.duplicates.edges import Edges, Wordings
from factcheck.groups.duplicates.encoding import Encoded, Flags, Integers
from factcheck.groups.duplicates.links import Links
from factcheck.groups.duplicates.runs import SAME
from factcheck.groups.duplicates.sets import Sets, once

# More contents than this among copies of one sentence: none of them contradicts another.
VARIANTS = 4


@attrs.frozen(slots=True, eq=False)
class Series:
    """Links told apart: ``crowded`` ones hold a sentence with too many contents, ``filled`` ones say little else and these fill a template."""

    crowded: Flags
    filled: Flags


@attrs.frozen(slots=True, eq=False)
class Contents:
    """What wordings state: their words, and the edges between them."""

    encoded: Encoded
    words: Wordings
    edges: Edges

    def series(self, links: Links, chosen: Integers) -> Series:
        """Which of the chosen links are of sentences with too many contents, and which are fillings of a template.

        Copies without another value or name between them share one content. A link is a filling where a quarter of the words that match are those of
        such sentences; whatever else is copied around them stays a copy.
        """
        steps, lengths = links.runs.steps, np.diff(links.runs.starts)
        of_link = np.full(len(lengths), -1, np.int64)
        of_link[chosen] = np.arange(len(chosen))
        owner = np.repeat(of_link, lengths)
        edited = (owner >= 0) & (steps.edge != SAME)
        crowded, filling = self._sentences(once(steps.edge[edited]))
        matched = self.encoded.lengths()[steps.left]
        matched[edited] = self.edges.measures.matched[steps.edge[edited]]
        owned, edges = owner >= 0, steps.edge[edited]
        told = np.bincount(owner[owned], matched[owned], len(chosen))
        filled = np.bincount(owner[edited], matched[edited] * filling[edges], len(chosen))
        many = np.bincount(owner[edited], crowded[edges], len(chosen))
        return Series(many > 0, links.formulas[chosen] | ((filled > 0) & (4 * filled >= told)))

    def _sentences(self, edges: Integers) -> tuple[Flags, Flags]:
        """By number of an edge whether its sentence has too many contents, and whether these are fillings; of the given edges only."""
        lengths = self.words.lengths
        left, right = self.edges.left[edges], self.edges.right[edges]
        # One sentence inside another that says more does not make one of both.
        whole = 10 * np.minimum(lengths[left], lengths[right]) >= 8 * np.maximum(lengths[left], lengths[right])
        wordings = once(np.concatenate([left[whole], right[whole]]))
        left, right = np.searchsorted(wordings, left[whole]), np.searchsorted(wordings, right[whole])
        sentences, contents = Sets(len(wordings)), Sets(len(wordings))
        sentences.join_all(left, right)
        same = self.edges.measures.slots[edges[whole]] == 0
        contents.join_all(left[same], right[same])
        sentence = sentences.roots()
        crowded = _counts(sentence, contents) > VARIANTS
        asked = np.flatnonzero(crowded[sentence])
        for first, *others in self._edits(sentence[asked].tolist(), asked.tolist(), wordings[asked].tolist()):
            for other in others:
                contents.join(first, other)
        filling = _counts(sentence, contents) > VARIANTS
        found = np.zeros(len(self.edges.left), np.bool_), np.zeros(len(self.edges.left), np.bool_)
        found[0][edges[whole]], found[1][edges[whole]] = crowded[sentence[left]], filling[sentence[left]]
        return found

    def _edits(self, sentences: Sequence[int], numbers: Iterable[int], wordings: Iterable[int]) -> Iterator[list[int]]:
        """The wordings, by number, that are edits of one text: of one pattern, and for most of the values that they state one is the usual."""
        patterns: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
        for sentence, number, wording in zip(sentences, numbers, wordings, strict=True):
            patterns[sentence, int(self.words.pattern[wording])].append((number, wording))
        for some in patterns.values():
            stated = {self._values(wording) for _, wording in some} if len(some) > 1 else set()
            usual = sum(2 * max(Counter(slot).values()) > len(stated) for slot in zip(*stated, strict=True))
            if stated and 2 * usual > len(next(iter(stated))):
                yield [number for number, _ in some]

    def _values(self, wording: int) -> tuple[bytes, ...]:
        """The values that a wording states, in order: runs of value words."""
        unit = self.words.first[wording]
        place = slice(int(self.encoded.starts[unit]), int(self.encoded.starts[unit + 1]))
        row = self.encoded.words[place]
        bounds = np.flatnonzero(np.diff(self.encoded.value[place].astype(np.int8), prepend=0, append=0)).tolist()
        return tuple(row[low:high].tobytes() for low, high in zip(bounds[::2], bounds[1::2], strict=True))


def _counts(sentence: Integers, contents: Sets) -> Integers:
    """How many contents the sentence of every number has."""
    return np.bincount(sentence[once(contents.roots())], minlength=len(sentence))
