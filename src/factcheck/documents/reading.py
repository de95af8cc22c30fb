"""What a layout of a marked-up text gives: the reading text, its blocks, and the map back to the source."""

from __future__ import annotations

import attrs

from factcheck.documents.document import Span
from factcheck.documents.layout import Table
from factcheck.documents.matter import Matter
from factcheck.documents.plain import Block


@attrs.frozen(slots=True)
class Reading:
    """The reading text of a source: its blocks, the map back (as in ``Layout``), what the source states of itself, the directives by block,
    and its tables.
    """

    text: str
    blocks: tuple[Block, ...]
    anchors: tuple[tuple[int, int], ...] = ((0, 0),)
    replaced: tuple[tuple[int, int], ...] = ()
    matter: Matter = attrs.field(factory=Matter)
    directives: tuple[tuple[int, str, Span], ...] = ()
    tables: tuple[Table, ...] = ()
