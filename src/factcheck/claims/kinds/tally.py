"""Tally: by how many votes something passed or failed ("por 176 votos a favor y 120 en contra"), and the score of a match ("beat Albion 3-1")."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

import attrs

from factcheck.claims.claim import Candidate, Claim, Filler, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.listing import PLACE_NOUNS
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import ConceptMatch
from factcheck.mentions.signs import DASHES
from factcheck.values import Moment, Quantity, Text
from factcheck.world.concepts import catalogue

TALLY = Kind(
    "tally",
    (
        Role("sort", Compare.CONCEPT, Mark.REQUIRED),
        Role("matter_key", Compare.FLAG, Mark.REQUIRED),
        Role("sides", Compare.SUBJECT),
        Role("bodies", Compare.FLAG),
        Role("texts", Compare.FLAG),
        Role("restriction", Compare.FLAG),
        Role("at", Compare.TIME, Mark.TIME),
        Role("count", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("sort", "matter_key"),),
)
VOTE, SCORE = "counted.vote", "measure.goals"
VOTES = frozenset({VOTE, "measure.vote-share", "event.vote"})
TELLING = frozenset({"verb", "passive", "cue"})
PASSED = frozenset({"outcome.approved", "outcome.approved-unanimously", "event.adoption"})
FAILED = frozenset({"outcome.rejected"})
PLAYED = frozenset({"outcome.won", "outcome.lost", "outcome.drew"})
TOLD = PASSED | FAILED | PLAYED
# Bodies and people vote; what is voted on is none of them.
ACTING = frozenset({"organization", "person", "place"})
BODIES = frozenset({"class.parliament", "class.council", "class.court", "organization"})
TEXTS = frozenset({"class.law", "class.treaty", "class.text"})
# How far behind a number of votes stands what says of which side they are; how many digits a score has on a side; words that tell a matter.
REACH, LONGEST, SHORTEST, MOST = 3, 3, 3, 6


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The votes and the scores of a sentence."""
    if sentence.ids.isdisjoint(TOLD):
        return
    ids = {match.id for match in sentence.concepts if not sentence.is_quoted(match.start_token)}
    if ids & PASSED or ids & FAILED:
        yield from _vote(extraction, sentence, passed=bool(ids & PASSED), both=bool(ids & PASSED and ids & FAILED))
    elif ids & PLAYED:
        yield from _score(extraction, sentence)


def _vote(extraction: Extraction, sentence: Sentence, *, passed: bool, both: bool) -> Iterator[Claim]:
    """The votes of the side that prevailed and of the other: a side that is not told is left open."""
    pairs = list(_numbers(extraction, sentence))
    if both or not pairs or len(pairs) > 2:
        return
    sides = {"": "0", "for": "0" if passed else "1", "against": "1" if passed else "0"}
    told = {sides[side]: str(number) for _, number, side in reversed(pairs[:1])}
    for _, number, side in pairs[1:]:
        told.setdefault(sides[side] if side and sides[side] not in told else "1" if "0" in told else "0", str(number))
    words = _matter(extraction, sentence)
    if words:
        ends = pairs[0][0].first, pairs[-1][0].last
        yield _claim(extraction, sentence, VOTE, words, f"{told.get('0', '?')} {told.get('1', '?')}", ends)


