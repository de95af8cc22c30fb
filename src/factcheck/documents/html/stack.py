"""The elements that are open while a page is read: what ends what, in bounded depth and without looking through them all."""

from __future__ import annotations

import attrs

from factcheck.documents.html.elements import BLOCKS, BOUNDARIES, CLOSED_BY
from factcheck.documents.html.tokens import Token

DEEPEST = 512  # elements in elements; what lies deeper is read as part of the deepest
CELLS = frozenset({"td", "th", "caption"})


@attrs.define(slots=True)
class Element:
    """An open element. ``kind`` is that of the blocks in it, ``role`` what it is on the page, ``region`` its number once it holds text, else -1.

    ``hidden``, ``link``, ``local`` (a link within the page), ``raised`` (a superscript) hold for all inside it. ``mark`` is how many blocks stood
    before it. ``ended`` elements wait for those inside them to end.
    """

    name: str
    kind: str
    role: str = ""
    region: int = -1
    hidden: bool = False
    link: int = -1
    local: bool = False
    raised: bool = False
    mark: int = -1
    ended: bool = False


class Stack:
    """Open elements, outermost first, with their places by name."""

    def __init__(self) -> None:
        self.elements: list[Element] = [Element("", "paragraph", region=0)]
        self.places: dict[str, list[int]] = {}
        self.unstacked: dict[str, int] = {}
        self.blocks: list[int] = []
        self.screens: list[int] = []  # the places of hidden elements: what begins inside them ends nothing outside

    @property
    def top(self) -> Element:
        """The innermost open element."""
        return self.elements[-1]

    def full(self, name: str) -> bool:
        """Whether an element would lie too deep: it is only counted then."""
        if len(self.elements) <= DEEPEST:
            return False
        self.unstacked[name] = self.unstacked.get(name, 0) + 1
        return True

    def push(self, element: Element) -> None:
        """Open an element."""
        self.places.setdefault(element.name, []).append(len(self.elements))
        if element.name in BLOCKS:
            self.blocks.append(len(self.elements))
        if element.hidden:
            self.screens.append(len(self.elements))
        self.elements.append(element)

    def pop(self) -> Element:
        """End the innermost element."""
        element = self.elements.pop()
        places = self.places[element.name]
        if places and places[-1] == len(self.elements):
            places.pop()
        if self.blocks and self.blocks[-1] == len(self.elements):
            self.blocks.pop()
        if self.screens and self.screens[-1] == len(self.elements):
            self.screens.pop()
        return element

    def last(self, *names: str) -> int:
        """The place of the innermost open element of one of the names, or -1."""
        return max((self.places[name][-1] for name in names if self.places.get(name)), default=-1)

    def ended_by_start(self, token: Token) -> int:
        """The place of the outermost element that a start tag ends, or -1."""
        found = -1
        if token.name in CLOSED_BY:
            boundary = self.last(*BOUNDARIES.get(token.name, ()))
            places = [self.places[name] for name in CLOSED_BY[token.name] if self.places.get(name)]
            # Of nested ones the innermost list or table counts: what stands before its boundary stays open.
            inner = [place for some in places for place in some[-4:] if place > boundary]
            found = min(inner, default=-1)
        if found < 0 and token.name in BLOCKS:
            paragraph = self.last("p")
            if paragraph > self.last("table", *CELLS):
                found = paragraph
        return found if not self.screens or found > self.screens[-1] else -1

    def ended_by_end(self, name: str) -> int:
        """The place of the element that an end tag ends, or -1: none is open, or it stands outside the cell that is open."""
        if self.unstacked.get(name):
            self.unstacked[name] -= 1
            return -1
        place = self.last(name)
        if place < 0 or (name not in {"table", "tr", "tbody", "thead", "tfoot", "td", "th", "html", "body"} and place < self.last(*CELLS)):
            return -1
        return place

    def holds_block(self, place: int) -> bool:
        """Whether a block is open inside the element at ``place``."""
        return bool(self.blocks) and self.blocks[-1] > place
