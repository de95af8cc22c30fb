"""Whom or what a table is about: the name that labels a row or column, or the title, caption or heading over the whole of it."""

from __future__ import annotations

import bisect
from collections.abc import Sequence

import attrs

from factcheck.claims.cells.labels import LONGEST, Label, read_label
from factcheck.claims.claim import Candidate, Referent
from factcheck.claims.extraction import Extraction
from factcheck.claims.reader import class_name
from factcheck.claims.reading import Located, Sentence, token_range, word_set
from factcheck.documents.document import Span
from factcheck.documents.layout import Cell, Table
from factcheck.languages.concepts import matcher
from factcheck.mentions import recognize
from factcheck.mentions.tokens import tokenize
from factcheck.values import HOME, Value, folded_words
from factcheck.world.cardinality import concepts

MOST_WORDS = 6


@attrs.frozen(slots=True)
class Naming:
    """The subject that a label names, as a candidate."""

    candidate: Candidate


@attrs.frozen(slots=True)
class Titles:
    """What stands over a whole table: its subject, its measure with its place, its time, its mood; ``unsure``: it states several times."""

    subject: Naming | None = None
    measure: tuple[Span, Label] | None = None
    time: Value | None = None
    status: str = "actual"
    unsure: bool = False


def naming(extraction: Extraction, row: Sentence | None, cell: Cell, classes: tuple[str, ...] = ()) -> Naming | None:
    """What a label names: the entity of the text that fills it, else its words where they are written as a name; None for anything else.

    ``classes`` say what the entities of the column are, so that "Kesan" under "Tunnel" meets the Kesan Tunnel.
    """
    layout = extraction.reading.layout
    span = Span(cell.start, cell.end)
    text = " ".join(layout.text[cell.start : min(cell.end, cell.start + LONGEST + 1)].split())
    if not text or len(text) > LONGEST:
        return None
    referent = _filling(extraction, row, span) if row is not None else None
    referent = referent or _as_name(extraction, text)
    if referent is None:
        return None
    if len(classes) == 1 and not referent.id and classes[0] not in {alias[0] for alias in referent.aliases if alias}:
        referent = attrs.evolve(referent, aliases=(*referent.aliases, (classes[0], *sorted(referent.tokens))))
    return Naming(Candidate(referent, 3, "the label of its row or column", span))


def _filling(extraction: Extraction, row: Sentence, span: Span) -> Referent | None:
    """The entity whose name is all the words of a label, function words apart."""
    first, last = token_range(row.tokens, span.start, span.end)
    names = [item for item in row.names() if first <= item.first and item.last <= last]
    if len(names) != 1 or names[0].referent is None or names[0].pointing:
        return None
    return names[0].referent if _covers(extraction, row, names[0], first, last) else None


def _covers(extraction: Extraction, sentence: Sentence, item: Located, first: int, last: int) -> bool:
    function = word_set(extraction.reading.words.function_words)
    folds = sentence.tokens.folds
    return all(item.first <= i < item.last or folds[i] in function or not folds[i][0].isalnum() for i in range(first, last))


def _as_name(extraction: Extraction, text: str) -> Referent | None:
    """A few words of which each that means something has a capital or a digit first, and that are no measure and no class alone."""
    tokens = tokenize(text)
    function = word_set(extraction.reading.words.function_words) | word_set(extraction.reading.words.genitives)
    content = [i for i, fold in enumerate(tokens.folds) if fold[0].isalnum() and fold not in function]
    if not content or len(content) > MOST_WORDS or not all(tokens.word(i)[0].isupper() or tokens.word(i)[0].isdigit() for i in content):
        return None
    if all(tokens.word(i)[0].isdigit() for i in content):
        return None
    language = extraction.reading.layout.language
    read = [match for match in matcher(language).match(tokens.folds) if match.layer in {"concept", "class"}]
    known = {i for match in read for i in range(match.start_token, match.end_token)}
    if known.issuperset(content):
        return None
    words = folded_words(text)
    same = extraction.once("referents by tokens", _by_tokens).get(words)
    return same or Referent(text, words, "thing", "", class_name(text, language, extraction.reading.words))