def _numbers(extraction: Extraction, sentence: Sentence) -> Iterator[tuple[Located, int, str]]:
    """The numbers of votes with the side that words beside them name: "for", "against" or nothing."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    votes = {match.start_token for match in sentence.concepts if match.id in VOTES}
    seen = False
    for item in sentence.values("quantity"):
        value = item.mention.value
        if not isinstance(value, Quantity) or value.number is None or value.hedged or value.unit == "%" or value.number.denominator != 1:
            continue
        noun = any(item.first <= at <= item.last for at in votes)
        opposed = item.first > 0 and folds[item.first - 1] in word_set(words.opposing)
        after = _side(tuple(folds[item.last : item.last + REACH]), words.favouring, words.disfavouring)
        if noun or (seen and value.unit is None and (opposed or after)):
            seen = True
            yield item, int(value.number), after or ("against" if opposed and not noun else "")


def _side(following: tuple[str, ...], favouring: tuple[str, ...], disfavouring: tuple[str, ...]) -> str:
    """The side that the words right behind a number of votes name."""
    for side, forms in (("for", favouring), ("against", disfavouring)):
        for parts in (tuple(form.split()) for form in forms):
            numbered = following[len(parts) : len(parts) + 1]  # "92 voix contre 51": the other side follows
            if following[: len(parts)] == parts and not (numbered and numbered[0].isdecimal()):
                return side
    return ""


def _matter(extraction: Extraction, sentence: Sentence) -> tuple[str, ...]:
    """What was voted on: the words of the sentence that are no times, numbers, bodies, lands, deeds, texts nor sides."""
    words = extraction.reading.words
    taken = {i for item in sentence.located if item.referent is None or item.referent.type in ACTING for i in range(item.first, item.last)}
    known = (match for match in sentence.concepts if match.role in TELLING or match.id in VOTES or _is_side(match))
    taken |= {item.first - 1 for item in sentence.values("moment", "period")}
    taken |= {i for match in known for i in range(match.start_token, match.end_token)}
    function = word_set((*words.function_words, *(part for form in (*words.favouring, *words.disfavouring) for part in form.split())))
    folds = sentence.tokens.folds
    found = (stem(folds[i]) for i in range(len(folds)) if i not in taken and folds[i].isalpha() and folds[i] not in function)
    return tuple(dict.fromkeys(word for word in found if len(word) >= SHORTEST))


def _is_side(match: ConceptMatch) -> bool:
    """Whether a class noun is that of a body that votes, of people, of a land or of a text: every vote has such."""
    return match.layer == "class" and (catalogue().classes[match.id].type == "person" or match.id in BODIES | TEXTS | PLACE_NOUNS)


def _score(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The only score of a sentence that names who played, the higher number first: who won is told elsewhere."""
    scores = list(_scores(extraction, sentence))
    sides = [
        Candidate(item.referent, 3, "who played", sentence.place(item.first, item.last))
        for item in sentence.names()
        if item.referent is not None and not item.pointing and item.referent.type in {"organization", "thing", "place"}
    ]
    when = extraction.period(sentence, scores[0][0]) if len(scores) == 1 else None
    if when is None or not isinstance(when.value, Moment) or when.value.grain != "day" or len({side.referent for side in sides}) < 2:
        return
    first, last, count = scores[0]
    keys = tuple(max(side.referent.tokens, key=len) for side in sides if side.referent.tokens)[:MOST]
    claim = _claim(extraction, sentence, SCORE, keys, count, (first, last))
    yield attrs.evolve(claim, roles={**claim.roles, "sides": extraction.about(Subject(tuple(sides[:MOST])))})


def _scores(extraction: Extraction, sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """The pairs of short numbers that a dash or a word for it joins: "3-1", "3 a 1"."""
    folds, opposing = sentence.tokens.folds, word_set(extraction.reading.words.opposing)
    dated = {i for item in sentence.values("moment", "period", "duration") for i in range(item.first, item.last)}
    for at in range(1, len(folds) - 1):
        one, other = folds[at - 1], folds[at + 1]
        joined = folds[at] in opposing or (folds[at] in DASHES and not sentence.tokens.spaced(at + 1))
        if not joined or not (one.isdecimal() and other.isdecimal()) or max(len(one), len(other)) > LONGEST or dated & {at - 1, at + 1}:
            continue
        longer = {*folds[max(0, at - 2) : at - 1], *folds[at + 2 : at + 3]} & DASHES
        if not longer:
            high, low = max(int(one), int(other)), min(int(one), int(other))
            yield at - 1, at + 2, f"{high} {low}"


def _named(sentence: Sentence, types: AbstractSet[str]) -> tuple[str, ...]:
    """The words of nouns of some classes, and of names of some types."""
    classed = (match.start_token for match in sentence.concepts if match.id in types)
    names = (token for item in sentence.names() if item.referent is not None and item.referent.type in types for token in item.referent.tokens)
    return tuple(sorted({*(stem(sentence.tokens.folds[at]) for at in classed), *map(stem, names)}))


def _claim(extraction: Extraction, sentence: Sentence, sort: str, keys: tuple[str, ...], count: str, ends: tuple[int, int]) -> Claim:
    first, last = ends
    bodies, texts = _named(sentence, BODIES), _named(sentence, TEXTS)
    amending = word_set(extraction.reading.words.amending)
    narrowed = {match.id for match in sentence.concepts if match.id.startswith("cue.restrict")} | (amending & {*sentence.tokens.folds})
    roles: dict[str, Filler | None] = {
        "bodies": extraction.filler(bodies, sentence, first, last) if bodies and sort == VOTE else None,
        "texts": extraction.filler(texts, sentence, first, last) if texts and sort == VOTE else None,
        "restriction": extraction.filler(tuple(sorted(narrowed)), sentence, first, last) if narrowed else None,
        "sort": extraction.filler(sort, sentence, first, last),
        "matter_key": extraction.filler(keys[:MOST], sentence, first, last),
        "at": extraction.period(sentence, first),
        "count": extraction.filler(Text.of(count), sentence, first, last),
    }
    return extraction.claim("tally", roles, sentence, first, last, "how many to how many")
