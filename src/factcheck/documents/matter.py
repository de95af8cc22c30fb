"""Front matter: title, date and language that stand before a Markdown text, in YAML or TOML. The one door to the YAML parser."""

from __future__ import annotations

import datetime
import tomllib
from typing import Any

import attrs

from factcheck.documents.dates import read_date
from factcheck.languages.language import CODES

LARGEST = 32_768  # characters of front matter that are parsed
TITLES = ("title", "headline")
DATES = ("published", "date", "pubdate", "publishdate", "published_at", "date_published", "datepublished", "publication_date", "created")
LANGUAGES = ("language", "lang", "locale")


@attrs.frozen(slots=True)
class Matter:
    """What the front matter states; ``None`` for what it does not state or not in a form that can be read."""

    title: str | None = None
    published: datetime.date | None = None
    grain: str = "day"
    language: str | None = None


def read_matter(matter: tuple[str, str] | None) -> Matter:
    """The front matter from its style (``YamlStyle`` or ``PlusesStyle``) and its text; what is no mapping states nothing.

    >>> read_matter(("PlusesStyle", "date = 2024-05-01")).published
    datetime.date(2024, 5, 1)
    """
    if matter is None or len(matter[1]) > LARGEST:
        return Matter()
    data = {str(key).casefold().replace("-", "_"): value for key, value in _parsed(*matter).items()}
    language = next((_language(data[key]) for key in LANGUAGES if key in data), None)
    dated = next((found for key in DATES if key in data and (found := _date(data[key], language or "und")) is not None), None)
    title = next((" ".join(data[key].split()) for key in TITLES if isinstance(data.get(key), str)), None)
    return Matter(title or None, dated[0] if dated else None, dated[1] if dated else "day", language)


def _parsed(style: str, text: str) -> dict[Any, Any]:
    if style == "YamlStyle":
        import yaml

        try:
            data = yaml.safe_load(text)
        except (yaml.YAMLError, ValueError, TypeError, RecursionError):
            return {}
        return data if isinstance(data, dict) else {}
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, ValueError, RecursionError):
        return {}


def _language(value: Any) -> str | None:
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
