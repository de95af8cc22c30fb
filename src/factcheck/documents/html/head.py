"""What a page states about itself: title, date, language and author, in its metadata, its JSON-LD and its ``time`` elements."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import attrs

from factcheck.documents.dates import read_date
from factcheck.documents.html.entities import unescape
from factcheck.documents.html.tokens import Token
from factcheck.documents.matter import Matter, language_code

LARGEST_DATA = 512 * 1024  # characters of one block of JSON-LD
MOST_NODES = 2_000  # objects of JSON-LD that are looked at
ARTICLES = ("article", "blogposting", "report", "webpage")  # how the types of schema.org that state what a page tells end
DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "article.published", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "dcterms.date", "citation_publication_date", "citation_date", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publication_date", "publish_date", "date",
)  # fmt: skip
TITLES = ("og:title", "headline", "citation_title", "dc.title", "dcterms.title", "twitter:title")
LANGUAGES = ("og:locale", "content-language", "language", "dc.language", "dcterms.language", "inlanguage")
AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "parsely-author", "sailthru.author", "byl")
SEPARATORS = (" | ", " — ", " – ", " - ", " · ", " :: ", " » ")


@attrs.define(slots=True)
class Head:
    """What was met so far. ``stated`` are the contents of ``meta`` by name; ``times`` the dates of ``time`` elements with their place in the text."""

    language: str = ""
    title: str = ""
    stated: dict[str, str] = attrs.field(factory=dict)
    times: list[tuple[int, str, bool]] = attrs.field(factory=list)
    data: dict[str, str] = attrs.field(factory=dict)

    def meta(self, token: Token) -> None:
        """A ``meta`` element, in the head or, with ``itemprop``, in the text."""
        attributes = token.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or attributes.get("http-equiv")
        content = " ".join(unescape(attributes.get("content", "")).split())
        if name and content and len(self.stated) < MOST_NODES:
            self.stated.setdefault(name.strip().lower(), content)

    def time(self, token: Token, offset: int) -> None:
        """A ``time`` element that begins at ``offset`` of the reading text."""
        stated = token.attributes.get("datetime", "")
        published = "pubdate" in token.attributes or token.attributes.get("itemprop", "").lower() == "datepublished"
        if stated and len(self.times) < MOST_NODES:
            self.times.append((offset, stated, published))

    def linked_data(self, text: str) -> None:
        """A block of JSON-LD; what is no JSON states nothing."""
        if len(text) > LARGEST_DATA:
            return
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            return
        for node in _nodes(data):
            kinds = node.get("@type")
            names = [kind.lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
            rank = next((end for end in ARTICLES for name in names if name.endswith(end)), None)
            if rank is None:
                continue
            for key in ("headline", "datePublished", "inLanguage", "author"):
                words = _words(node.get(key))
                if words and (rank != "webpage" or key not in self.data):
                    self.data.setdefault(key, words)

    def matter(self, headline: str, before: int) -> Matter:
        """What the page states; ``headline`` is its first heading, ``before`` where its text proper begins."""
        language = language_code(self.language) or next((found for name in LANGUAGES if (found := language_code(self.stated.get(name)))), None)
        language = language or language_code(self.data.get("inLanguage"))
        published = [self.data.get("datePublished"), *(self.stated.get(name) for name in DATES)]
        published += [stated for _, stated, sure in self.times if sure]
        published += [stated for offset, stated, _ in self.times if offset <= before][:1]
        for stated in published:
            dated = read_date(stated.strip(), 0, language or "und") if stated else None
            if dated is not None:
                break
        else:
            dated = None
        titles = [self.data.get("headline"), *(self.stated.get(name) for name in TITLES)]
        title = next((title for title in titles if title), None) or headline or _without_site(self.title)
        authors = [self.data.get("author"), *(self.stated.get(name) for name in AUTHORS)]
        author = next((name for name in authors if name and "://" not in name), None)
        return Matter(title or None, dated.date if dated else None, dated.grain if dated else "day", language, author)


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD, outer ones first, as many as are looked at."""
    pending, seen = [data], 0
    while pending and seen < MOST_NODES:
        node = pending.pop(0)
        seen += 1
        if isinstance(node, dict):
            yield node
            pending += [value for value in node.values() if isinstance(value, dict | list)]
        elif isinstance(node, list):
            pending += [value for value in node[:MOST_NODES] if isinstance(value, dict | list)]


def _words(value: Any) -> str:
    """A text, or the name of the first thing that is stated."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or value.get("alternateName")
    return " ".join(unescape(value).split()) if isinstance(value, str) else ""


def _without_site(title: str) -> str:
    """A page's title without the name of its site behind the last mark that sets it off."""
    words = " ".join(title.split())
    cuts = [at for mark in SEPARATORS if (at := words.rfind(mark)) > 0]
    at = max(cuts, default=0)
    return words[:at] if 2 * at >= len(words) else words
