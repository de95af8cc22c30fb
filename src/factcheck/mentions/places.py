"""Places and known bodies by their names: which of the things that a form may stand for is meant, if any."""

from __future__ import annotations

import functools

import attrs

from factcheck.mentions.gazetteer import ABSORBED, Entry, display_names, type_of
from factcheck.mentions.name_words import NameWords
from factcheck.mentions.sightings import sightings
from factcheck.mentions.tokens import Tokens
from factcheck.values.entity import Entity
from factcheck.values.folding import folded_words


@attrs.define  # not frozen, never changed: made by the hundred per text, and a frozen one takes three times as long to make
class Known:
    """A form of the gazetteer in the text: tokens ``first`` to ``last`` (exclusive), folded words, what it stands for."""

    first: int
    last: int
    fold: str
    entry: Entry


def known_at(tokens: Tokens, index: int, words: NameWords) -> Known | None:
    """The known name at a token, with the sense that the rest of the text tells; a form that is absorbed by a common phrase has the form of that."""
    found = words.gazetteer.match(tokens, index) if tokens.folds[index] in words.gazetteer.firsts else None
    if found is None:
        return None
    last, entries = found
    fold = " ".join(tokens.folds[index:last])
    entry = entries[0]
    choices = words.context.get(fold)
    if choices is not None and len(entries) > 1:
        entry = _chosen(tokens.text, entries, choices)
    return Known(index, last, fold, entry)


def _chosen(text: str, entries: list[Entry], choices: tuple[tuple[str, frozenset[str]], ...]) -> Entry:
    """The entry whose companions the text has, most of them first; the first choice where it has none."""
    seen = sightings(text)
    best, most = choices[0][0], 0
    for place, companions in choices:
        count = sum(1 for word in companions if word in seen.inside or seen.writes(word))
        if count > most:
            best, most = place, count
    return next((entry for entry in entries if entry.id == best), entries[0])


def is_absorbed(known: Known) -> bool:
    """Whether the form is a phrase that only begins like a name."""
    return known.entry.form == ABSORBED


@functools.lru_cache(maxsize=65_536)
def named_entity(kind: str, written: str) -> Entity:
    """The entity of a name that no table holds, its white space on one line."""
    name = " ".join(written.split())
    slug = "-".join(folded_words(name)) or name
    return Entity(f"x-{slug}" if kind == "place" else slug, name, kind)


@functools.lru_cache(maxsize=16_384)
def named_cues(type_: str, place: str, title: str, evidence: str) -> tuple[tuple[str, str], ...]:
    """The cues of such a name, those that say something."""
    cues = (("form", "name"), ("type", type_), ("place", place), ("title", title), ("evidence", evidence))
    return tuple(cue for cue in cues if cue[1])


@functools.lru_cache(maxsize=16_384)
def known_entity(entry: Entry) -> tuple[Entity, tuple[tuple[str, str], ...]]:
    """The entity of a form of the tables, and the cues that it brings."""
    entity = Entity(entry.id, display_names().get(entry.id, entry.words), entry.kind)
    return entity, (("form", entry.form), ("type", type_of(entry.id)))
