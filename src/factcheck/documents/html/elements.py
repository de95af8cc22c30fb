"""What the elements of HTML are to a reader: blocks and their kinds, what is never shown, what belongs to the page and not to the article."""

from __future__ import annotations

import re

from factcheck.documents.html.tokens import Token


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Never read, with all that stands inside.
HIDDEN = _set("head template noscript object applet svg math video audio canvas map select datalist button dialog frameset menu rp rt del s strike")
READ_IN_HEAD = frozenset({"title", "meta", "base", "link", "script", "style"})
VOID = _set("area base br col embed hr img input link meta param source track wbr keygen frame basefont bgsound")
# Elements that end a paragraph, with the kind of the blocks whose text they hold; "" for that of what they stand in.
BLOCKS = {
    "p": "", "div": "", "section": "", "article": "", "main": "", "header": "", "footer": "", "nav": "", "aside": "", "body": "", "html": "",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "ul": "", "ol": "", "dl": "", "dir": "", "li": "item", "dt": "", "dd": "", "blockquote": "quote", "pre": "code", "listing": "code", "xmp": "code",
    "figure": "", "figcaption": "caption", "address": "", "form": "", "fieldset": "", "legend": "", "details": "", "summary": "",
    "table": "", "caption": "caption", "thead": "", "tbody": "", "tfoot": "", "tr": "", "td": "", "th": "", "center": "", "hgroup": "", "search": "",
    "hr": "", "colgroup": "",
}  # fmt: skip
# Containers that a page is made of: where text stands in them tells the article from its page.
CONTAINERS = _set("body main article section div nav aside header footer form ul ol dl table tr td th figure center details address")
# A start tag of the second kind ends an open element of the first, up to a boundary.
CLOSED_BY = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tbody": frozenset({"thead", "tbody", "tfoot", "tr", "td", "th"}),
    "tfoot": frozenset({"thead", "tbody", "tfoot", "tr", "td", "th"}),
}
BOUNDARIES = {
    "li": frozenset({"ul", "ol", "dir"}), "dt": frozenset({"dl"}), "dd": frozenset({"dl"}),
    "tr": frozenset({"table"}), "td": frozenset({"table"}), "th": frozenset({"table"}), "tbody": frozenset({"table"}), "tfoot": frozenset({"table"}),
}  # fmt: skip

FURNITURE_ROLES = _set("navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar tablist alert")
FURNITURE = frozenset({"nav", "aside", "footer", "form", "address"})
# Words of class names and ids that pages call their furniture by: a convention of page makers, in whatever language they write.
FURNITURE_WORDS = _set(
    "nav navbar navigation navbox navmenu menu menubar sidebar sidenav footer breadcrumb breadcrumbs toc tableofcontents cookie cookies consent "
    "share sharing sharebar social related relations recommended recommendations comments comment disqus newsletter subscribe subscription "
    "signup promo promotion advert advertisement advertising ads ad sponsored sponsor toolbar pagination pager popup modal overlay widget "
    "widgets tags taglist masthead catlinks printfooter reflist references hatnote ambox metadata sphinxsidebar topbar skiplink skip most "
    "popular trending paywall login"
)
HIDDEN_WORDS = _set("headerlink editsection visuallyhidden sronly linenos linenumbers hash-link noprint")
_WORD = re.compile(r"[^a-z0-9]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def words_of(token: Token) -> frozenset[str]:
    """The words that the class and the id of a tag are made of."""
    named = f"{token.attributes.get('class', '')} {token.attributes.get('id', '')}"
    if not named.strip():
        return frozenset()
    found = {word for word in _WORD.split(_CAMEL.sub(" ", named[:512]).lower()) if word}
    return frozenset(found | {name.lower().replace("-", "").removeprefix("mw") for name in named[:512].split()})


def hidden(token: Token, words: frozenset[str]) -> bool:
    """Whether an element is never shown to a reader."""
    if token.name in HIDDEN or not HIDDEN_WORDS.isdisjoint(words):
        return True
    attributes = token.attributes
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    return attributes.get("aria-hidden", "").lower() == "true" or _HIDING.search(attributes.get("style", "")[:512]) is not None


def furniture(token: Token, words: frozenset[str]) -> bool:
    """Whether a container belongs to the page: by its element, its role, or what its maker calls it."""
    if token.name in FURNITURE or token.attributes.get("role", "").lower() in FURNITURE_ROLES:
        return True
    return token.name not in {"body", "main", "article", "html"} and not FURNITURE_WORDS.isdisjoint(words)
