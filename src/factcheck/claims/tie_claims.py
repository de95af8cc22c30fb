"""Claims of ties (``claims.ties``), and what keeps their words from telling one: a prize's field, a part, a tie that holds no more."""

from __future__ import annotations

import attrs

from factcheck.claims.claim import Candidate, Claim, Filler, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Sentence, word_set
from factcheck.claims.tie_names import names_it
from factcheck.claims.ties import APPOSING, Tied
from factcheck.claims.titles import POSSESSIVES
from factcheck.languages.concepts import ConceptMatch
from factcheck.languages.language import CODES, section
from factcheck.languages.ties import TieWords
from factcheck.values import Moment, Period, civil, days
from factcheck.world.ties import ties

# Words that tell one contest from another of its name.
GROUPS = frozenset({"cue.restrict-women", "cue.restrict-men", "cue.restrict-youth", "cue.woman", "cue.man"})


def tie_claim(extraction: Extraction, sentence: Sentence, tied: Tied) -> Claim:
    """The claim of a tie: of a prize with its year and what it was given for."""
    entity = tied.entity
    first = min(tied.first, tied.at, entity.first if entity is not None else tied.first)
    last = max(tied.last, entity.last if entity is not None else tied.last)
    return extraction.claim(
        "relation",
        {
            "subject": extraction.about(Subject((tied.thing,))),
            "type": extraction.filler(tied.id, sentence, tied.first, tied.last, how=tied.role),
            "object": extraction.about(Subject((tied.holder,))),
            "several": extraction.filler("several", sentence, tied.first, tied.last) if tied.several else None,
            "at": year_of(extraction, sentence, tied.id, tied.at),
            "category": category_of(extraction, sentence, tied.id, tied.at),
        },
        sentence,
        first,
        last,
        f"“{sentence.text(tied.first, tied.last)}” ties them",
        gate=extraction.gate(sentence, tied.first),
    )


def year_of(extraction: Extraction, sentence: Sentence, kind: str, token: int) -> Filler | None:
    """The year in which somebody held what has another holder every year."""
    if kind not in ties() or not ties()[kind].yearly:
        return None
    found = extraction.period(sentence, token)
    first, after = days(found.value) if found is not None and isinstance(found.value, (Moment, Period)) else (None, None)
    if found is None or first is None or after is None or civil(first)[0] != civil(after - 1)[0]:
        return None
    return attrs.evolve(found, value=Moment.of(civil(first)[0]), how="the year of its time")


def category_of(extraction: Extraction, sentence: Sentence, kind: str, token: int) -> Filler | None:
    """What a prize is given for: the bare noun behind its name and a preposition ("the Orsa Prize *for poetry*")."""
    if kind not in ties() or not ties()[kind].yearly:
        return None
    words, folds = extraction.reading.words, sentence.tokens.folds
    prize = next((item for item in sentence.names() if item.first == token), None)
    at = prize.last if prize is not None else len(folds)
    taken = {index for item in sentence.located for index in range(item.first, item.last)}
    while at in taken:
        at += 1
    group = next((match for match in sentence.concepts if match.id in GROUPS and prize is not None and match.start_token in {prize.last, at}), None)
    if group is not None:
        return extraction.filler(group.id, sentence, group.start_token, group.end_token)
    small = word_set(words.function_words) | word_set(words.articles) | {form for forms in words.possessives.values() for form in forms}
    if at + 1 >= len(folds) or folds[at] not in section(extraction.reading.layout.language, TieWords).fields:
        return None
    noun = folds[at + 1]
    return None if at + 1 in taken or noun in small or not noun.isalpha() else extraction.filler(stem(noun), sentence, at + 1, at + 2)


def misnamed(extraction: Extraction, kind: str, subject: Filler) -> bool:
    """Whether a relation of what names tell of (a prize) is told of something else ("27 seats went to the Orsa Party")."""
    language = extraction.reading.layout.language
    forms = section(language, TieWords).ties.get(kind) if language in CODES and kind in ties() else None
    return forms is not None and not names_it(forms, subject.value.best.referent.tokens)


def of_another(extraction: Extraction, sentence: Sentence, match: ConceptMatch, best: Candidate, kind: str) -> bool:
    """Whether a name before the words only says whose the thing is that they tell of ("the *garden of* the Orsa Hall was designed by", "Orsa's
    *plant* is owned by"); what it is itself is none of another ("the *town of* Varn").
    """
    words, folds = extraction.reading.words, sentence.tokens.folds
    item = next((name for name in sentence.names() if sentence.place(name.first, name.last) == best.span), None)
    if item is None or item.first >= match.start_token:
        return False
    nest = sentence.segments[sentence.segment_at(match.start_token)].nest
    if item.last < len(folds) and folds[item.last] in APPOSING and nest in {"apposition", "relative", "bracket"}:
        return False  # "the furnace of Orsa, a subsidiary of"
    small = word_set(words.function_words) | word_set(words.copulas)
    if folds[item.last : item.last + 2] in POSSESSIVES and item.last + 2 < match.start_token:
        return folds[item.last + 2].isalpha() and folds[item.last + 2] not in small
    at = item.first
    while at and (folds[at - 1] in words.articles or any(noun.layer == "class" and noun.end_token == at for noun in sentence.concepts)):
        at -= 1
    if at < 2 or folds[at - 1] not in word_set(words.genitives):
        return False
    if any(noun.id == kind and noun.role == "noun" and noun.end_token == at - 1 for noun in sentence.concepts):
        return False  # "the head office of Orsa is in Varn"
    head = next((noun for noun in sentence.concepts if noun.layer == "class" and noun.end_token == at - 1), None)
    return folds[at - 2].isalpha() and folds[at - 2] not in small and (head is None or at < item.first)


def spoiled(extraction: Extraction, sentence: Sentence, token: int) -> bool:
    """Whether a word right before those of a tie says that it holds no more ("*formerly* owned by")."""
    language = extraction.reading.layout.language
    spoils = section(language, TieWords).spoils if language in CODES else ()
    return not set(spoils).isdisjoint(sentence.tokens.folds[max(0, token - 2) : token])


def wheres(extraction: Extraction) -> tuple[str, ...]:
    """The words that open a clause about the place before them ("Varn, *where* she was born")."""
    language = extraction.reading.layout.language
    return section(language, TieWords).wheres if language in CODES else ()


def theres(extraction: Extraction) -> tuple[str, ...]:
    """The words that mean a place named before ("she was born *there*")."""
    language = extraction.reading.layout.language
    return section(language, TieWords).theres if language in CODES else ()
