"""HTML cut into tags, text and comments with their exact places, after the states of the WHATWG tokenizer that matter.

Linear in the text whatever it holds: no state looks back, and what is never closed is looked for once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

TEXT, START, END, COMMENT, RAW = "text", "start", "end", "comment", "raw"

# What of a tag's attributes is read: their values are looked at, never their number.
MOST_ATTRIBUTES = 64
LONGEST_VALUE = 4_096

RAW_TEXT = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
ESCAPABLE = frozenset({"title", "textarea"})
NAME = re.compile(r"[^\s/>]{1,64}")
LONG_NAME = re.compile(r"[^\s/>]*")
BETWEEN = re.compile(r"[\s/]*")
ATTRIBUTE = re.compile(r"[^\s/>=][^\s/>=]*|=[^\s/>=]*")
EQUALS = re.compile(r"\s*=\s*")
UNQUOTED = re.compile(r"[^\s>]*")
CLOSING = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in sorted(RAW_TEXT | ESCAPABLE)}
SCRIPT = re.compile(r"<!--|-->|<(/?)script(?=[\s/>])", re.IGNORECASE)
COMMENT_END = re.compile(r"--!?>")
LETTER = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")


@attrs.frozen(slots=True)
class Token:
    """A piece of the source ``[start, end)``: text, a start or end tag with its small-letter name, a comment, or the raw content of an element.

    ``attributes`` holds the first value of each attribute as written, entities unread; ``closed``: the tag ends itself ("<br/>").
    """

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: dict[str, str] = attrs.field(factory=dict)
    closed: bool = False


def tokens(source: str, *, xml: bool = False) -> Iterator[Token]:
    """The tokens of a source, in order; what is not covered is a tag or comment that never ends.

    ``xml``: an element that ends itself has no content.
    """
    position, size = 0, len(source)
    while position < size:
        opened = source.find("<", position)
        if opened < 0:
            yield Token(TEXT, position, size)
            return
        following = source[opened + 1 : opened + 2]
        if following not in LETTER and following not in {"/", "!", "?"}:
            # A lone "<" is text; the text goes on behind it.
            yield Token(TEXT, position, opened + 1)
            position = opened + 1
            continue
        if opened > position:
            yield Token(TEXT, position, opened)
        token = _markup(source, opened)
        if token is None:
            return
        yield token
        position = token.end
        if token.kind == START and token.name in CLOSING and not (xml and token.closed):
            end = _raw_end(source, token)
            if end > position:
                yield Token(RAW if token.name in RAW_TEXT else TEXT, position, end, token.name)
            position = end


def _markup(source: str, opened: int) -> Token | None:
    """The tag or comment that begins at ``opened``; None where it runs to the end of the source."""
    following = source[opened + 1]
    if source.startswith("<!--", opened):
        return _comment(source, opened)
    if following in "!?" or (following == "/" and source[opened + 2 : opened + 3] not in LETTER):
        end = source.find(">", opened + 2)
        return None if end < 0 else Token(COMMENT, opened, end + 1, "bogus")
    return _tag(source, opened)


def _comment(source: str, opened: int) -> Token | None:
    for empty in ("<!-->", "<!--->"):
        if source.startswith(empty, opened):
            return Token(COMMENT, opened, opened + len(empty))
    found = COMMENT_END.search(source, opened + 4)
    return None if found is None else Token(COMMENT, opened, found.end())


def _tag(source: str, opened: int) -> Token | None:
    """A tag with its attributes; None where a quotation mark or the tag itself is never closed."""
    ending = source[opened + 1] == "/"
    begun = opened + 2 if ending else opened + 1
    name = NAME.match(source, begun)
    position = LONG_NAME.match(source, begun).end()  # type: ignore[union-attr]  # matches the empty string, too
    attributes: dict[str, str] = {}
    while True:
        gap = BETWEEN.match(source, position)
        at = gap.end() if gap else position
        if at >= len(source):
            return None
        if source[at] == ">":
            word = (name.group() if name else "").lower()
            return Token(END if ending else START, opened, at + 1, word, attributes, source[at - 1] == "/" and at - 1 >= position)
        key = ATTRIBUTE.match(source, at)
        if key is None:  # not reached: every character but white space, "/" and ">" opens an attribute
            return None
        value, position = _value(source, key.end())
        if position < 0:
            return None
        if len(attributes) < MOST_ATTRIBUTES and key.end() - at <= 64:
            attributes.setdefault(key.group().lower(), value)


def _value(source: str, position: int) -> tuple[str, int]:
    """The value of an attribute whose name ends at ``position``, and where it ends; -1 where its quotation mark is never closed."""
    equals = EQUALS.match(source, position)
    if equals is None:
        return "", position
    at = equals.end()
    quote = source[at : at + 1]
    if quote in {'"', "'"}:
        end = source.find(quote, at + 1)
        return ("", -1) if end < 0 else (source[at + 1 : min(end, at + 1 + LONGEST_VALUE)], end + 1)
    found = UNQUOTED.match(source, at)
    end = found.end() if found else at
    return source[at : min(end, at + LONGEST_VALUE)], end


def _raw_end(source: str, opening: Token) -> int:
    """Where the raw content of an element ends: before its end tag, else with the source."""
    if opening.name == "script":
        return _script_end(source, opening.end)
    found = CLOSING[opening.name].search(source, opening.end)
    return found.start() if found else len(source)


def _script_end(source: str, position: int) -> int:
    """The end of a script; inside ``<!-- <script>`` its first end tag belongs to the inner one."""
    escaped = inner = False
    for found in SCRIPT.finditer(source, position):
        word = found.group()
        if word == "<!--":
            escaped = True
        elif word == "-->":
            escaped = inner = False
        elif found.group(1):
            if not inner:
                return found.start()
            inner = False
        elif escaped:
            inner = True
    return len(source)
