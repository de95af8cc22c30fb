"""Page furniture, captions and headings, recognized by their form and by the words of ``languages/<code>/layout.toml``.

The tables of all languages are asked at once: a page in one language wears furniture of another.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

import attrs

from factcheck.languages.language import CODES, section
from factcheck.languages.layout import Furniture

SHORT, LABELLED, CAPTION = 60, 200, 700  # longest lines of a byline, of a labelled line, of a caption
TAIL = 140  # characters before the end of a line in which a picture credit may stand
WORDS = re.compile(r"[^\s.,;:!?]+")
ENDS = (".", "!", "?", "…", "。")
CLOSERS = "\"'”’»)]*_ "


@functools.cache
def entries(field: str) -> tuple[str, ...]:
    """The phrases of one field in all languages, each once."""
    return tuple(dict.fromkeys(phrase for code in CODES for phrase in getattr(section(code, Furniture), field)))


def alternation(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first; apostrophes and spaces of any kind."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace("\\ ", r"\s{1,4}").replace("'", "['’]") for phrase in ordered)


@functools.cache
def compiled(expression: str) -> re.Pattern[str]:
    """An expression, whatever the case; compiled when it is first needed: the words of all languages take a while, and few lines hold any."""
    return re.compile(expression, re.IGNORECASE)


@attrs.frozen(slots=True)
class _Forms:
    """The forms; each is matched against one line or a bounded end of it, and but for the first compiled when a line needs it."""

    whole: frozenset[str]
    related: frozenset[str]
    byline: re.Pattern[str]
    labels: frozenset[str]
    rights: str
    notices: tuple[str, ...]
    notice_words: frozenset[str]  # the longest word of each notice: a line without any of them holds no notice
    pictures: tuple[str, ...]
    caption_start: str
    caption_end: str


NAME = r"(?:[A-ZÀ-ÖØ-ÞĂĐƠƯẠ-Ỹ][\w'’.-]{0,24})"
CONTACT = re.compile(r"^(?:https?://\S{1,300}|www\.\S{1,300}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|\+?\(?\d(?:[ ().-]{0,2}\d){6,14})$")
SIGNATURE = re.compile(
    rf"^[-–—(\[*_/\s]{{0,6}}{NAME}(?:(?:\s{{0,4}}[,/&]\s{{0,4}}|\s{{1,4}}[–-]\s{{1,4}}|\s{{1,4}}){NAME}){{0,4}}[)\]*_/.\s]{{0,4}}$"
)
# Where the page stands in its site: "Home > News > Region".
TRAIL = re.compile(r"^[^\s<>›»|][^<>›»|.!?]{0,30}(?:\s{0,4}[>›»]\s{0,4}[^\s<>›»|.!?][^<>›»|.!?]{0,30}){2,6}$")
# A dateline by itself: a place, perhaps a day, an agency in brackets, a dash.
DATELINE = re.compile(rf"^{NAME}[^.!?()\n]{{0,40}}\([A-ZÀ-ÞĐ][\w &/.-]{{1,30}}\)\s{{0,4}}[–—-]{{1,2}}$")
LABEL_END = re.compile("[:：|]")
END_MARK = re.compile(r"^[\s./#*_=~–—-]{1,80}$")


@functools.lru_cache(maxsize=1)
def _forms() -> _Forms:
    word = f"(?:{alternation(entries('captions'))})"
    credit = r"[^()\n]{0,90}"
    givers = alternation(entries("givers"))
    labels = frozenset(phrase for field in ("labels", "published", "updated", "related") for phrase in entries(field))
    bylines = f"(?:{alternation(entries('bylines'))})"
    return _Forms(
        frozenset(entries("navigation")),
        frozenset(entries("related")),
        re.compile(
            rf"(?i:{bylines})\s{{0,4}}[:：]?\s{{1,4}}{NAME}(?:(?:\s{{0,4}}[,/&|]\s{{0,4}}|\s{{0,4}};\s{{0,4}}(?i:{bylines})\s{{1,4}}|\s{{1,4}}[–-]\s{{1,4}}|\s{{1,4}}(?:{alternation(entries('particles'))})\s{{1,4}}|\s{{1,4}}){NAME}){{0,7}}[^\w.]*$"
        ),
        labels,
        rf"(?:{alternation(entries('rights'))})",
        entries("notices"),
        frozenset(max(notice.split(), key=len) for notice in entries("notices")),
        tuple(word for word in entries("captions") if not any(other in word for other in entries("captions") if other != word)),
        rf"[(\[*_\s]{{0,4}}{word}(?:\s{{1,4}}\d{{1,2}})?(?:\s{{0,4}}[:：]|\s{{1,4}}(?:{givers})\s)",
        (
            rf"(?:[(\[](?:[^()\[\]\n]{{0,40}}\s)?{word}\b{credit}[)\]]|[.!?”\"’»]\s{{1,4}}{word}\s{{0,4}}[:：/]{credit}"
            rf"|[–—-]\s{{0,4}}{word}\b\s{{0,4}}(?:[:：/]|(?:{givers})\b){credit}|[–—-]\s{{0,4}}{word}\s{{1,4}}[A-ZĐ]{{2,12}})[\s.*_)]*$"
        ),
    )


def folded_line(line: str) -> str:
    """The line as the tables write it: folded, straight apostrophes, without marks at its ends."""
    return " ".join(line.casefold().replace("’", "'").split()).strip(" .:：…!>»«<|*#_-–—→›+[]()•")


def opens_links(line: str) -> bool:
    """Whether the line opens a list of links to other articles."""
    return len(line) <= SHORT and folded_line(line) in _forms().related


def is_furniture(line: str) -> bool:
    """Whether the line belongs to the page and not to the article: navigation, credits, a byline, a contact, a notice of rights, a closing mark."""
    line = line.strip()
    if len(line) > LABELLED:
        return False
    forms = _forms()
    if len(line) <= SHORT:
        folded = folded_line(line)
        if folded in forms.whole or folded in forms.related or CONTACT.match(line) or END_MARK.match(line) or _bare_credit(line):
            return True
        if TRAIL.match(line) or DATELINE.match(line):
            return True
    if line[:1] in "([" and line[-1:] in ")]" and any(line[1:].lstrip().casefold().startswith(f"{label} ") for label in entries("labels")):
        return True
    if (":" in line[:50] or "|" in line[:50]) and _label(line) in forms.labels and not ends_sentence(line.rstrip("./")):
        return True
    if len(line) <= 2 * SHORT and line[:1].isupper() and forms.byline.match(line):
        return True
    if compiled(forms.rights).match(line):
        return True
    folded = line.casefold()
    return not forms.notice_words.isdisjoint(WORDS.findall(folded)) and any(notice in folded for notice in forms.notices)


def _label(line: str) -> str:
    """What stands before the first colon or bar of a line, as the tables write it."""
    return " ".join(LABEL_END.split(line, maxsplit=1)[0].casefold().replace("’", "'").split())


def _bare_credit(line: str) -> bool:
    """A picture credit without a caption: "Photo: VNA"."""
    found = compiled(_forms().caption_start).match(line)
    return found is not None and len(line[found.end() :].split()) <= 5 and not ends_sentence(line)


def is_caption(line: str) -> bool:
    """Whether the line describes a picture: it opens with a word for one and a colon, or ends with its credit."""
    line = line.strip()
    if not line or len(line) > CAPTION:
        return False
    forms = _forms()
    folded = (line[:SHORT] + line[-TAIL:]).casefold()
    if not any(word in folded for word in forms.pictures):
        return False
    return compiled(forms.caption_start).match(line) is not None or compiled(forms.caption_end).search(line, max(0, len(line) - TAIL)) is not None


def is_signature(line: str) -> bool:
    """Whether the line is nothing but one to five capitalized words: at the end of an article, its author or agency."""
    line = line.strip()
    return len(line) <= SHORT and SIGNATURE.match(line) is not None


def ends_sentence(line: str) -> bool:
    """Whether the line ends as a sentence does."""
    return line.rstrip(CLOSERS).endswith(ENDS)


def is_heading(line: str) -> bool:
    """Whether the line looks like a heading: short, with a capital or a number first and no stop, comma or colon last; or all in capitals."""
    line = line.strip()
    words = line.split()
    if not words or len(line) > 160 or len(words) > 22:
        return False
    letters = [letter for letter in line if letter.isalpha()]
    if len(letters) > 2 and not any(letter.islower() for letter in letters):
        return not line.endswith(".")
    first = line.lstrip("\"'“‘«¿¡([*_ ")[:1]
    bare = line.rstrip(CLOSERS)
    if not bare or bare.endswith((".", ",", ";", ":", "…")) or not (first.isupper() or first.isdigit()):
        return False
    return len(line) <= 110 and len(words) <= 16
