"""From a layout to a reading: sentences with tokens, mentions, concepts and clauses; the entities of the text and what each of them is."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Mapping, Sequence

import attrs

from factcheck.claims.claim import GENERIC, Referent
from factcheck.claims.phrases import FINAL_HEADS, stem
from factcheck.claims.reading import Located, Reading, Segment, Sentence, token_range, word_set
from factcheck.claims.segments import cut
from factcheck.documents.bounds import reason_unread
from factcheck.documents.compose import UNREAD
from factcheck.documents.document import Span
from factcheck.documents.layout import Cell, Layout
from factcheck.documents.quotes import quoted_spans
from factcheck.languages.clauses import Clauses
from factcheck.languages.concepts import VERBAL, ConceptMatch, matcher
from factcheck.languages.language import CODES, section
from factcheck.mentions.entities import UNKNOWN, EntityRecord, link, settle
from factcheck.mentions.mention import Mention
from factcheck.mentions.recognition import within_limits
from factcheck.mentions.tokens import Tokens, tokenize
from factcheck.world.concepts import catalogue

MOST_TOPICS = 4
FEWEST_QUOTED = 4
# The types of what is called by a name and its noun in lower case.
TAILED = frozenset({"place", "vessel", "work", "event"})
# The layers of words that name what every land has one of.
COMMON = frozenset({"class", "portfolio"})
# What somebody serves "as", beside an office: the classes of persons, and a member.
ROLES = frozenset(entry.id for entry in catalogue().classes.values() if entry.type == "person") | {"counted.member", "relation.part-of"}
# What stands between the two numbers of a score or a share ("beat Orsa 2-1").
SCORING = frozenset("-–:/.,")
EMPTY = Clauses(
    source="", elided_subjects=False, editions=(), relatives=(), subordinators=(), coordinators=(), pronouns={}, possessives={},
    prepositions=(), genitives=(), dating=(), articles=(), indefinites=(), demonstratives=(), copulas=(), connectors=(), function_words=(),
)  # fmt: skip


def read(layout: Layout) -> tuple[Reading, Mapping[Referent, frozenset[str]]]:
    """The reading of a layout, and the classes of its referents (``class.tunnel``); its layout notes what was not read."""
    words = section(layout.language, Clauses) if layout.language in CODES else EMPTY
    mentions, notes = within_limits(layout)
    layout = attrs.evolve(layout, notes=(*layout.notes, *notes)) if notes else layout
    records = link(mentions, layout.text, layout.language)
    mentions = settle(mentions, records)
    referents, pointing = resolve(records, layout.language, words)
    marked = _Marked(mentions, [mention.start for mention in mentions], referents, pointing)
    sentences: list[Sentence] = []
    for number, passage in enumerate(layout.passages):
        if passage.kind not in UNREAD:
            sentences.extend(_sentences(layout, number, len(sentences), marked, words))
    rows = tuple(tuple(_row(layout, [cell for cell in row if cell.start < cell.end], marked) for row in table.rows) for table in layout.tables)
    reading = Reading(layout, words, tuple(sentences), tuple(dict.fromkeys(referents.values())), topics(sentences), rows)
    return reading, classes(reading)


@attrs.frozen(slots=True)
class _Marked:
    """The mentions of a document in order, with what the names among them refer to and which of them only point."""

    mentions: Sequence[Mention]
    starts: Sequence[int]
    referents: Mapping[int, Referent]
    pointing: frozenset[int]

    def within(self, span: Span, tokens: Tokens) -> tuple[Located, ...]:
        """The mentions that begin in a sentence, by its tokens."""
        found: list[Located] = []
        taken = 0
        for at in range(bisect.bisect_left(self.starts, span.start), bisect.bisect_left(self.starts, span.end)):
            mention = self.mentions[at]
            first, last = token_range(tokens, mention.start, mention.end)
            if taken <= first < last:
                referent = self.referents.get(at)
                following = self.mentions[at + 1] if at + 1 < len(self.mentions) else None
                number = number_of_name(referent, tokens, last, following)
                if referent is not None and number:
                    last = taken = number
                    digits = tokens.folds[last - 1]
                    referent = attrs.evolve(referent, label=f"{referent.label} {digits}", tokens=(*referent.tokens, digits), aliases=())
                found.append(Located(mention, first, last, referent, at in self.pointing))
        return tuple(found)


def number_of_name(referent: Referent | None, tokens: Tokens, last: int, following: Mention | None) -> int:
    """Where a short number ends that belongs to the name before it ("Hall 2", "Kaze-2"), or 0: a thing of its own among its namesakes."""
    if referent is None or referent.id or referent.type == "person" or last >= len(tokens):
        return 0
    glued = tokens.folds[last] == "-" and not tokens.spaced(last)
    at = last + 1 if glued else last
    if at >= len(tokens) or not tokens.folds[at].isdecimal() or len(tokens.folds[at]) > 2 or (glued and tokens.spaced(at)):
        return 0
    if at + 2 < len(tokens) and not tokens.spaced(at + 1) and not tokens.spaced(at + 2) and tokens.folds[at + 2].isdecimal():
        return 0  # a score: "Falcons 3-1"
    if following is not None and following.start <= tokens.starts[at] < following.end and following.end > tokens.ends[at]:
        return 0
    after = tokens.folds[at + 1] if at + 1 < len(tokens) and not tokens.spaced(at + 1) else ""
    scored = after in SCORING and at + 2 < len(tokens) and not tokens.spaced(at + 2) and tokens.folds[at + 2].isdecimal()
    return 0 if scored or after.isalnum() else at + 1


def _sentences(layout: Layout, number: int, index: int, marked: _Marked, words: Clauses) -> list[Sentence]:
    """The sentences of passage ``number``, counted from ``index``; one without words or beyond all length is left out."""
    passage = layout.passages[number]
    heading = passage.kind in {"headline", "heading", "caption"}
    quoted = quoted_spans(layout.text, passage.start, passage.end, layout.language)
    found: list[Sentence] = []
    for span in passage.sentences:
        tokens = tokenize(layout.text, span.start, span.end)
        if not tokens.starts or reason_unread(layout.text, span, layout.document.limits):
            continue
        located = marked.within(span, tokens)
        concepts = _outside_times(matcher(layout.language).match(tokens.folds), located)
        joined = {
            index for match in concepts for index in range(match.start_token + 1, match.end_token) if "," in tokens.folds[match.start_token : index]
        }
        class_starts = {match.start_token for match in concepts if match.layer == "class" and match.start_token not in joined}
        verb_starts = {match.start_token for match in concepts if match.role in VERBAL}
        role_starts = {match.start_token for match in concepts if match.id.startswith("office.") or match.id in ROLES}
        segments = cut(tokens, located, words, class_starts.__contains__, verb_starts.__contains__, role_starts.__contains__)
        inside = _quoted(tokens, quoted, span, located)
        found.append(Sentence(index + len(found), number, span, tokens, located, concepts, segments, inside, heading))
    return found


def _row(layout: Layout, cells: Sequence[Cell], marked: _Marked) -> Sentence | None:
    """A row of a table as one sentence: its tokens and names."""
    if not cells:
        return None
    span = Span(cells[0].start, cells[-1].end)
    tokens = tokenize(layout.text, span.start, span.end)
    if not tokens.starts or reason_unread(layout.text, span, layout.document.limits):
        return None
    located = marked.within(span, tokens)
    return Sentence(-1, -1, span, tokens, located, (), (Segment(0, len(tokens), "main"),), ())


def _outside_times(concepts: Sequence[ConceptMatch], located: Sequence[Located]) -> tuple[ConceptMatch, ...]:
    """Concept matches without those that are words of a time: "March" marches nowhere."""
    taken = {index for item in located if item.mention.kind in {"moment", "period"} for index in range(item.first, item.last)}
    return tuple(match for match in concepts if match.layer == "cue" or match.start_token not in taken)


def _quoted(tokens: Tokens, quoted: Sequence[Span], span: Span, located: Sequence[Located]) -> tuple[tuple[int, int], ...]:
    """The quotations of a sentence as token ranges; a name or a term in quotation marks is no quotation."""
    ranges = []
    for quote in quoted:
        if quote.start < span.end and span.start < quote.end:
            whole = quote.start < span.start or span.end < quote.end
            first, last = token_range(tokens, quote.start, quote.end)
            if any(item.mention.kind == "work" and first <= item.first <= first + 1 and last - 1 <= item.last <= last for item in located):
                continue
            if whole or sum(fold[0].isalnum() for fold in tokens.folds[first:last]) >= FEWEST_QUOTED:
                ranges.append((first, last))
    return tuple(ranges)


def resolve(records: Sequence[EntityRecord], language: str, words: Clauses) -> tuple[dict[int, Referent], frozenset[int]]:
    """What each name refers to, by its place among the mentions, and which of them only point to it ("Cuban")."""
    found: dict[int, Referent] = {}
    pointing: set[int] = set()
    for record in records:
        kind = "thing" if record.kind == "organization" and record.type == "unknown" else record.kind
        aliases = record.aliases if record.known or kind == "person" else (*record.aliases, *class_name(record.name, language, words))
        referent = Referent(record.name, record.tokens, kind, record.id if record.known else "", aliases, sort_of(record, language, words))
        for index in (*record.mentions, *record.adjectives):
            found[index] = referent
        pointing.update(record.adjectives)
    return found, frozenset(pointing)


def sort_of(record: EntityRecord, language: str, words: Clauses) -> str:
    """What kind of its type an entity is, or nothing when it is not known: a body by its words alone may be a theatre. ``GENERIC`` for a name that
    says no more than what every land has ("Central Bank", "Finance Ministry").
    """
    if not record.known and record.kind == "organization" and not distinctive(record.name, language, words):
        return GENERIC
    return "" if record.type == UNKNOWN or (record.type == "body" and not record.known) else record.type


def distinctive(name: str, language: str, words: Clauses) -> bool:
    """Whether a name has a word that is neither a class noun nor one of a portfolio or an office."""
    folds = tokenize(name).folds
    common = {i for match in matcher(language).match(folds) if match.layer in COMMON for i in range(match.start_token, match.end_token)}
    return any(fold not in word_set(words.function_words) and index not in common for index, fold in enumerate(folds))


def class_name(name: str, language: str, words: Clauses) -> tuple[tuple[str, ...], ...]:
    """A name with its class noun as an id, so that it meets its translation: "Lake Tamboura", "lac Tamboura"; nothing for a name without one."""
    tokens = tokenize(name)
    folds, capitals = tokens.folds, set(tokens.capitals())
    nouns = [match for match in matcher(language).match(folds) if match.layer == "class"]
    head = nouns[-1 if language in FINAL_HEADS else 0] if nouns else None
    if head is None or (len(nouns) > 1 and head.start_token > 0 and head.end_token < len(folds)):
        return ()
    inside = range(head.start_token, head.end_token)
    classed = {i for noun in nouns for i in range(noun.start_token, noun.end_token)}
    function = word_set(words.function_words) | word_set(words.genitives) | word_set(words.articles)
    plain = {i: stem(fold) for i, fold in enumerate(folds) if i not in inside and fold[0].isalnum() and (i in capitals or fold not in function)}
    further = sorted({noun.id for noun in nouns if noun.start_token not in inside})
    named = (head.id, *sorted(plain.values()))
    translated = (head.id, *sorted(word for i, word in plain.items() if i not in classed), *further)  # "Biển Cam", "the Cam Sea"
    return tuple(dict.fromkeys((named, translated))) if plain else ()


def topics(sentences: Sequence[Sentence]) -> tuple[Referent, ...]:
    """What the text is about: the names of its title and first sentence, and those it names most, by count; at most four."""
    counts: Counter[Referent] = Counter()
    first: dict[Referent, int] = {}
    for sentence in sentences:
        weight = 3 if sentence.heading and sentence.passage == 0 else 2 if sentence.index == 0 else 1
        for item in sentence.names():
            if item.referent is not None and item.referent.id != "home":
                counts[item.referent] += weight
                first.setdefault(item.referent, len(first))
    ranked = sorted(counts, key=lambda referent: (-counts[referent], first[referent]))
    return tuple(ranked[:MOST_TOPICS])


def classes(reading: Reading) -> dict[Referent, frozenset[str]]:
    """What each referent is: by the class noun that heads its name, or in an apposition right beside it."""
    found: dict[Referent, set[str]] = {}
    final = reading.layout.language in FINAL_HEADS
    for sentence in reading.sentences:
        nouns = [match for match in sentence.concepts if match.layer == "class"]
        for item in sentence.names():
            if item.referent is None or item.pointing:  # "la société française": France is no company
                continue
            mine = found.setdefault(item.referent, set())
            inside = [match for match in nouns if item.first <= match.start_token < item.last]
            if inside:
                head = inside[-1 if final else 0].start_token
                mine.update(match.id for match in inside if match.start_token == head)
            mine.update(match.id for match in nouns if match not in inside and _apposed(reading.words, sentence, item, match))
            mine.update(match.id for match in nouns if final and _tailed(reading.words, sentence, item, match))
            mine.update(match.id for match in _predicated(reading.words, sentence, item, nouns)[-1 if final else 0 :][:1])
    return {referent: frozenset(ids) for referent, ids in found.items()}


def _tailed(words: Clauses, sentence: Sentence, item: Located, match: ConceptMatch) -> bool:
    """Whether a class noun in lower case closes the name of a thing that is nothing else ("the Val Sarn footbridge"), and no people or body."""
    folds, first = sentence.tokens.folds, item.first
    closes = match.start_token == item.last and first > 0 and folds[first - 1] in word_set(words.articles)
    return closes and catalogue().classes[match.id].type in TAILED and item.referent is not None and item.referent.type == "thing"


def _predicated(words: Clauses, sentence: Sentence, item: Located, nouns: Sequence[ConceptMatch]) -> list[ConceptMatch]:
    """The class nouns of what a sentence says that its subject is ("Orsa (1911) is a small French school of ..."), left to right."""
    folds, copulas = sentence.tokens.folds, word_set(words.copulas)
    at = item.last
    if at < len(folds) and folds[at] == "(":
        at = next((i + 1 for i in range(at, len(folds)) if folds[i] == ")"), len(folds))
    articles = word_set(words.articles)
    if item.pointing or at + 1 >= len(folds) or folds[at] not in copulas or folds[at + 1] not in articles:
        return []
    ends = {*words.prepositions, *words.genitives, *words.relatives, *words.coordinators, *copulas}
    last = next((i for i in range(at + 2, len(folds)) if folds[i] in ends or not (folds[i][0].isalnum() or folds[i] == "-")), len(folds))
    return [match for match in nouns if at < match.start_token and match.end_token <= last]


def _apposed(words: Clauses, sentence: Sentence, item: Located, match: ConceptMatch) -> bool:
    """Whether a class noun stands in the apposition after a name ("Harlan Optics, a lens maker"), or right before it ("the tunnel Saltmere"); not as
    the subject of a clause ("Lit by Harlan Optics, the hall was ...").
    """
    folds = sentence.tokens.folds
    if item.referent is not None and item.referent.type == "person" and catalogue().classes[match.id].type != "person":
        return False
    if match.start_token >= item.last:
        gap = folds[item.last : match.start_token]
        if any(fold in word_set(words.articles) for fold in gap[2:]):
            return False  # "Ada Roe, likes the club": a verb stands before its object
        told = match.end_token < len(folds) and folds[match.end_token] in words.copulas
        between = any(item.last <= other.first < match.start_token for other in sentence.names())
        return 1 < len(gap) <= 5 and gap[0] == "," and not told and not between
    gap = folds[match.end_token : item.first]
    return not gap or (len(gap) == 1 and item.mention.kind == "work" and not gap[0][0].isalnum() and gap[0] != ",")
