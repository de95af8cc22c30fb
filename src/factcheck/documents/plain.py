"""Plain text cut into blocks: paragraphs set off by blank lines, one to a line, or wrapped over many short lines."""

from __future__ import annotations

import itertools
import re

import attrs

from factcheck.documents.dates import is_date, leading_stamp
from factcheck.documents.furniture import ends_sentence, is_caption, is_furniture, is_heading, is_signature, opens_links

WIDEST = 120  # a longer line was not wrapped by hand or by a wire
NARROWEST = 30
ITEM = re.compile(r"\s*(?:[•▪◦‣⁃●■*+]|[-–](?!-)|\d{1,3}[.)]|\(?[a-z]\))\s+(?=\S)")
QUOTED = re.compile(r"\s*>\s(?:>\s)*")
COLUMNS = re.compile(r"[^\s.!?](?:\t| {2})\s*+\S")


@attrs.frozen(slots=True)
class Block:
    """A stretch of the text with the kind of passage it is; its ends hold no white space."""

    kind: str
    start: int
    end: int


@attrs.frozen(slots=True)
class _Line:
    start: int
    end: int
    text: str
    indent: int


def cut(text: str) -> list[Block]:
    """The blocks of a plain text, in order, none empty; what lies between them is white space and list marks."""
    stamp = leading_stamp(text)
    groups = _groups(text, stamp)
    wrapped = _wrapped_width(groups)
    blocks = [block for group in groups for block in _group_blocks(text, group, wrapped)]
    opening = len(text) - len(text.lstrip())
    return finish(_rows([Block("boilerplate", opening, stamp), *blocks] if stamp else blocks), text)


def _groups(text: str, position: int) -> list[list[_Line]]:
    """The lines from ``position`` on that are not blank, cut where blank lines stand."""
    groups: list[list[_Line]] = [[]]
    for raw in text[position:].split("\n"):
        line = raw.strip()
        if line:
            indent = len(raw) - len(raw.lstrip())
            groups[-1].append(_Line(position + indent, position + indent + len(line), line, indent))
        elif groups[-1]:
            groups.append([])
        position += len(raw) + 1
    return [group for group in groups if group]


def _first_word(line: _Line) -> int:
    return len(line.text[:WIDEST].split(None, 1)[0])


