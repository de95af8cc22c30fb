"""Fingerprints: names for findings that survive moved lines and reflowed paragraphs."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping

LENGTH = 12


def collapse(text: str) -> str:
    r"""``text`` in NFC with every run of white space as one space and none at the ends.

    >>> collapse("two\n  lines ")
    'two lines'
    """
    return " ".join(unicodedata.normalize("NFC", text).split())


def fingerprint(code: str, slot: Mapping[str, str] | Iterable[tuple[str, str]], texts: Iterable[str]) -> str:
    r"""Twelve hexadecimal digits that name a finding by its rule, its slot and the words of its evidence.

    The order of the roles and of the texts does not count, nor does white space inside them; a changed word, value or rule gives another name.
    A text that stands in two places counts twice.

    >>> fingerprint("RNK001", {"list": "investors"}, ["the largest", "second\nlargest"]) == fingerprint(
    ...     "RNK001", [("list", "investors")], ["second largest", "the largest"]
    ... )
    True
    """
    roles = slot.items() if isinstance(slot, Mapping) else slot
    parts = [code, *(f"{role}={collapse(value)}" for role, value in sorted(roles)), "", *sorted(collapse(text) for text in texts)]
    # Lengths before the parts: no text can pass for two.
    packed = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.blake2b(packed.encode("utf-8", "surrogatepass"), digest_size=LENGTH // 2).hexdigest()
