"""Quotation: words between quotation marks, and who is said to have spoken them."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.claim import Candidate, Claim, Filler, Gate, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.phrases import stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.titles import POSSESSIVES
from factcheck.documents.document import Span
from factcheck.values import Text

QUOTATION = Kind(
    "quotation",
    (Role("speaker", Compare.SUBJECT), Role("key", Compare.FLAG), Role("words", Compare.VALUE, Mark.DEPENDENT)),
    keys=(("key",),),
)

FEWEST_WORDS = 4
KEYS = 3
NEAR = 14
# So many tokens part a name that stands right beside a quotation from it.
BESIDE = 1
LONGEST_TITLE = 6
# How a text shows that it has left out or put in words.
EDITED = {"shortened": ("...", "…", ". ."), "bracketed": ("[", "("), "broken off": ("--", "—", " – ")}


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The quotations of a sentence, with four words or more; of what a quotation goes on with in further sentences each sentence."""
    for first, last in sentence.quoted:
        if first >= last:
            continue
        words = tuple(fold for fold in sentence.tokens.folds[first:last] if fold[0].isalnum())
        if len(words) < FEWEST_WORDS:
            continue
        function = word_set(extraction.reading.words.function_words)
        content = sorted({word for word in words if word not in function and len(word) > 2}, key=lambda word: (-len(word), word))
        if len(content) < 2 or _is_title(sentence, first, last, function):
            continue
        speaker = speaker_of(extraction, sentence, first, last)
        edited = tuple(name for name, signs in EDITED.items() if any(sign in f" {sentence.text(first, last)} " for sign in signs))
        place = sentence.place(first, last)
        whole = _with_speaker(sentence, first, last, speaker)
        yield extraction.claim(
            "quotation",
            {
                "speaker": extraction.about(Subject((speaker,))) if speaker is not None else None,
                "key": Filler(tuple(content[:KEYS]), extraction.locate(place.start, place.end)),
                "content_key": Filler(Text(tuple(word for word in words if word not in function)), extraction.locate(place.start, place.end)),
                "words": Filler(Text(words), extraction.locate(place.start, place.end)),
                "said_by_key": _described(extraction, sentence),
                "edited_key": Filler(edited, extraction.locate(place.start, place.end)) if edited else None,
            },
            sentence,
            whole[0],
            whole[1],
            "words between quotation marks",
            gate=Gate(),
        )


def _is_title(sentence: Sentence, first: int, last: int, function: frozenset[str]) -> bool:
    """Whether all telling words between quotation marks begin with a capital: the title of a work or a show ("State of the Union")."""
    told = [sentence.tokens.word(i) for i in range(first, last) if sentence.tokens.folds[i].isalpha() and sentence.tokens.folds[i] not in function]
    return len(told) <= LONGEST_TITLE and all(word[0].isupper() for word in told)


def _described(extraction: Extraction, sentence: Sentence) -> Filler | None:
    """The noun right behind an article and right before a word of reporting, or right behind one, outside the quotations ("the *baker* said")."""
    folds, small = sentence.tokens.folds, word_set(extraction.reading.words.function_words)
    articles = word_set(extraction.reading.words.articles)
    told = [match for match in sentence.concepts if match.id == "cue.reporting" and not sentence.is_quoted(match.start_token)]
    for match in told:
        for first in (match.start_token - 2, match.end_token):
            if 0 <= first < len(folds) - 1 and folds[first] in articles and folds[first + 1].isalpha() and folds[first + 1] not in small:
                return extraction.filler(stem(folds[first + 1]), sentence, first, first + 2)
    return None


def speaker_of(extraction: Extraction, sentence: Sentence, first: int, last: int) -> Candidate | None:
    """The name right beside the quotation, else the nearest person (else body) outside it in its sentence, or in the one right before or after.

    A pronoun leads to its antecedent.
    """
    own = [item for item in sentence.names() if not sentence.is_quoted(item.first) and _speaks(item) and not _owns(sentence, item)]
    best = min(own, key=lambda item: (_apart(item, first, last) > BESIDE, item.mention.kind != "person", _apart(item, first, last)), default=None)
    if best is not None and best.referent is not None and _apart(best, first, last) <= NEAR * 2:
        return Candidate(best.referent, 3, "named beside the quotation", sentence.place(best.first, best.last))
    for i, fold in enumerate(sentence.tokens.folds):
        if sentence.is_quoted(i):
            continue
        kind = extraction.subjects.pronoun(fold)
        if kind is not None:
            found = extraction.subjects.antecedent(sentence, i, kind)
            if found is not None:
                return Candidate(found.referent, 2, "meant by a pronoun beside the quotation", sentence.place(i, i + 1))
    for index in (sentence.index - 1, sentence.index + 1):
        if 0 <= index < len(extraction.reading.sentences):
            other = extraction.reading.sentences[index]
            persons = [item for item in other.names() if item.mention.kind == "person" and not other.is_quoted(item.first)]
            if other.passage == sentence.passage and len({item.referent for item in persons}) == 1 and persons[0].referent is not None:
                return Candidate(persons[0].referent, 2, "the only person of the next sentence", sentence.place(first, last))
    return None


def _speaks(item: Located) -> bool:
    return item.mention.kind in {"person", "organization"}


def _owns(sentence: Sentence, item: Located) -> bool:
    """Whether a name only says whose adviser or spokesman speaks ("Lind's adviser Roe")."""
    following = sentence.tokens.folds[item.last : item.last + 2]
    return following in POSSESSIVES


def _apart(item: Located, first: int, last: int) -> int:
    return max(item.first - last, first - item.last, 0)


def _with_speaker(sentence: Sentence, first: int, last: int, speaker: Candidate | None) -> tuple[int, int]:
    """The evidence: the quotation, with its speaker where the name stands near in the sentence."""
    if speaker is None or speaker.grade < 3:
        return first, last
    for item in sentence.names():
        if Span(item.mention.start, item.mention.end).overlaps(speaker.span):
            low, high = min(first, item.first), max(last, item.last)
            return (low, high) if high - low <= last - first + NEAR * 2 else (first, last)
    return first, last
