"""What a value means beside which no word for a measure stands: that of what it is said of ("the tunnel, 8.6 km"), or of a thing of its own."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.claims.claim import Candidate, Filler, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.fitting import BESIDE, humbled
from factcheck.claims.measures import Measure
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.world.cardinality import default_measure


def unmeasured(extraction: Extraction, sentence: Sentence, item: Located, dimension: str, subject: Subject) -> tuple[Measure, Filler] | None:
    """What a value means that no word for a measure stands beside, by what is measured."""
    described = sized(extraction, sentence, item)
    candidates = tuple(humbled(one) for one in subject.candidates) if described is None else (described,)
    usual = by_class(extraction, item, dimension, candidates)
    own = described is not None or dimension == "count"
    return usual if usual is not None and (own or not owned_by_another(extraction, sentence, item)) else None


def sized(extraction: Extraction, sentence: Sentence, item: Located) -> Candidate | None:
    """What a definite noun behind a measurement means ("the 7.4-kilometre tunnel"), when the text has named it."""
    if "-" not in item.mention.text:
        return None
    named = next((name for name in sentence.names() if name.first == item.last and not name.pointing), None)
    if named is not None and named.referent is not None:
        return Candidate(named.referent, 3, "the name behind its size", sentence.place(named.first, named.last))
    for match in sentence.concepts:
        if match.layer == "class" and item.last <= match.start_token <= item.last + 1:
            return extraction.subjects.descriptions.sized(sentence, item.first, match.start_token, match.id)
    return None


def owned_by_another(extraction: Extraction, sentence: Sentence, item: Located) -> bool:
    """Whether a noun beside the value owns it and names nothing that the text speaks of: "a cake 6 metres long", "a path of 14 km", "the 9-mile
    path".
    """
    words, folds = extraction.reading.words, sentence.tokens.folds
    function = word_set(words.function_words)
    classes = {index for match in sentence.classes for index in range(match.start_token, match.end_token)}
    known = {index for match in sentence.concepts if match.layer == "concept" for index in range(match.start_token, match.end_token)}
    known |= {index for other in sentence.located for index in range(other.first, other.last)}
    attributive = "-" in item.mention.text and item.last < len(folds) and folds[item.last].isalpha() and folds[item.last] not in function
    if attributive:
        return item.last in classes or item.last not in known
    at = item.first - 1
    if at > 0 and folds[at] in word_set(words.genitives):
        at -= 1
    if at <= 0 or not folds[at].isalpha() or folds[at] in function or at in known:
        return False
    opener = at - 1
    while opener > at - 3 and opener >= 0 and folds[opener].isalpha() and folds[opener] not in function:
        if opener in known - classes:
            return False  # "a net profit of": the noun before its adjective is a measure
        opener -= 1
    if opener < 0 or folds[opener] not in word_set(words.indefinites):
        return False
    described = opener > 0 and (folds[opener - 1] == "," or folds[opener - 1] in word_set(words.copulas))
    return not (at in classes and described)


def by_class(extraction: Extraction, item: Located, dimension: str, candidates: Sequence[Candidate]) -> tuple[Measure, Filler] | None:
    """What a bare measurement means for the nearest candidate whose class has a usual measure of that dimension ("the tunnel ... 8.6 km")."""
    for candidate in candidates:
        if candidate.grade < 2 or candidate.how in BESIDE:
            continue
        for class_id in sorted(extraction.classes.get(candidate.referent, frozenset())):
            measure = default_measure(class_id, dimension)
            if measure is not None:
                how = f"what a {dimension} of a {class_id.partition('.')[2]} means"
                return Measure(measure, item.first, item.last, how), extraction.about(Subject((candidate,)))
    return None
