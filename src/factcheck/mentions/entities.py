"""The entities of one document: which of its names mean the same person, organization, place or work.

Evidence of the text only; a tie unites nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import attrs

from factcheck.languages.language import CODES
from factcheck.mentions.acronyms import is_acronym, stands_for
from factcheck.mentions.gazetteer import display_names
from factcheck.mentions.mention import Mention
from factcheck.mentions.name_words import name_words
from factcheck.mentions.run_on import follows_head
from factcheck.values.entity import Entity
from factcheck.values.folding import folded_words
from factcheck.world.territories import contains, country_of

NAMED = frozenset({"place", "organization", "person", "work"})
UNKNOWN = "unknown"
# The words of a name that may be a full name of a person.
_LONGEST_FULL = 3
# A word that more names of a text have is nobody's short name.
_MOST_NAMESAKES = 60


@attrs.frozen(slots=True)
class EntityRecord:
    """An entity as one document names it.

    ``id``: of ``world/`` when ``known``, else a slug. ``name``: its fullest form, ``tokens`` that form folded. ``aliases``: its other forms, folded
    (short names, acronyms). ``kind``: place, organization, person, work; ``type``: country, bank, ship ... or ``unknown`` (then the kind is a guess).
    ``country``: the territory that the text puts it in, if it says so. ``mentions`` are indexes of the mentions that name it, ``adjectives`` of those
    that only point to it ("Cuban"), both ascending.
    """

    id: str
    name: str
    kind: str
    type: str
    tokens: tuple[str, ...]
    known: bool
    mentions: tuple[int, ...]
    adjectives: tuple[int, ...] = ()
    aliases: tuple[tuple[str, ...], ...] = ()
    country: str | None = None


@attrs.define(slots=True)
class _Draft:
    """A record while names are gathered; ``sure``: its kind stands on strong evidence, ``bare``: it is a head alone ("the Bank")."""

    tokens: tuple[str, ...]
    name: str
    kind: str
    type: str
    id: str
    known: bool
    sure: bool
    mentions: list[int] = attrs.Factory(list)
    adjectives: list[int] = attrs.Factory(list)
    aliases: list[tuple[str, ...]] = attrs.Factory(list)
    country: str | None = None
    bare: bool = False
    votes: list[tuple[str, str, str]] = attrs.Factory(list)
    gone: bool = False

    def count(self) -> None:
        """Where only weak evidence told the kind: what most mentions tell, the first of several; a place only where half of them do."""
        told = Counter(vote for vote in self.votes if vote[1] != UNKNOWN)
        if self.sure or not told:
            return
        best, most = told.most_common(1)[0]
        if best[0] != "place" or most * 2 >= len(self.votes):
            self.kind, self.type, self.id = best
        else:
            self.kind, self.type, self.id = "organization", UNKNOWN, self.id.removeprefix("x-")


def link(mentions: Sequence[Mention], text: str, language: str) -> tuple[EntityRecord, ...]:
    """The entities that the names among the mentions of a document mean, in the order of their first mention.

    A shorter name joins the one longer name that it is the beginning or the end of; an acronym the name that it stands in brackets behind.
    """
    linker = _Linker(mentions, text, language)
    linker.gather()
    linker.acronyms()
    linker.shorten()
    linker.countries()
    return linker.records()


def settle(mentions: Sequence[Mention], records: Sequence[EntityRecord]) -> tuple[Mention, ...]:
    """The mentions with the kind, and the id of a unknown place, that their entity turned out to have; their number and places stay."""
    settled = list(mentions)
    for record in records:
        if record.known:
            continue
        for index in record.mentions:
            mention = settled[index]
            if mention.kind != record.kind and isinstance(mention.value, Entity):
                identifier = f"x-{record.id}" if record.kind == "place" and not record.id.startswith("x-") else record.id
                value = Entity(identifier, mention.value.name, record.kind)
                settled[index] = attrs.evolve(mention, kind=record.kind, value=value, derivation=(*mention.derivation, "entity of the text"))
    return tuple(settled)


class _Linker:
    """Gathers the names of one document."""

    def __init__(self, mentions: Sequence[Mention], text: str, language: str) -> None:
        self._mentions, self._text = mentions, text
        self._names = [i for i, mention in enumerate(mentions) if mention.kind in NAMED and isinstance(mention.value, Entity)]
        self._drafts: dict[object, _Draft] = {}
        words = name_words(language) if language in CODES else None
        self._persons = frozenset() if words is None else words.ambiguous_persons
        self._headed = words if words is not None and words.family_first else None
        self._articles = frozenset() if words is None else words.articles
        self._genitives = frozenset() if words is None else words.genitives

    def gather(self) -> None:
        """One draft for each known id and each sequence of folded words."""
        for index in self._names:
            mention = self._mentions[index]
            entity: Entity = mention.value  # type: ignore[assignment]
            cues = dict(mention.cues)
            known = mention.derivation[1:2] == ("gazetteer",)
            tokens = folded_words(display_names().get(entity.id, entity.name) if known else entity.name)
            key: object = entity.id if known else tokens
            draft = self._drafts.get(key)
            sure = known or "evidence" not in cues
            if draft is None:
                type_ = cues.get("type", UNKNOWN)
                country = country_of(cues["place"]) if "place" in cues else None
                draft = self._drafts[key] = _Draft(tokens, entity.name, mention.kind, type_, entity.id, known, sure, country=country)
            elif sure and not draft.sure:
                draft.kind, draft.type, draft.sure, draft.id = mention.kind, cues.get("type", UNKNOWN), True, entity.id
            draft.bare = "bare head" in mention.derivation
            draft.votes.append((mention.kind, cues.get("type", UNKNOWN), entity.id))
            (draft.adjectives if cues.get("form") in ("adjective", "people") else draft.mentions).append(index)
            written = folded_words(mention.text)
            if written != draft.tokens and written not in draft.aliases and cues.get("form") == "name":
                draft.aliases.append(written)

        for draft in self._drafts.values():
            draft.count()

    def acronyms(self) -> None:
        """Names in brackets behind another: "World Bank (WB)", "UNSC (United Nations Security Council)"."""
        for position, index in enumerate(self._names[:-1]):
            full, short = self._mentions[index], self._mentions[self._names[position + 1]]
            gap = self._text[full.end : short.start]
            if gap.strip(" \n") != "(" or self._text[short.end : short.end + 1] not in (")", ";", ","):
                continue
            if is_acronym(full.text) and not is_acronym(short.text):
                full, short = short, full
            if is_acronym(short.text) and stands_for(short.text, full.text):
                self._unite(self._draft_of(full), self._draft_of(short))

    def shorten(self) -> None:
        """Short names to the only longer name that they are part of."""
        drafts = [draft for draft in self._drafts.values() if not draft.gone]
        by_token: dict[str, list[_Draft]] = {}
        for draft in drafts:
            for token in dict.fromkeys(draft.tokens):
                by_token.setdefault(token, []).append(draft)
        for short in sorted(drafts, key=lambda draft: -len(draft.tokens)):
            if short.gone or not short.tokens or len(short.tokens) > 4 or (short.known and not self._may_be_person(short)):
                continue
            namesakes = by_token[short.tokens[0]]
            if len(namesakes) > _MOST_NAMESAKES:
                continue
            others = [d for d in namesakes if not d.gone and len(d.tokens) > len(short.tokens)]
            longer = [d for d in others if self._is_short(short, d) or self._may_be_short(short, d)]
            if len(longer) == 1 and self._is_short(short, longer[0]):
                self._unite(longer[0], short)

    def _may_be_person(self, draft: _Draft) -> bool:
        return draft.kind == "place" and " ".join(draft.tokens) in self._persons and not draft.adjectives

    def _may_be_short(self, short: _Draft, long: _Draft) -> bool:
        """Whether the end of a name of unknown kind could be this one: no evidence to unite them, enough for a tie."""
        return long.type == UNKNOWN and long.tokens[-len(short.tokens) :] == short.tokens

    def _is_short(self, short: _Draft, long: _Draft) -> bool:
        """Whether a name can be a short form of a longer one: its beginning or end, and of a kind that fits."""
        size = len(short.tokens)
        begins, ends = long.tokens[:size] == short.tokens, long.tokens[-size:] == short.tokens
        if long.known or (short.kind != long.kind and short.sure and long.sure and not short.known):
            return False
        if short.known:
            return long.kind == "person" and ends and long.mentions[0] < short.mentions[0]
        if long.kind == "person":
            return ends or begins or (size == 1 and short.tokens[0] in long.tokens[1:])
        if short.kind == "person" and short.sure:
            return ends and long.type == UNKNOWN and not long.sure
        if short.bare:
            opened = begins and long.tokens[size] in self._genitives  # "Bank of Tessaly", not "House Democrats"
            return (ends or opened) and self._has_article(short)
        headed = self._headed if short.type == UNKNOWN and not short.sure else None
        if headed is not None and (ends or follows_head(short.tokens, long.tokens, long.name, headed)):
            return True  # "hồ Ya Drông", then "Ya Drông"
        if long.type in _AT_PLACES or (short.kind == "place" and long.type in _BY_PLACE):
            return begins and self._has_article(short)
        return begins or (ends and size == 1 and self._may_be_family(short, long))

    def _may_be_family(self, short: _Draft, long: _Draft) -> bool:
        """Whether the last word of a name of unknown kind, told before in one line, may be a family name that nothing tells for one."""
        told = long.mentions and short.mentions and long.mentions[0] < short.mentions[0]
        unknown = UNKNOWN == long.type == short.type and len(long.tokens) <= _LONGEST_FULL
        return bool(told) and unknown and "\n" not in self._mentions[long.mentions[0]].text

    def _has_article(self, draft: _Draft) -> bool:
        """Whether every mention of a name stands behind an article ("the Saltmere")."""
        before = (self._text[max(0, start - 6) : start] for start in (self._mentions[i].start for i in draft.mentions))
        return all(folded_words(words)[-1:] in {(article,) for article in self._articles} for words in before)

    def countries(self) -> None:
        """The country that a place right after a name puts it in: "Selwyn Gas of South Korea", "Lisdal, Norway"."""
        for position, index in enumerate(self._names[:-1]):
            place = self._mentions[self._names[position + 1]]
            draft = self._draft_of(self._mentions[index])
            if place.kind != "place" or draft.known or draft.country is not None:
                continue
            gap = self._text[self._mentions[index].end : place.start].strip()
            entity: Entity = place.value  # type: ignore[assignment]
            if gap in (",", "(") or (gap in self._genitives and draft.kind == "organization"):
                draft.country = country_of(entity.id)

    def _draft_of(self, mention: Mention) -> _Draft:
        entity: Entity = mention.value  # type: ignore[assignment]
        known = mention.derivation[1:2] == ("gazetteer",)
        return self._drafts[entity.id if known else folded_words(entity.name)]

    def _unite(self, full: _Draft, short: _Draft) -> None:
        """Takes the mentions of ``short`` over into ``full``."""
        if full is short or full.gone or short.gone:
            return
        if not full.sure and short.sure and not short.known:
            full.kind, full.type, full.sure = short.kind, short.type, True
        full.mentions.extend(short.mentions)
        full.adjectives.extend(short.adjectives)
        full.aliases += [alias for alias in (short.tokens, *short.aliases) if alias not in full.aliases and alias != full.tokens]
        full.country = full.country or short.country
        short.gone = True

    def records(self) -> tuple[EntityRecord, ...]:
        """What is left, by first mention."""
        left = [draft for draft in self._drafts.values() if not draft.gone]
        left.sort(key=lambda draft: min(draft.mentions + draft.adjectives))
        return tuple(
            EntityRecord(
                d.id, d.name, d.kind, d.type, d.tokens, d.known, tuple(sorted(d.mentions)), tuple(sorted(d.adjectives)), tuple(d.aliases),
                country_of(d.id) if d.known else d.country,
            )
            for d in left
        )  # fmt: skip


# Types of things that are called by the place they stand at, which is another thing: always, or where the short name is known to be a place.
_AT_PLACES = frozenset({"structure", "nature", "area", "government", "court", "parliament", "event"})
_BY_PLACE = frozenset({"school", "hospital", "museum", "treaty", "body", "media", "bank", "market"})


def same_entity(a: EntityRecord, b: EntityRecord) -> str:
    """How two entities of two documents relate: ``same``, ``short`` (one goes by a shorter name of the other), ``distinct`` or ``unknown``.

    Distinct only on knowledge: two ids of the world that do not contain one another, or two full names of one kind that share no word.
    """
    if a.known and b.known:
        if a.id == b.id:
            return "same"
        return "unknown" if a.kind == b.kind == "place" and (contains(a.id, b.id) or contains(b.id, a.id)) else "distinct"
    if a.country and b.country and a.country != b.country and set(a.tokens) & set(b.tokens):
        return "unknown"  # namesakes of two countries
    forms_a, forms_b = (a.tokens, *a.aliases), (b.tokens, *b.aliases)
    if a.kind == b.kind or UNKNOWN in (a.type, b.type):
        if sorted(a.tokens) == sorted(b.tokens) or any(len(x) > 1 and sorted(x) == sorted(y) for x in forms_a for y in forms_b):
            return "same"
        if any(x and y and (set(x) <= set(y) or set(y) <= set(x)) for x in forms_a for y in forms_b):
            return "short"
    if (a.kind == b.kind or UNKNOWN in (a.type, b.type)) and len(a.tokens) > 1 and len(b.tokens) > 1 and not set(a.tokens) & set(b.tokens):
        return "distinct"
    return "unknown"
