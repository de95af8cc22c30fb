"""How two quotations relate word by word: the same, one shortened, or one sentence with words exchanged."""

from __future__ import annotations

import enum

from rapidfuzz.distance import Indel, Levenshtein

from factcheck.values import Text

LEAST_ALIKE = 0.7
MOST_EXCHANGED = 3


class Wording(enum.Enum):
    """``SAME`` words; ``PART``: one has all words of the other in order; ``EXCHANGED``: aligned, with other words in a few places; ``OTHER``."""

    SAME = "same"
    PART = "part"
    EXCHANGED = "exchanged"
    OTHER = "other"


def wording(a: Text, b: Text) -> Wording:
    """The relation of two wordings, each a tuple of folded words."""
    if a.words == b.words:
        return Wording.SAME
    x, y = list(a.words), list(b.words)
    common = (len(x) + len(y) - Indel.distance(x, y)) // 2
    if common == min(len(x), len(y)):
        return Wording.PART
    if common < LEAST_ALIKE * max(len(x), len(y)):
        return Wording.OTHER
    operations = [step for step in Levenshtein.opcodes(x, y) if step.tag != "equal"]
    replaced = [step for step in operations if step.tag == "replace"]
    if replaced and len(operations) == len(replaced) and sum(step.src_end - step.src_start for step in replaced) <= MOST_EXCHANGED:
        return Wording.EXCHANGED
    return Wording.OTHER
