"""The join of wordings that share shingles, exactly as ``groups.duplicates.join`` does it in one process, in five steps by key.

- by hash, postings: under which hashes several wordings stand, and how rare each hash is;
- by wording, probes: the rarest hashes of each wording, those that it must look up;
- by hash, meetings: who stands under a probed hash behind whom;
- by wording, candidates: pairs that met often enough, sent to the larger one with the words of the smaller;
- by wording, edges: word by word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import attrs
import numpy as np

from factcheck.adapters.engines.arrays import (
    CANDIDATE,
    MEETING,
    POSTING,
    PROBE,
    RUNNING_BITS,
    SHINGLE,
    Table,
    bucket_key,
    buckets_of_places,
    joined,
    pieces_by_bucket,
    ranks,
    starts,
    stretches,
)
from factcheck.adapters.engines.rows import BUCKET, HELD, PROBED, Groups, Row, number, packed, unpacked
from factcheck.adapters.engines.wordings import TEXT, edge_rows, unit_of
from factcheck.groups.duplicates.edges import Comparison, wordings
from factcheck.groups.duplicates.encoding import encode, mask
from factcheck.groups.duplicates.join import expand, postings, rarities, reaches, seen_first

_POSTINGS, _PROBES, _MEETINGS, _CANDIDATES = b"a", b"b", b"v", b"y"


@attrs.frozen(slots=True)
class Postings:
    """The reducer over shingles by hash. ``bits`` as in ``Distinct``."""

    bits: int

    def __call__(self, groups: Groups) -> Iterator[Row]:
        """The postings of every bucket: to their wordings, and to themselves for the meetings."""
        for key, rows in groups:
            bucket = int.from_bytes(key[1:], "big")
            held = _posted(joined((payload for _, _, payload in rows), SHINGLE), bucket)
            if len(held):
                yield bucket_key(PROBED, bucket), _POSTINGS, held.tobytes()
                yield from pieces_by_bucket(HELD, key[1:], held, buckets_of_places(held["place"], self.bits))


def _posted(rows: Table, bucket: int) -> Table:
    rank, items = ranks(rows["place"], rows["size"])
    owners, counts, _ = postings(rows["hash"], rank, len(items))
    held = np.empty(len(owners), POSTING)
    held["hash"] = np.uint64(bucket << RUNNING_BITS) + np.repeat(np.arange(len(counts), dtype=np.uint64), counts)
    for name in ("place", "size", "least"):
        held[name] = rows[name][items[owners]]
    held["rarity"] = rarities(counts)
    return held


def probes(groups: Groups) -> Iterator[Row]:
    """The reducer over postings by wording: all hashes of each but the most frequent ones that it may spare, to their buckets."""
    for key, rows in groups:
        held = joined((payload for _, _, payload in rows), POSTING)
        held = held[np.lexsort((held["hash"], held["rarity"], held["place"]))]
        opens = starts(held["place"])
        counts = np.diff(np.append(opens, len(held)))
        running = np.arange(len(held)) - np.repeat(opens, counts)
        least = held["least"].astype(np.int64)
        chosen = held[running < np.repeat(counts, counts) - (least - seen_first(least))]
        looked = np.empty(len(chosen), PROBE)
        looked["hash"], looked["place"] = chosen["hash"], chosen["place"]
        yield from pieces_by_bucket(PROBED, _PROBES + key[1:], looked, (chosen["hash"] >> np.uint64(RUNNING_BITS)).astype(np.int64))


@attrs.frozen(slots=True)
class Meetings:
    """The reducer over postings and probes by hash. ``bits`` as in ``Distinct``."""

    bits: int

    def __call__(self, groups: Groups) -> Iterator[Row]:
        """How often two wordings meet under a hash of the bucket, to the smaller one."""
        for key, rows in groups:
            parts: dict[bytes, list[bytes]] = {_POSTINGS: [], _PROBES: []}
            for _, order, payload in rows:
                parts[order[:1]].append(payload)
            for running, met in enumerate(_met(joined(parts[_POSTINGS], POSTING), joined(parts[_PROBES], PROBE))):
                order = _MEETINGS + key[1:] + number(running)
                yield from pieces_by_bucket(BUCKET, order, met, buckets_of_places(met["smaller"], self.bits))


def _met(held: Table, looked: Table) -> Iterator[Table]:
    rank, items = ranks(held["place"], held["size"])
    opens = starts(held["hash"])
    counts = np.diff(np.append(opens, len(held)))
    # A probe stands where hash and wording do: both are numbered, hashes in order, wordings by rank.
    group = np.repeat(np.arange(len(counts)), counts)
    by_place = np.argsort(held["place"][items])
    owner = by_place[np.searchsorted(held["place"][items][by_place], looked["place"])]
    wanted = np.searchsorted(held["hash"][opens], looked["hash"]) * len(items) + owner
    at = np.searchsorted(group * len(items) + rank, wanted[np.lexsort((wanted, owner))])
    for smaller, larger, seen in expand(at, reaches(counts), rank, len(items)):
        met = np.empty(len(smaller), MEETING)
        met["smaller"], met["larger"] = held["place"][items[smaller]], held["place"][items[larger]]
        met["seen"], met["least"] = seen, held["least"][items[smaller]]
        yield met


@attrs.frozen(slots=True)
class Candidates:
    """The reducer over wordings and their meetings by the smaller wording. ``bits`` as in ``Distinct``."""

    bits: int

    def __call__(self, groups: Groups) -> Iterator[Row]:
        """The pairs that met often enough, to the larger wording, with the words of the smaller."""
        for _, rows in groups:
            texts, met = _texts_and(rows)
            enough = _often(joined(met, MEETING))
            for first, end in stretches(enough["smaller"]):
                some = enough[first:end]
                smaller = int(some["smaller"][0])
                pairs = np.empty(len(some), CANDIDATE)
                pairs["larger"], pairs["most"] = some["larger"], some["seen"] + some["least"] - seen_first(some["least"])
                where = buckets_of_places(pairs["larger"], self.bits)
                for key, order, payload in pieces_by_bucket(BUCKET, _CANDIDATES + number(smaller), pairs, where):
                    yield key, order, packed((smaller, texts[smaller], payload))


def _texts_and(rows: Iterator[Row]) -> tuple[dict[int, bytes], list[bytes]]:
    """The words of a bucket by place, and the payloads of its other rows."""
    texts: dict[int, bytes] = {}
    others: list[bytes] = []
    for _, order, payload in rows:
        if order[:1] == TEXT:
            texts[int.from_bytes(order[1:], "big")] = payload
        else:
            others.append(payload)
    return texts, others


def _often(met: Table) -> Table:
    """Meetings of one pair added up; those of pairs that met often enough."""
    met = met[np.lexsort((met["larger"], met["smaller"]))]
    fresh = np.ones(len(met), np.bool_)
    fresh[1:] = (met["smaller"][1:] != met["smaller"][:-1]) | (met["larger"][1:] != met["larger"][:-1])
    opens = np.flatnonzero(fresh)
    summed = met[opens]
    if len(opens):
        summed["seen"] = np.add.reduceat(met["seen"], opens)
    enough: Table = summed[summed["seen"] >= seen_first(summed["least"])]
    return enough


def edges(groups: Groups) -> Iterator[Row]:
    """The reducer over wordings and candidates by the larger wording: the pairs that are copies or fill one template."""
    for _, rows in groups:
        texts, candidates = _texts_and(rows)
        if candidates:
            yield from _compared(texts, [unpacked(payload) for payload in candidates])


def _compared(texts: Mapping[int, bytes], candidates: list[tuple[int, bytes, bytes]]) -> Iterator[Row]:
    pairs = [joined([data], CANDIDATE) for _, _, data in candidates]
    words = {smaller: text for smaller, text, _ in candidates}
    words.update((place, texts[place]) for some in pairs for place in some["larger"].tolist())
    places = np.array(sorted(words), np.uint64)
    found = encode(unit_of(words[place]) for place in places.tolist())
    distinct = wordings(found, mask(found))
    smaller = np.repeat(np.array([one for one, _, _ in candidates], np.uint64), [len(some) for some in pairs])
    both = np.concatenate(pairs)
    left, right = (distinct.of_unit[np.searchsorted(places, side)] for side in (smaller, both["larger"]))
    yield from edge_rows(Comparison.of(found, distinct).alike(left, right, both["most"].astype(np.int64)), places[distinct.first].tolist())
