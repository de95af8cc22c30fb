"""What a relative clause says was done to the thing before it: "the treaty, *which the ministers signed* in May", "el hospital, *que fundaron* dos
hermanos".
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.claims.claim import Candidate, Referent
from factcheck.claims.extraction import TIMES, Extraction
from factcheck.claims.reading import Sentence, word_set
from factcheck.claims.unnamed import topic_at
from factcheck.languages.concepts import ConceptMatch
from factcheck.world.bearers import bearers, of_works
from factcheck.world.concepts import catalogue

SURE = 3
GAP, REACH = 2, 9
ROMAN = frozenset("ivx")
QUOTES = frozenset("\"“«‘'")


def undergone(extraction: Extraction, sentence: Sentence, match: ConceptMatch, inert: Callable[[Referent], bool]) -> Candidate | None:
    """The thing before the relative clause of an active verb whose doer stands within the clause: before the verb, or behind it and its time, where
    the thing is ``inert`` and does no such deeds itself.
    """
    words, folds = extraction.reading.words, sentence.tokens.folds
    segment = sentence.segments[sentence.segment_at(match.start_token)]
    if match.role != "verb" or segment.nest != "relative" or folds[segment.first] not in word_set(words.relatives):
        return None
    subject = extraction.subjects.of(sentence, match.start_token)
    opening = sentence.tokens.starts[segment.first]
    best = next((one for one in subject.candidates if one.span.end <= opening and one.grade == SURE), None) if subject is not None else None
    if best is None or best.referent.type == "person":
        return None
    small = word_set(words.function_words) | word_set(words.copulas)
    times = {index for item in sentence.values(*TIMES) for index in range(item.first, item.last)}
    inside = [index for index in range(segment.first + 1, match.start_token) if index not in times and folds[index].isalpha()]
    if any(folds[index] not in small for index in inside):
        return best
    timed = any(0 <= item.first - match.end_token <= GAP for item in sentence.values(*TIMES))
    determined = match.end_token < len(folds) and folds[match.end_token] in word_set(words.articles)
    made = any(
        other.layer == "class" and match.end_token <= other.start_token < min(segment.last, match.end_token + REACH) and _is_thing(other.id)
        for other in sentence.concepts
    )
    return best if inert(best.referent) and not (inside or made) and (timed or determined) else None


def _is_thing(kind: str) -> bool:
    """Whether a class is none of people, so that what it names does no deed."""
    return catalogue().classes[kind].type != "person"


def takes_object(extraction: Extraction, sentence: Sentence, match: ConceptMatch) -> bool:
    """Whether a deed is told actively, of what stands after it: a determiner, a pronoun, in Vietnamese a noun ("opened a shop", "signed it"); a
    participle right before a name only where works are what it is done to ("released *Grey Harbour*"), or the title of one in a fragment.
    """
    words, folds, at = extraction.reading.words, sentence.tokens.folds, match.end_token
    if at >= len(folds) or (match.start_token and folds[match.start_token - 1] in word_set(words.copulas)):
        return False
    place = match.start_token, match.end_token
    if any((other.start_token, other.end_token) == place and other.id in bearers().tells for other in sentence.concepts):
        return False  # "founded by": the doer follows
    if any(item.first <= at < item.last for item in sentence.values(*TIMES)):
        return False
    if extraction.reading.layout.language == "vi":
        return any(other.layer == "class" and other.start_token == at for other in sentence.concepts) and not any(
            item.first == at for item in sentence.names()
        )
    determiners = word_set(words.articles) | word_set(words.indefinites) | word_set(words.demonstratives)
    if any(item.first == at for item in sentence.names()) and (
        match.role != "passive" or (of_works(match.id) and folds[at - 1] not in word_set(words.prepositions))
    ):
        return True
    if folds[at] in QUOTES and any(item.first == at + 1 for item in sentence.names()):
        return True
    if of_works(match.id) and _title(extraction, sentence, at) is not None:
        return True
    owned = {form for forms in (*words.possessives.values(), *words.pronouns.values()) for form in forms}
    return folds[at] in determiners | owned


def done_to(extraction: Extraction, sentence: Sentence, token: int) -> tuple[Candidate, ...]:
    """What a deed before ``token`` is done to: the work named behind what it is ("her best-known novel, “The Salt Road”"), what stands right there,
    or the title that opens there in a fragment; in a fragment it may be what the other text does not name.
    """
    called = _called(extraction, sentence, token)
    found = (called,) if called is not None else extraction.subjects.objects(sentence, token)
    title = _title(extraction, sentence, token) if not found else None
    if found and _numbered(sentence, found[0]):
        return ()
    found = (title,) if title is not None else found
    return (*found, topic_at(sentence, token)) if found and extraction.subjects.unnamed is not None else found


def _title(extraction: Extraction, sentence: Sentence, token: int) -> Candidate | None:
    """The title that begins at ``token`` of a fragment, which no table takes for a name."""
    unnamed = extraction.subjects.unnamed
    return unnamed.title_at(sentence, token) if unnamed is not None else None


def _numbered(sentence: Sentence, thing: Candidate) -> bool:
    """Whether a number that dates nothing stands right behind a name: the second part of a work."""
    at = next((i for i, end in enumerate(sentence.tokens.ends) if end == thing.span.end), len(sentence.tokens)) + 1
    dated = any(item.first <= at < item.last for item in sentence.values(*TIMES))
    return at < len(sentence.tokens) and not dated and (sentence.tokens.folds[at].isdecimal() or set(sentence.tokens.folds[at]) <= ROMAN)


def _called(extraction: Extraction, sentence: Sentence, token: int) -> Candidate | None:
    """The work whose name stands right behind its class noun in the phrase that begins at ``token``, a comma or a quotation mark between; what is
    written as a title needs no such noun.
    """
    folds = sentence.tokens.folds
    item = next((item for item in sentence.names() if token <= item.first <= token + REACH), None)
    if item is None or item.referent is None or item.referent.id or item.referent.type not in {"work", "thing", "place"}:
        return None
    last = item.first
    while last > token and (folds[last - 1] == "," or folds[last - 1] in QUOTES):
        last -= 1
    apart = word_set(extraction.reading.words.prepositions) | word_set(extraction.reading.words.genitives) | {",", "."}
    if last == token or any(fold in apart for fold in folds[token:last]):
        return None
    nouns = (match.id for match in sentence.concepts if match.layer == "class" and match.end_token == last)
    told = item.referent.type == "work" or any(catalogue().classes[noun].type == "work" for noun in nouns)
    return sentence.candidate(item, SURE, "what the deed is done to") if told else None