def _fills(line: _Line, after: _Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted: the line was broken for its width."""
    return line.indent + len(line.text) + 1 + _first_word(after) > width


def _wrapped_width(groups: list[list[_Line]]) -> int:
    """The width at which the text was wrapped by hand, or 0 where a line is a paragraph.

    Wrapped text has nearly all its characters in short lines, breaks lines in mid-sentence, and breaks them only when they are full.
    """
    lines = [line for group in groups for line in group]
    narrow = sum(len(line.text) for line in lines if len(line.text) <= WIDEST)
    if narrow < 0.8 * sum(len(line.text) for line in lines):
        return 0
    pairs = [(line, after) for group in groups for line, after in itertools.pairwise(group) if len(line.text) <= WIDEST]
    if not pairs:
        return 0
    width = max(line.indent + len(line.text) for group in groups if len(group) > 1 for line in group if len(line.text) <= WIDEST)
    stopped = sum(ends_sentence(line.text) for line, _ in pairs)
    continued = sum(after.text[:1].islower() and not ends_sentence(line.text) for line, after in pairs)
    full = sum(_fills(line, after, width * 4 // 5) for line, after in pairs)
    broken = 10 * stopped < 6 * len(pairs) and 3 * (full + continued) >= len(pairs)
    return width if width >= NARROWEST and broken and 5 * continued >= len(pairs) else 0


def _group_blocks(text: str, group: list[_Line], width: int) -> list[Block]:
    """The paragraphs of a group of lines; two neighbouring lines or more in columns are a table."""
    blocks: list[Block] = []
    for in_columns, neighbours in itertools.groupby(group, key=lambda line: _in_columns(line.text)):
        lines = list(neighbours)
        if in_columns and len(lines) > 1:
            blocks.append(Block("table", lines[0].start, lines[-1].end))
        else:
            blocks += _paragraphs(text, lines, width)
    return blocks


def _in_columns(line: str) -> bool:
    """Whether wide gaps set numbers apart, or two wide gaps anything."""
    if "  " not in line and "\t" not in line:
        return False
    gaps = COLUMNS.findall(line[:400])
    return len(gaps) > 1 or (len(gaps) == 1 and sum(letter.isdigit() for letter in line[:400]) > 1 and not ends_sentence(line))


def _paragraphs(text: str, lines: list[_Line], width: int) -> list[Block]:
    blocks: list[Block] = []
    run = lines[:1]
    for index, line in enumerate(lines[1:], 1):
        if not _joins(run, line, lines[index + 1] if index + 1 < len(lines) else None, width):
            blocks.append(_block(text, run))
            run = []
        run.append(line)
    blocks.append(_block(text, run))
    return blocks


def _joins(run: list[_Line], line: _Line, after: _Line | None, width: int) -> bool:
    """Whether ``line`` continues the paragraph of ``run``."""
    last = run[-1]
    finished = ends_sentence(last.text)
    if (finished or not width or last.text.endswith((":", ";", ","))) and (ITEM.match(line.text) or QUOTED.match(line.text)):
        return False
    if ITEM.match(run[0].text) and (line.indent > run[0].indent or ITEM.match(line.text)):
        return ITEM.match(line.text) is None
    if not width:
        return False
    if line.text[:1].islower() or _fills(last, line, width * 3 // 4):
        return not finished or (line.indent <= last.indent and not is_furniture(line.text))
    opening = len(run) == 1 and after is not None and not finished and not is_furniture(last.text) and not is_furniture(line.text)
    return opening and after is not None and _fills(line, after, width * 3 // 4)


def _block(text: str, run: list[_Line]) -> Block:
    start, end = run[0].start, run[-1].end
    quoted = QUOTED.match(text, start, end)
    if quoted is not None and quoted.end() < end:
        return Block("quote", quoted.end(), end)
    item = ITEM.match(text, start, end)
    if item is not None:
        return Block("item", item.end(), end)
    kind = classify(text, start, end)
    return Block("paragraph" if kind == "heading" and len(run) > 2 else kind, start, end)


def classify(text: str, start: int, end: int) -> str:
    """What ``text[start:end]`` is by its form alone: boilerplate, caption, heading, else a paragraph."""
    if end - start > 800:
        return "paragraph"
    line = text[start:end]
    if is_furniture(line) or is_date(line):
        return "boilerplate"
    if is_caption(line):
        return "caption"
    return "heading" if end - start <= 250 and is_heading(line) else "paragraph"


def finish(blocks: list[Block], text: str, *, titled: bool = False) -> list[Block]:
    """The blocks with what only their neighbours tell: the headline, lists of links, the author's name at the end, headings that head nothing.

    ``titled``: the markup has said which block is the headline, if one is.
    """
    return _closing(_links(blocks if titled else _headline(blocks, text), text), text)


def _rows(blocks: list[Block]) -> list[Block]:
    """Three headings or more in a row head nothing: they are rows of text."""
    result: list[Block] = []
    for kind, neighbours in itertools.groupby(blocks, key=lambda block: block.kind):
        same = list(neighbours)
        result += [attrs.evolve(block, kind="paragraph") for block in same] if kind == "heading" and len(same) > 2 else same
    return result


def _headline(blocks: list[Block], text: str) -> list[Block]:
    for index, block in enumerate(blocks):
        if block.kind in {"boilerplate", "caption"}:
            continue
        line = text[block.start : min(block.end, block.start + 300)]
        long = block.end - block.start > 250 or line.count("\n") > 1
        titled = (
            not long
            and index + 1 < len(blocks)
            and block.kind in {"heading", "paragraph"}
            and not line.rstrip(" \"'”’»)").endswith((".", ",", ":", ";"))
        )
        return [*blocks[:index], attrs.evolve(block, kind="headline"), *blocks[index + 1 :]] if titled else blocks
    return blocks


def _links(blocks: list[Block], text: str) -> list[Block]:
    """After "read also": the lines that look like headings, up to the next that does not."""
    result: list[Block] = []
    linking = False
    for block in blocks:
        line = text[block.start : min(block.end, block.start + 300)]
        if block.kind == "boilerplate":
            linking = linking or opens_links(line)
        else:
            linking = linking and block.kind in {"heading", "item"} and not ends_sentence(line)
        result.append(attrs.evolve(block, kind="boilerplate") if linking else block)
    return result


def _closing(blocks: list[Block], text: str) -> list[Block]:
    """From the end: a name alone under a finished paragraph is the author's; a heading with nothing under it is a paragraph."""
    result = list(blocks)
    for index in range(len(result) - 1, 0, -1):
        block = result[index]
        if block.kind == "boilerplate":
            continue
        if block.kind != "heading":
            break
        signed = is_signature(text[block.start : block.end]) and ends_sentence(text[max(result[index - 1].end - 20, 0) : result[index - 1].end])
        result[index] = attrs.evolve(block, kind="boilerplate" if signed else "paragraph")
        if not signed:
            break
    return result
