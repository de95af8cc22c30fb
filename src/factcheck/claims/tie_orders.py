"""Ties told in another order than doer, deed, thing: "do *H* thiết kế", "*T* la ganó *H*", "the jury awarded *T* to *H*", "*H*-based *T*"."""

from __future__ import annotations

from factcheck.claims.claim import Candidate
from factcheck.claims.reading import Located, word_set
from factcheck.claims.tie_names import Around, is_of, names_it
from factcheck.languages.ties import TieForms
from factcheck.world.ties import Tie

Pair = tuple[Candidate, Candidate]
# How many words may describe a doer before its name, and a taker.
DESCRIBED, SURE = 5, 2


def turned(around: Around, tie: Tie, forms: TieForms, first: int, last: int) -> Pair | None:
    """A deed whose doer stands between a word of its own and the verb, or behind a verb that a pronoun for the thing leads."""
    return _by_agent(around, tie, forms, first) or _by_clitic(around, tie, forms, first, last)


def _by_agent(around: Around, tie: Tie, forms: TieForms, first: int) -> Pair | None:
    """"*T* do kiến trúc sư *H* thiết kế", "*T* được *H* viết"."""
    markers = word_set(around.extraction.reading.words.agents)
    doer = around.ending_at(first) if markers else None
    if doer is None or not is_of(around.candidate(doer, ""), tie.holders):
        return None
    at = doer.first - 1
    while at >= 0 and doer.first - at <= DESCRIBED and around.folds[at] not in markers and around.folds[at].isalpha() and at not in around.named:
        at -= 1
    if at < 1 or around.folds[at] not in markers:
        return None
    return _paired(around, tie, forms, at, doer)


def _by_clitic(around: Around, tie: Tie, forms: TieForms, first: int, last: int) -> Pair | None:
    """"*T* la ganó *H*", "el puente *T* lo proyectó *H*"."""
    if first < 1 or around.folds[first - 1] not in around.extraction.reading.words.clitics:
        return None
    doer = around.name_from(last, DESCRIBED)
    return _paired(around, tie, forms, first - 1, doer) if doer is not None else None


def _paired(around: Around, tie: Tie, forms: TieForms, before: int, doer: Located) -> Pair | None:
    """The thing that stands before a token with its doer."""
    subject = around.extraction.subjects.of(around.sentence, before - 1)
    ahead = around.sentence.tokens.starts[before]
    thing = next((one for one in subject.candidates if one.span.end <= ahead and one.grade >= SURE), None) if subject is not None else None
    holder = around.candidate(doer, "doer of the deed")
    if thing is None or not is_of(holder, tie.holders) or not is_of(thing, tie.things) or not names_it(forms, around.called(thing)):
        return None
    return thing, holder


def given(around: Around, tie: Tie, forms: TieForms, _: int, last: int) -> Pair | None:
    """"the jury awarded *T* to *H*", "trao *T* cho *H*"; "the study brought *H* the *T*", "vaut à *H* le *T*"."""
    item = around.name_from(last, 1)
    if item is None or not names_it(forms, around.called(around.candidate(item, ""))):
        return _brought(around, tie, forms, last)
    at = around.end(item)
    taker = around.name_from(at + 1, DESCRIBED) if at < len(around.folds) and around.folds[at] in around.words.to else None
    if taker is None or not is_of(around.candidate(taker, ""), tie.holders):
        return None
    return around.candidate(item, "what was given"), around.candidate(taker, "to whom it was given")


def _brought(around: Around, tie: Tie, forms: TieForms, last: int) -> Pair | None:
    """A taker right behind a gift's verb, and behind that what was given."""
    taker = around.name_from(last, DESCRIBED)
    item = around.name_from(taker.last, 0) if taker is not None else None
    if taker is None or item is None or not is_of(around.candidate(taker, ""), tie.holders) or around.in_company(taker):
        return None
    thing = around.candidate(item, "what was given")
    return (thing, around.candidate(taker, "to whom it was given")) if names_it(forms, around.called(thing)) else None


def joined(around: Around, tie: Tie, _: TieForms, first: int, last: int) -> Pair | None:
    """"*Oslo*-based *Orsa*"."""
    if first < SURE or around.folds[first - 1] != "-":
        return None
    place = next((item for item in around.sentence.names() if item.last == first - 1 and item.mention.kind == "place"), None)
    item = around.name_from(last, SURE)
    if place is None or item is None or not is_of(around.candidate(item, ""), tie.things):
        return None
    if item.last - item.first == 1 and around.modifies(item, around.end(item)):
        return None  # "a Texas-based Republican strategist"
    return around.candidate(item, "named behind where it is"), around.candidate(place, "joined to it")


def _none(_: Around, __: Tie, ___: TieForms, ____: int, _____: int) -> Pair | None:
    return None


ORDERS = {"holder": _none, "deed": turned, "after": _none, "joined": joined, "gift": given}
