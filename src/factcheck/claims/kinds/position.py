"""Position: who holds which place of which list, in which scope, by which criterion, and when (rank claims)."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.claim import Claim, Filler, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.phrases import NounPhrase, after, before
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.values import Scope
from factcheck.world import territories
from factcheck.world.relational import relational

POSITION = Kind(
    "position",
    (
        Role("holder", Compare.SUBJECT, Mark.REQUIRED),
        Role("list", Compare.PHRASE),
        Role("criterion", Compare.CONCEPT, Mark.HARD),
        Role("towards", Compare.CONCEPT, Mark.HARD),
        Role("scope", Compare.SCOPE),
        Role("at", Compare.TIME, Mark.TIME),
        Role("position", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("holder",), ("list", "scope_key")),
)


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The rank claims of a sentence."""
    ranks = list(sentence.values("rank"))
    for index, item in enumerate(ranks):
        following = ranks[index + 1] if index + 1 < len(ranks) else None
        claim = _claim(extraction, sentence, item, following)
        if claim is not None:
            yield claim


def _claim(extraction: Extraction, sentence: Sentence, item: Located, following: Located | None) -> Claim | None:
    reading = extraction.reading
    language = reading.layout.language
    noun = _noun(extraction, sentence, item)
    last = max(noun.last, item.last) if noun else item.last
    scope, towards = _places(extraction, sentence, item, noun, following)
    holder = _holder(extraction, sentence, item, scope, towards)
    if holder is None:
        return None
    roles: dict[str, Filler | None] = {
        "holder": holder,
        "list": extraction.filler(noun.phrase, sentence, noun.first, noun.last) if noun else None,
        "criterion": _criterion(extraction, sentence, item, last),
        "scope": scope,
        "scope_key": Filler(scope.value.label if scope else "world", item_span(extraction, item)) if noun else None,
        "towards": towards,
        "at": extraction.period(sentence, item.first),
        "position": extraction.value(item),
    }
    first = min(item.first, noun.first) if noun and language == "vi" else item.first
    return extraction.claim("position", roles, sentence, first, max(item.last, last if noun and noun.first >= item.first else item.last), "a rank word with its class and scope")


def item_span(extraction: Extraction, item: Located) -> object:
    """The source span of a mention."""
    return extraction.locate(item.mention.start, item.mention.end)


def _noun(extraction: Extraction, sentence: Sentence, item: Located) -> NounPhrase | None:
    reading = extraction.reading
    words, language = reading.words, reading.layout.language
    skip = word_set(words.prepositions) | word_set(words.genitives) | word_set(words.articles)
    start = item.last
    found = after(sentence, start, words, language)
    if found is not None and language != "vi":
        return found
    if language == "vi":
        return before(sentence, item.first, words) or found
    # "fourth among the nation's container ports"
    while start < len(sentence.tokens) and start < item.last + 3 and sentence.tokens.folds[start] in skip:
        start += 1
    return after(sentence, _past_owner(sentence, start), words, language)


def _past_owner(sentence: Sentence, start: int) -> int:
    """Past a possessive ("the nation's"), to the noun that is owned."""
    for i in range(start, min(start + 4, len(sentence.tokens) - 1)):
        if sentence.tokens.folds[i] in {"'", "’"} and sentence.tokens.folds[i + 1] == "s":
            return i + 2
    return start


def _places(
    extraction: Extraction, sentence: Sentence, item: Located, noun: NounPhrase | None, following: Located | None
) -> tuple[Filler | None, Filler | None]:
    """The scope and the counterpart ("trading partner *of Cuba* in *Asia and Oceania*") among the places attached to the rank.

    A region is a scope; a single country beside a region is the counterpart; alone it is the counterpart of a relational class, else the scope.
    """
    segment = sentence.segments[sentence.segment_at(item.first)]
    after_noun = noun.last if noun else item.last
    places = [other for other in sentence.places() if other.mention.kind == "place" and segment.first <= other.first < segment.last]
    attached = [other for other in places if _is_attached(extraction, sentence, other, item, noun, after_noun, following)]
    regions = [other for other in attached if len(scope_of(other).codes) > 1 or scope_of(other).label == "home"]
    single = [other for other in attached if other not in regions]
    relational = noun is not None and is_relational(noun)
    scope = _joined(extraction, regions)
    towards = None
    if single:
        if relational:
            towards = Filler(scope_of(single[0]).label, extraction.locate(single[0].mention.start, single[0].mention.end))
        elif scope is None:
            scope = _joined(extraction, single)
    return scope, towards


def _is_attached(
    extraction: Extraction, sentence: Sentence, other: Located, item: Located, noun: NounPhrase | None, after_noun: int, following: Located | None
) -> bool:
    words = extraction.reading.words
    linking = word_set(words.prepositions) | word_set(words.genitives) | word_set(words.articles) | word_set(words.coordinators)
    if noun is not None and (other in noun.inside or noun.first <= other.first < noun.last):
        return True
    if other.last <= item.first:
        gap = sentence.tokens.folds[other.last : item.first]
        return gap in {("'", "s"), ("’", "s")} or (len(gap) == 0 and item.first == other.last)
    if other.first >= after_noun:
        names = {index for name in sentence.names() for index in range(name.first, name.last)}
        stop = following.first if following is not None else None
        for i in range(after_noun, other.first):
            if i in names or sentence.tokens.folds[i] in linking:
                continue
            return stop is not None and i >= stop and other.first - stop < 12
        return True
    return False


def scope_of(item: Located) -> Scope:
    """The scope that a place mention names."""
    entity = item.mention.value
    return territories.scope(entity.id)  # type: ignore[attr-defined]


def _joined(extraction: Extraction, places: list[Located]) -> Filler | None:
    if not places:
        return None
    scopes = [scope_of(place) for place in places]
    codes = frozenset().union(*(scope.codes for scope in scopes))
    label = " and ".join(dict.fromkeys(scope.label for scope in scopes))
    return Filler(Scope(codes, label), extraction.locate(places[0].mention.start, places[-1].mention.end))


def is_relational(noun: NounPhrase) -> bool:
    """Whether the class needs a counterpart: an investor *in*, a partner *of*."""
    return any(word in relational() for word in (noun.phrase.head, *noun.phrase.modifiers))


def _criterion(extraction: Extraction, sentence: Sentence, item: Located, last: int) -> Filler | None:
    """The measure after the class ("by area", "by population"), within three words."""
    for match in sentence.concepts_in(last, min(last + 4, len(sentence.tokens)), "measure", "counted"):
        return extraction.filler(match.id, sentence, match.start_token, match.end_token)
    return None


def _holder(extraction: Extraction, sentence: Sentence, item: Located, scope: Filler | None, towards: Filler | None) -> Filler | None:
    """The subject of the rank, without the places that are its scope or counterpart."""
    filler = extraction.subject(sentence, item.first)
    if filler is None:
        return None
    taken = {place.span.start for place in (scope, towards) if place is not None}
    left = tuple(candidate for candidate in filler.value.candidates if extraction.locate(candidate.span.start, candidate.span.end).start not in taken)
    return extraction.about(Subject(left)) if left else None
