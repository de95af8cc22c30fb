"""Sketches: what the statements of a document are about, as a few hashed words. By them most documents that share no more than a number are told
apart without being unpacked.

Two statements agree only where their subjects share a word, or their surroundings share something beside the value (``groups.matching.one_matter``).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

import attrs
import numpy as np
import numpy.typing as npt

from factcheck.claims.claim import UNNAMED, Claim, Referent, Subject
from factcheck.groups.identity import formal

Sketch = npt.NDArray[np.uint16]
STATEMENT = "statement"
# Two words of the matter are something shared.
MATTER = 2


def sketch(claims: Iterable[Claim]) -> bytes:
    """The hashes of all that statements can meet by, two bytes each, ascending."""
    found: set[int] = set()
    for claim in claims:
        if claim.kind == STATEMENT:
            found.update(map(_hash, (*_names(claim), *claim.signature, *claim.matter)))
    return np.array(sorted(found), "<u2").tobytes()


@attrs.frozen(slots=True, eq=False)
class Probe:
    """What one statement asks of a sketch: ``shared``, one of which is enough, and the words of its ``matter``, of which two are."""

    shared: frozenset[int]
    matter: frozenset[int]

    @classmethod
    def of(cls, claim: Claim) -> Probe | None:
        """That of a claim; None for one that any other may meet."""
        if claim.kind != STATEMENT:
            return None
        names = set(_names(claim))
        own = {item for key in claim.get("value_key") or () for item in (key, f"v:{key}")}
        if UNNAMED in names:
            return None
        return cls(frozenset(map(_hash, (*names, UNNAMED, *(claim.signature - own)))), frozenset(map(_hash, claim.matter)))

    def may_meet(self, other: frozenset[int]) -> bool:
        """Whether a statement of the document with this sketch may agree with the claim; more may than do."""
        return not self.shared.isdisjoint(other) or len(self.matter & other) >= MATTER


def opened(data: bytes) -> frozenset[int]:
    """The hashes of a sketch."""
    return frozenset(np.frombuffer(data, "<u2").tolist())


def _names(claim: Claim) -> Iterator[str]:
    """The words and the ids by which the subject of a claim may be another one's."""
    subject = claim.get("subject")
    if not isinstance(subject, Subject):
        return
    for candidate in subject.candidates:
        yield from _words(candidate.referent)


def _words(referent: Referent) -> Iterator[str]:
    if referent.id:
        yield referent.id
    for tokens in (referent.tokens, *referent.aliases):
        yield from tokens
    if referent.tokens:
        yield from formal(referent.tokens)


def _hash(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass")) & 0xFFFF
