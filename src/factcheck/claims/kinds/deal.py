"""Deals: who took over whom. Told as relations that have a direction, so that two texts which turn it round contradict one another."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.claim import Candidate, Claim, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import ConceptMatch
from factcheck.world.bearers import bearers

REACH = 4
TRADED = frozenset({"organization", "thing", "work"})


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The deals of a sentence that names both sides in one clause: the taker before an active verb, behind a passive one."""
    if sentence.ids.isdisjoint(bearers().directed):
        return
    told: set[int] = set()
    for match in sentence.concepts:
        kind = bearers().directed.get(match.id)
        if match.layer != "concept" or kind is None or match.role == "noun" or match.start_token in told or sentence.is_quoted(match.start_token):
            continue
        before, after = _before(extraction, sentence, match), _after(extraction, sentence, match)
        if before is None or after is None or before.referent is None or after.referent is None or before.referent == after.referent:
            continue
        passive = _is_passive(extraction, sentence, match)
        if passive is None:
            continue
        told.add(match.start_token)
        taker, taken = (after, before) if passive else (before, after)
        sides = [_side(sentence, taker), _side(sentence, taken)]
        yield extraction.claim(
            "relation",
            {
                "subject": extraction.about(Subject((sides[0],))),
                "type": extraction.filler(kind, sentence, match.start_token, match.end_token, how=match.role),
                "object": extraction.about(Subject((sides[1],))),
                "parties": extraction.about(Subject(tuple(sorted(sides, key=lambda side: side.referent.tokens)))),
            },
            sentence,
            min(before.first, match.start_token),
            max(after.last, match.end_token),
            "who took over whom",
        )


def _side(sentence: Sentence, item: Located) -> Candidate:
    if item.referent is None:
        raise ValueError("a side needs a name")
    return Candidate(item.referent, 3, "named beside the deal", sentence.place(item.first, item.last))


def _before(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Located | None:
    """The last name before the verb in its clause, when it hangs on no preposition and no comma parts them."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    attached = (word_set(words.prepositions) | word_set(words.genitives)) - word_set(words.subordinators)
    segment = sentence.segments[sentence.segment_at(match.start_token)]
    names = [item for item in sentence.names() if segment.first <= item.first and item.last <= match.start_token and not item.pointing]
    item = names[-1] if names else None
    if item is None or item.referent is None or item.referent.type not in TRADED or match.start_token - item.last > REACH:
        return None
    at = item.first - 1
    while at >= segment.first and folds[at] in words.articles:
        at -= 1
    loose = at < segment.first or folds[at] not in attached
    return item if loose and "," not in folds[item.last : match.start_token] else None


def _after(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> Located | None:
    """The first name behind the verb, at most four words on, with no further verb between ("bought its rival Orsa")."""
    segment = sentence.segments[sentence.segment_at(match.start_token)]
    item = next((item for item in sentence.names() if match.end_token <= item.first < segment.last and not item.pointing), None)
    if item is None or item.referent is None or item.referent.type not in TRADED or item.first - match.end_token > REACH:
        return None
    gap = sentence.tokens.folds[match.end_token : item.first]
    told = any(
        match.end_token <= other.start_token < item.first and other.layer == "concept" and other.role in {"verb", "noun", "phrase"}
        for other in sentence.concepts
    )
    words = extraction.reading.words
    parted = (set(words.genitives) | set(words.subordinators) | set(words.relatives)) & set(gap)
    return item if not told and not parted and all(fold.isalpha() or fold in {"'", "’", "-"} for fold in gap) else None


def _is_passive(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> bool | None:
    """Whether the verb is passive: a copula right before it and a preposition right behind it ("was bought by"). None: a participle with a copula
    and nothing that says by whom.
    """
    words, folds = extraction.reading.words, sentence.tokens.folds
    near = folds[max(0, match.start_token - 2) : match.end_token]
    equated = any(fold in words.copulas for fold in near)
    led = match.end_token < len(folds) and folds[match.end_token] in words.prepositions
    led = led or (match.end_token - match.start_token > 1 and folds[match.end_token - 1] in words.prepositions)
    participle = any(other.role == "passive" and other.start_token == match.start_token for other in sentence.concepts)
    return None if equated and not led and participle else equated and led