def titles(extraction: Extraction, table: Table) -> Titles:
    """What stands over a table: its caption, else the heading before it, else the title of the text."""
    layout = extraction.reading.layout
    start = next((cell.start for row in table.rows for cell in row if cell.start < cell.end), 0)
    heading = _heading(extraction, start)
    over = [sentence for sentence in (_captioning(extraction, table), heading) if sentence is not None]
    words = layout.text[over[0].span.start : over[0].span.end][:LONGEST] if over else ""
    label = read_label(words, layout.language)
    stated = {mention.value: None for mention in recognize(words, language=layout.language) if mention.kind in {"moment", "period"}} if words else {}
    # A heading "Tunnels" is no measure although tunnels can be counted.
    measures = tuple(match for match in label.concepts if concepts()[match.id].family == "measure")
    measure = (over[0].span, attrs.evolve(label, units="", concepts=measures)) if measures and _only_names(over[0], label) else None
    time = next(iter(stated)) if len(stated) == 1 else None
    return Titles(_over(extraction, over, start), measure, time, label.status, unsure=len(stated) > 1)


def _by_tokens(extraction: Extraction) -> dict[tuple[str, ...], Referent]:
    """The entities of the text by their names."""
    return {referent.tokens: referent for referent in reversed(extraction.reading.referents)}


def _by_start(extraction: Extraction) -> dict[int, Sentence]:
    """The sentences by where they begin."""
    return {sentence.span.start: sentence for sentence in extraction.reading.sentences}


def _headings(extraction: Extraction) -> list[Sentence]:
    """The headings, captions apart."""
    return [sentence for sentence in extraction.reading.sentences if sentence.heading and _kind(extraction, sentence) != "caption"]


def _captioning(extraction: Extraction, table: Table) -> Sentence | None:
    """The caption of a table, as it is read."""
    by_start: dict[int, Sentence] = extraction.once("sentences by start", _by_start)
    return by_start.get(table.caption.start) if table.caption is not None else None


def _heading(extraction: Extraction, start: int) -> Sentence | None:
    """The last heading before a place of the text."""
    headings: list[Sentence] = extraction.once("headings", _headings)
    before = bisect.bisect_left(headings, start, key=lambda sentence: sentence.span.start)
    return headings[before - 1] if before else None


def _only_names(sentence: Sentence, label: Label) -> bool:
    """Whether all that a caption adds to its measure are names and times: the catchment of rivers is not their area."""
    if not label.units:
        return True
    tokens = tokenize(label.units)
    named = {fold for item in sentence.located for fold in sentence.tokens.folds[item.first : item.last] if item.referent is not None}
    return all(fold in named for fold in tokens.folds)


def _over(extraction: Extraction, over: Sequence[Sentence], start: int) -> Naming | None:
    """The subject of a whole table: what its caption or the heading before it names, or, where they name nothing, the title of the text."""
    for sentence in over:
        named = _headed(extraction, sentence)
        if named is not None or any(True for _ in sentence.names()):
            return named
    return _titled(extraction, Span(start, start))


def _kind(extraction: Extraction, sentence: Sentence) -> str:
    return extraction.reading.layout.passages[sentence.passage].kind


def _headed(extraction: Extraction, sentence: Sentence) -> Naming | None:
    """The one entity that a heading names: surely where it is all of it, by the headline's topic where it says more."""
    names = [item for item in sentence.names() if item.referent is not None and item.referent.id != HOME and not item.pointing]
    if len({item.referent for item in names}) != 1 or names[0].referent is None:
        return None
    item, referent = names[0], names[0].referent
    whole = _covers(extraction, sentence, item, 0, len(sentence.tokens))
    if not whole and _kind(extraction, sentence) != "headline":
        return None
    return Naming(Candidate(referent, 3 if whole else 2, "the heading over it" if whole else "the headline", sentence.place(item.first, item.last)))


def _titled(extraction: Extraction, place: Span) -> Naming | None:
    """The entity that the document's title is."""
    layout = extraction.reading.layout
    for sentence in extraction.once("headings", _headings)[:1]:
        if _kind(extraction, sentence) == "headline":
            return _headed(extraction, sentence)
    if layout.title is None:
        return None
    referent = _as_name(extraction, " ".join(layout.title.split())[:LONGEST])
    return Naming(Candidate(referent, 3, "the title of the text", place)) if referent is not None else None
