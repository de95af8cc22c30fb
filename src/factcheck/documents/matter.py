"""Front matter: title, date and language that stand before a Markdown text, in YAML or TOML. The one door to the YAML parser."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Mapping
from typing import Any

import attrs

from factcheck.documents.dates import read_date
from factcheck.documents.document import Span
from factcheck.languages.language import CODES

LARGEST = 8_192  # characters of front matter that are parsed
FENCE = re.compile(r"(---|\+\+\+)[ \t]*\r?\n")
CLOSINGS = {"---": re.compile(r"\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)"), "+++": re.compile(r"\n\+\+\+[ \t]*(?:\r?\n|\Z)")}
TITLES = ("title", "headline")
DATES = ("published", "date", "pubdate", "publishdate", "published_at", "date_published", "datepublished", "publication_date", "created")
LANGUAGES = ("language", "lang", "locale")
ADMINISTRATIVE = ("updated", "modified", "last_modified", "lastmod", "weight", "order", "id", "slug", "url", "version")
STATED = frozenset((*TITLES, *DATES, *LANGUAGES, *ADMINISTRATIVE))
MOST_FIELDS = 100
# A name, a colon or an equals sign, and a plain value that fills the line: in quotation marks, or without what YAML and TOML would read otherwise.
FIELD = re.compile(
    r"^(?P<name>[^\W\d_][\w -]{0,59}?)[ \t]{0,9}[:=][ \t]{1,9}"
    r"(?:\"(?P<quoted>[^\"\\\n]{1,120})\"|'(?P<single>[^'\n]{1,120})'|(?P<value>[^\s\[\]{}&*!|>'\"%@`#,?:-][^\n#]{0,120}?))"
    r"[ \t]{0,9}(?:#[^\n]{0,200})?\r?$",
    re.MULTILINE,
)


@attrs.frozen(slots=True)
class Matter:
    """What the front matter states; ``None`` for what it does not state or not in a form that can be read."""

    title: str | None = None
    published: datetime.date | None = None
    grain: str = "day"
    language: str | None = None
    author: str | None = None


def read_matter(text: str) -> tuple[Matter, int]:
    r"""What the front matter of a text states, and where the text goes on after it (0 where there is none).

    Front matter stands at the very start, between two lines ``---`` (YAML) or ``+++`` (TOML); what is no mapping states nothing.

    >>> read_matter("+++\ndate = 2024-05-01\n+++\nRain.")[1]
    26
    """
    opened = FENCE.match(text)
    if opened is None:
        return Matter(), 0
    closed = CLOSINGS[opened.group(1)].search(text, opened.end() - 1, LARGEST)
    if closed is None:
        return Matter(), 0
    return stated(_parsed(opened.group(1), text[opened.end() : max(closed.start(), opened.end())])), closed.end()


Field = tuple[Span, Span]
"""The places of a name and of its value."""


def fields(text: str, end: int) -> list[Field]:
    r"""The fields of front matter that state a value with a number in it, one to a line; what says when the text was published is none.

    >>> text = "---\nlength: 8.6 km\ndate: 2024-05-01\n---\n"
    >>> [(text[name.start : name.end], text[value.start : value.end]) for name, value in fields(text, len(text))]
    [('length', '8.6 km')]
    """
    found: list[Field] = []
    for line in FIELD.finditer(text, 0, end):
        name, value = line["name"], line["value"] or line["quoted"] or line["single"]
        group = next((group for group in ("quoted", "single", "value") if line[group]), None)
        if group is None or name.casefold().replace("-", "_") in STATED or not any(letter.isdigit() for letter in value):
            continue
        at = line.start(group)
        found.append((Span(line.start("name"), line.end("name")), Span(at, at + len(value.rstrip()))))
    return found[:MOST_FIELDS]


def stated(mapping: Mapping[Any, Any]) -> Matter:
    """What fields by name state: the title, the date and the language of a text.

    >>> stated({"Date": "5 May 2024", "Language": "en"}).published
    datetime.date(2024, 5, 5)
    """
    data = {str(key).casefold().replace("-", "_"): value for key, value in mapping.items()}
    language = next((language_code(data[key]) for key in LANGUAGES if key in data), None)
    dated = next((found for key in DATES if key in data and (found := _date(data[key], language or "und")) is not None), None)
    title = next((" ".join(data[key].split()) for key in TITLES if isinstance(data.get(key), str)), None)
    return Matter(title or None, dated[0] if dated else None, dated[1] if dated else "day", language)


def _parsed(fence: str, text: str) -> dict[Any, Any]:
    if fence == "---":
        import yaml  # loaded for YAML only

        class Plain(yaml.SafeLoader):
            """No aliases: a few lines of them stand for more nodes than memory holds."""

            def compose_node(self, parent: Any, index: Any) -> Any:
                if self.check_event(yaml.AliasEvent):
                    raise yaml.YAMLError("an alias")
                return super().compose_node(parent, index)

        try:
            data = yaml.load(text, Loader=Plain)  # noqa: S506 - a SafeLoader
        except (yaml.YAMLError, ValueError, TypeError, RecursionError):
            return {}
        return data if isinstance(data, dict) else {}
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, ValueError, RecursionError):
        return {}


def language_code(value: Any) -> str | None:
    """The language that a tag such as ``en-GB`` names; None for one that is not read and for what is no tag.

    >>> language_code("fr_CA"), language_code("Klingon")
    ('fr', None)
    """
    code = value[:2].casefold() if isinstance(value, str) and value[2:3] in {"", "-", "_"} else None
    return code if code in CODES else None


def _date(value: Any, language: str) -> tuple[datetime.date, str] | None:
    if isinstance(value, datetime.datetime):
        return value.date(), "day"
    if isinstance(value, datetime.date):
        return value, "day"
    if not isinstance(value, str):
        return None
    dated = read_date(value.strip(), 0, language)
    return (dated.date, dated.grain) if dated is not None else None
