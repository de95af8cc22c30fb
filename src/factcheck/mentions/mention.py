"""A mention: a span of text read as a typed value or entity."""

from __future__ import annotations

from typing import Any

import attrs

from factcheck.values import Value


@attrs.frozen(slots=True)
class Mention:
    """``text[start:end]`` read as ``value``.

    ``kind``: quantity, ordinal, rank, moment, period, duration, place, organization, person, work or quotation.
    ``cues`` are role words bound to it, as ``(name, word)`` pairs: hedge, bound, basis, change ...
    ``derivation`` names the rules that read it, first to last.
    """

    kind: str
    start: int
    end: int
    text: str
    value: Value
    cues: tuple[tuple[str, str], ...] = ()
    derivation: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The mention as plain data: kind, start, end, text, value (decimals as strings, dates ISO 8601, ends exclusive)."""
        return {"kind": self.kind, "start": self.start, "end": self.end, "text": self.text, "value": self.value.to_dict()}
