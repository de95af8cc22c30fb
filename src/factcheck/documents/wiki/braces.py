"""Which double braces and brackets of a wiki text belong together, with the bars between their parts: one pass, however they are nested."""

from __future__ import annotations

import re

import attrs

MARKS = re.compile(r"\{\{|\}\}|\[\[|\]\]|\||<!--|<nowiki>|<(?:ref|math|gallery|syntaxhighlight|source|timeline|score|templatedata)\b", re.IGNORECASE)
MOST_BARS = 400  # parts of one template or link that are looked at
TAG_END = re.compile(r"[^<>]{0,400}?(/?)>")
NAME = re.compile(r"[a-z]+")


@attrs.define(slots=True)
class Pair:
    """A template (``{{``) or a link (``[[``): where it starts and ends, and its bars."""

    start: int
    end: int = -1
    bars: list[int] = attrs.field(factory=list)


@attrs.frozen(slots=True)
class Braces:
    """``pairs`` by their start; ``skipped`` leads from the start of a comment, a note or a formula to its end."""

    pairs: dict[int, Pair]
    skipped: dict[int, int]


def match(source: str) -> Braces:
    """The pairs of a source. What is never closed is text; linear, for each kind of end that is missing is looked for once."""
    pairs: dict[int, Pair] = {}
    skipped: dict[int, int] = {}
    opened: list[Pair] = []
    absent: set[str] = set()
    position = 0
    while (found := MARKS.search(source, position)) is not None:
        mark, position = found.group(), found.end()
        if mark in {"{{", "[["}:
            opened.append(Pair(found.start()))
        elif mark == "|":
            if opened and len(opened[-1].bars) < MOST_BARS:
                opened[-1].bars.append(found.start())
        elif mark in {"}}", "]]"}:
            wanted = "{" if mark == "}}" else "["
            # An end closes the innermost that it fits; what was left open inside is text. Only the last few are looked at.
            at = next((index for index in range(len(opened) - 1, max(len(opened) - 4, 0) - 1, -1) if source[opened[index].start] == wanted), -1)
            if at >= 0:
                pair = opened[at]
                del opened[at:]
                pair.end = position
                pairs[pair.start] = pair
        else:
            end = _end(source, found, absent)
            if end > 0:
                skipped[found.start()] = position = end
    return Braces(pairs, skipped)


def _end(source: str, found: re.Match[str], absent: set[str]) -> int:
    """Where a comment, a note, a formula or a listing ends; -1 where it does not."""
    if found.group() == "<!--":
        closing = "-->"
    else:
        tag = TAG_END.match(source, found.end() - (1 if found.group().endswith(">") else 0))
        if tag is None:
            return -1
        if tag.group(1):
            return tag.end()
        name = NAME.search(found.group().lower())
        closing = f"</{name.group() if name else ''}"
    if closing in absent:
        return -1
    end = _find(source, closing, found.end())
    if end < 0:
        absent.add(closing)
        return -1
    after = source.find(">", end)
    return after + 1 if after >= 0 else len(source)


def _find(source: str, words: str, start: int) -> int:
    if words == "-->":
        return source.find(words, start)
    found = re.compile(re.escape(words), re.IGNORECASE).search(source, start)
    return found.start() if found is not None else -1
