"""Where a rank holds: the places that bound it as a scope, with "the country" and "the province" resolved to what the text is about."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Sequence

import attrs

from factcheck.claims.claim import Filler, Phrase, Referent
from factcheck.claims.extraction import Extraction
from factcheck.claims.listing import Bound, Listed
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import ConceptMatch
from factcheck.languages.language import CODES, section
from factcheck.languages.positions import Positions
from factcheck.values import HOME, Entity, Scope
from factcheck.world import territories
from factcheck.world.concepts import catalogue
from factcheck.world.relational import relational

NOTHING = Positions(source="")
LOCAL = frozenset({"class.company", "class.institution"})
ROAMING = frozenset(
    {"class.importer", "class.exporter", "class.producer", "class.investor", "class.trading-partner", "class.market", "class.economy"}
)


def words_of(extraction: Extraction) -> Positions:
    """The words around ranks of the document's language."""
    language = extraction.reading.layout.language
    return section(language, Positions) if language in CODES else NOTHING


def scope_and_counterpart(extraction: Extraction, sentence: Sentence, listed: Listed) -> tuple[Filler | None, Filler | None]:
    """The scope and the counterpart ("trading partner *of Cuba* in *Asia and Oceania*") among the places that bound the rank.

    A region is a scope; a single country beside a region is the counterpart; alone it is the counterpart of a relational class, else the scope.
    """
    at = extraction.reading.layout.published
    found = [(bound, scope) for bound in listed.bounds if (scope := _scope(extraction, sentence, bound, at)) is not None]
    wide = [(bound, scope) for bound, scope in found if len(scope.codes) > 1 or scope.universal]
    single = [(bound, scope) for bound, scope in found if (bound, scope) not in wide]
    if listed.phrase is not None and any(word in relational() for word in (listed.phrase.head, *listed.phrase.modifiers)):
        towards = _filler(extraction, sentence, single[:1])
        counterpart = attrs.evolve(towards, value=single[0][1].label) if towards is not None else None
        return _filler(extraction, sentence, _joined(wide)), counterpart
    chosen = single[:1] if single and (not wide or single[0][0].first < wide[0][0].first) else _joined(wide)
    return _filler(extraction, sentence, chosen), None


def _joined(found: Sequence[tuple[Bound, Scope]]) -> Sequence[tuple[Bound, Scope]]:
    """The first place with those that "and" joins to it."""
    size = next((index for index, (bound, _) in enumerate(found) if index and not bound.joined), len(found))
    return found[:size]


def _filler(extraction: Extraction, sentence: Sentence, found: Sequence[tuple[Bound, Scope]]) -> Filler | None:
    if not found:
        return None
    codes = frozenset().union(*(scope.codes for _, scope in found))
    label = " and ".join(dict.fromkeys(scope.label for _, scope in found))
    return extraction.filler(Scope(codes, label), sentence, found[0][0].first, max(bound.last for bound, _ in found))


def _scope(extraction: Extraction, sentence: Sentence, bound: Bound, at: datetime.date | None) -> Scope | None:
    """The scope that a bound names; "the country" is the country that the text is about, "the province" the last one that it named."""
    if bound.item is not None and bound.item.referent is not None:
        entity = _entity(bound.item)
        if entity == HOME:
            country = extraction.once("country", country_of_text)
            return territories.scope(country or HOME)
        return _named_scope(bound.item.referent, entity, at)
    if bound.noun is not None:
        described = last_of_class(extraction, sentence, bound.first, bound.noun.id)
        if described is None or described.type != "place":
            return None
        return _named_scope(described, described.id, at)
    return None


def _named_scope(referent: Referent, entity: str, at: datetime.date | None) -> Scope:
    if entity and territories.known(entity):
        return territories.scope(entity, at)
    return Scope(frozenset({"x-" + "-".join(referent.tokens)}), referent.label)


def country_of_text(extraction: Extraction) -> str | None:
    """The country that the places of a text lie in most, adjectives counting half; None when no country leads. Without any, that of the language,
    if it has one.
    """
    counts: Counter[str] = Counter()
    for sentence in extraction.reading.sentences:
        for item in sentence.places():
            code = territories.country_of(_entity(item))
            if code is not None:
                counts[code] += 1 if item.pointing else 2
    ranked = counts.most_common(2)
    if not ranked:
        return words_of(extraction).home or None
    leads = ranked[0][1] > 1 and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
    return ranked[0][0] if leads else None


def last_of_class(extraction: Extraction, sentence: Sentence, token: int, id: str) -> Referent | None:  # noqa: A002
    """What "the province" means: the last entity named before ``token``, or before in the text, that is one; of several kinds that the language has
    in one class, one that is called so ("tỉnh", "huyện").
    """
    kinds, found = catalogue().kinds, None
    called = sentence.tokens.folds[token]
    for earlier in reversed(extraction.reading.up_to(sentence)):
        for item in reversed(list(earlier.names())):
            if (earlier is sentence and item.first >= token) or item.referent is None:
                continue
            beside = _class_beside(extraction, earlier, item)
            named = [match.id for match in beside]
            if fits(item.referent, Phrase(id)) and any(id in kinds(known) for known in (*extraction.classes.get(item.referent, frozenset()), *named)):
                if not beside or called in {earlier.tokens.folds[match.start_token] for match in beside}:
                    return item.referent
                found = found or (None if extraction.reading.layout.language == "vi" else item.referent)
    return found


def _class_beside(extraction: Extraction, sentence: Sentence, item: Located) -> list[ConceptMatch]:
    """The class nouns that stand with a name: right beside it, or before its genitive ("Orsa province", "la province *d'*Orsa", "tỉnh Orsa")."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    at = sentence.before(item.first, word_set(words.articles))
    at -= at > 0 and folds[at] in {"'", "’"}
    before = at if at > 0 and folds[at] in word_set(words.genitives) else item.first
    return [match for match in sentence.concepts if match.layer == "class" and (match.start_token == item.last or match.end_token == before)]


def _entity(item: Located) -> str:
    value = item.mention.value
    return value.id if isinstance(value, Entity) else ""


def fits(referent: Referent, phrase: Phrase | None) -> bool:
    """Whether an entity can be of the class: no person among things, no country among the companies of a trade."""
    if phrase is None or not phrase.head.startswith("class."):
        return phrase is None or referent.type != "person" or not phrase.head
    kinds = catalogue().kinds(phrase.head)
    if "class.person" in kinds or catalogue().classes[phrase.head].type == "person":
        return referent.type in {"person", "thing"}
    if referent.type == "person":
        return False
    return not (referent.type == "place" and referent.id and set(kinds) & LOCAL and not set(kinds) & ROAMING)
