"""Where on a page its article stands: the containers that hold text, and which of them holds the main text."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

import attrs

from factcheck.documents.furniture import ends_sentence
from factcheck.documents.plain import Block

ROOT = 0
LEAST, SHARE = 140, 4  # characters of prose that make a main text; one part in so many of the page's prose
DENSE = 7  # tenths of the prose that a container holds for the article to be in it
LINKED = 6  # tenths of a line that are links: it leads elsewhere


@attrs.frozen(slots=True)
class Region:
    """A container that holds text: the index of the one around it, ``main``, ``article``, ``header``, ``out`` (the page's own) or ``""``."""

    parent: int
    role: str


@attrs.frozen(slots=True)
class Page:
    """Regions, each after the one around it; ``marks`` say from which offset of the reading text on which region is written (ascending); ``links``
    are the stretches of the reading text that are links.
    """

    regions: Sequence[Region]
    marks: Sequence[tuple[int, int]]
    links: Sequence[tuple[int, int]]

    def region_of(self, block: Block) -> int:
        """The region in which a block begins."""
        at = bisect.bisect_right(self.marks, block.start, key=lambda mark: mark[0]) - 1
        return self.marks[at][1] if at >= 0 else ROOT

    def linked(self, block: Block) -> int:
        """How many characters of a block are links."""
        at = max(bisect.bisect_right(self.links, block.start, key=lambda link: link[0]) - 1, 0)
        total = 0
        while at < len(self.links) and self.links[at][0] < block.end:
            start, end = self.links[at]
            total += max(min(end, block.end) - max(start, block.start), 0)
            at += 1
        return total


def main_text(blocks: Sequence[Block], text: str, page: Page) -> list[bool]:
    """For each block, whether it belongs to the article.

    The article is what stands in ``main`` or ``article`` where that holds prose enough, else in the smallest container that holds most of the page's
    prose; of that, navigation, asides, forms and lines that are mostly links are the page's own.
    """
    places = [page.region_of(block) for block in blocks]
    linked = [page.linked(block) for block in blocks]
    holding = _holding(page.regions)
    out = _out(page.regions, holding)
    own = [0] * len(page.regions)
    for block, place, links in zip(blocks, places, linked, strict=True):
        if not out[place] and _is_prose(block, text):
            own[place] += max(block.end - block.start - 2 * links, 0)
    weights = list(own)
    for index in range(len(page.regions) - 1, 0, -1):
        weights[page.regions[index].parent] += weights[index]
    chosen = _inside(page.regions, _chosen(page.regions, weights, out))
    return [
        chosen[place] and not out[place] and not _leads_elsewhere(block, text, links)
        for block, place, links in zip(blocks, places, linked, strict=True)
    ]


def _is_prose(block: Block, text: str) -> bool:
    return block.kind in {"paragraph", "quote"} or (block.kind == "item" and ends_sentence(text[max(block.end - 20, block.start) : block.end]))


def _leads_elsewhere(block: Block, text: str, links: int) -> bool:
    if block.kind in {"heading", "headline", "table", "code", "caption"} or 10 * links < LINKED * (block.end - block.start):
        return False
    return not ends_sentence(text[max(block.end - 20, block.start) : block.end])


def _holding(regions: Sequence[Region]) -> list[bool]:
    """Which regions have a main text or an article in them: these are not furniture, whatever they are called."""
    found = [region.role in {"main", "article"} for region in regions]
    for index in range(len(regions) - 1, 0, -1):
        if found[index]:
            found[regions[index].parent] = True
    return found


def _out(regions: Sequence[Region], holding: Sequence[bool]) -> list[bool]:
    """Which regions are the page's own; a header is, unless it heads an article."""
    out = [False] * len(regions)
    headed = [region.role in {"main", "article"} for region in regions]
    for index in range(1, len(regions)):
        region = regions[index]
        headed[index] = headed[index] or headed[region.parent]
        own = (region.role == "out" and not holding[index]) or (region.role == "header" and not headed[index] and not holding[index])
        out[index] = out[region.parent] or own
    return out


def _chosen(regions: Sequence[Region], weights: Sequence[int], out: Sequence[bool]) -> frozenset[int]:
    """The regions that hold the article."""
    total = weights[ROOT]
    mains = [index for index, region in enumerate(regions) if region.role == "main" and not out[index]]
    main = max(mains, key=lambda index: weights[index], default=None)
    top = main if main is not None and (weights[main] >= LEAST or SHARE * weights[main] >= total) else ROOT
    inside = _inside(regions, frozenset({top}))
    articles = [index for index, region in enumerate(regions) if region.role == "article" and inside[index] and not out[index]]
    best = max(articles, key=lambda index: weights[index], default=None)
    if best is not None and weights[best] >= LEAST and 2 * weights[best] >= weights[top]:
        return frozenset({best})
    if top != ROOT or total < LEAST:
        return frozenset({top})
    if articles and 2 * sum(weights[index] for index in articles) >= total:
        return frozenset(articles)
    return frozenset({_densest(regions, weights)})


def _densest(regions: Sequence[Region], weights: Sequence[int]) -> int:
    """The smallest region that holds most of the prose."""
    heaviest: dict[int, int] = {}
    for index in range(1, len(regions)):
        parent = regions[index].parent
        if parent not in heaviest or weights[index] > weights[heaviest[parent]]:
            heaviest[parent] = index
    here = ROOT
    while here in heaviest and 10 * weights[heaviest[here]] >= DENSE * weights[ROOT]:
        here = heaviest[here]
    return here


def _inside(regions: Sequence[Region], chosen: frozenset[int]) -> list[bool]:
    """Which regions are one of the chosen or lie in one."""
    inside = [index in chosen for index in range(len(regions))]
    for index in range(1, len(regions)):
        inside[index] = inside[index] or inside[regions[index].parent]
    return inside
