"""What narrows an amount: the thing that is counted, the words beside a measure noun, the parties that a trade is with, restrictive words."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.claims.claim import Filler, Phrase, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.measures import HAD, Measure, dimension_of
from factcheck.claims.phrases import FINAL_HEADS, stem
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.mentions.lexicon import NUMERAL, lexicon
from factcheck.values import Quantity
from factcheck.world.bearers import bearers
from factcheck.world.cardinality import cardinality, concepts

# How far behind a measure noun its owner stands ("las ventas de la conservera Orsa").
OWNER_REACH = 4
MOST_MODIFIERS = 3
# Restricting words that narrow all that their sentence tells, wherever they stand in it.
WHOLE = frozenset(
    {"cue.restrict-excluding", "cue.restrict-pro-forma", "cue.restrict-adjusted", "cue.restrict-first-round", "cue.restrict-second-round"}
)
# Dimensions of things that stand somewhere and trade with nobody: a name behind a preposition says where.
PLACED = frozenset({"length", "area", "power"})
# Counted nouns that say nothing of what is counted.
GENERIC = frozenset({"counted.person", "counted.people", "counted.thing", "counted.victim"})


def counted(extraction: Extraction, sentence: Sentence, item: Located, measure: Measure) -> Filler | None:
    """The thing that is counted, where it is a part of what the measure counts: gold medals among medals, passengers among the dead; or what no table
    knows, limes planted. Of those who take part it is told always: teams, pupils.
    """
    table, edition = concepts(), measure.id in bearers().editions
    for match in sentence.concepts:
        inside = item.first <= match.start_token < item.last or (match.start_token == item.last and edition)
        noun = inside and match.role == "noun" and match.id in table
        if noun and table[match.id].family == "counted" and match.id not in GENERIC:
            wider = set(table[match.id].implies)
            narrow = bool(wider - GENERIC) or (bool(wider) and cardinality(measure.id) == "toll") or edition
            return extraction.filler(match.id, sentence, match.start_token, match.end_token) if narrow else None
    unit = unit_words(item)[0] if dimension_of(item) == "count" and cardinality(measure.id) != "toll" else ""
    told = any(item.first < match.end_token and match.start_token < item.last and match.layer != "cue" for match in sentence.concepts)
    return extraction.filler(unit, sentence, item.first, item.last) if unit and not told else None


def restriction(extraction: Extraction, sentence: Sentence, item: Located, measure: Measure, *, final: bool) -> Filler | None:
    """Restrictive words on the counted noun or the measure: net, private, women's ...; a final toll is no less for being called confirmed."""
    low, high = min(item.first, measure.first) - 2, max(item.last, measure.last)
    marks = lexicon(extraction.reading.layout.language)
    kinds = {index for match in sentence.concepts if match.layer == "class" for index in range(match.start_token + 1, match.end_token)}
    kinds |= {index for name in sentence.names() if not name.pointing for index in range(name.first, name.last)}
    cues = (
        match
        for match in sentence.concepts
        if match.layer == "cue"
        and match.id.startswith("cue.restrict")
        and match.start_token not in kinds
        and not (item.first <= match.start_token < item.last and marks.get(sentence.tokens.folds[match.start_token], 0) & NUMERAL)
    )
    found = {match.id for match in cues if low <= match.start_token <= high or match.id in WHOLE}
    found -= {"cue.restrict-confirmed"} if final else set()
    return extraction.filler(" ".join(sorted(found)), sentence, item.first, item.last) if found else None


def modifiers(extraction: Extraction, sentence: Sentence, item: Located, measure: Measure, subject: Subject) -> Filler | None:
    """What else narrows the amount, by stem, demonyms by their land: words between a count and its noun, words beside a measure noun ("foreign debt",
    "output of trucks").
    """
    counts = dimension_of(item) == "count" and item.unit is not None
    places = set(_counted(extraction, sentence, item)) if counts else narrowing(extraction, sentence, item, measure)
    function = word_set(extraction.reading.words.function_words)
    final = extraction.reading.layout.language in FINAL_HEADS
    known = {index for match in sentence.concepts for index in _heads(match, counts=counts, final=final)}
    names = {index: other for other in sentence.located if other.referent is not None for index in range(other.first, other.last)}
    marks = lexicon(extraction.reading.layout.language)
    folds = sentence.tokens.folds
    names_it = _naming(extraction, sentence, item, measure, subject)
    places = {i for i in places if i not in names_it}
    words = {
        stem(folds[i]) for i in places if _plain(folds[i], function) and i not in known and i not in names and not marks.get(folds[i], 0) & NUMERAL
    }
    if counts:
        words |= {
            other.referent.key
            for i, other in names.items()
            if other.referent and item.first <= i <= item.last and (other.pointing or item.first < other.first < item.last - 1)
        }
    if counts and measure.how == HAD:
        words |= _behind_count(extraction, sentence, item) | _partners(extraction, sentence, item.last, subject)
    words -= {stem(word) for word in unit_words(item) if not classified(sentence, item)}
    placed = dimension_of(item) in PLACED
    if dimension_of(item) != "count" and not placed:
        words |= _partners(extraction, sentence, measure.last, subject)
    noun = any(match.start_token == measure.first and match.role == "noun" for match in sentence.concepts)
    if not counts and not placed and measure.last <= item.first and noun:
        words |= _partners(extraction, sentence, item.last, subject)
        behind = (name for name in sentence.names() if 0 < name.first - measure.last <= OWNER_REACH)
        owner = next((name for name in behind if name.referent == subject.best.referent), None)
        words |= _partners(extraction, sentence, owner.last, subject) if owner is not None else set()
    return extraction.filler(Phrase("", tuple(sorted(words))), sentence, item.first, item.last) if words else None


def _naming(extraction: Extraction, sentence: Sentence, item: Located, measure: Measure, subject: Subject) -> frozenset[int]:
    """The tokens that narrow nothing since they only say of whom the measure is told: whom it counts by nature ("58 percent *of voters* went to the
    polls"), people in general ("nine *people* injured"), or a noun that means the subject itself ("the sales *of the group*").
    """
    table, descriptions = concepts(), extraction.subjects.descriptions
    counts = dimension_of(item) == "count"
    own = table[measure.id].counts if measure.id in table and not counts else ()
    found = set[int]()
    for match in sentence.concepts:
        whole = item.first <= match.start_token and match.end_token == item.last and match.end_token - match.start_token > 1
        toll = whole and match.id in table and cardinality(measure.id) == "toll"  # "nine *people injured*"
        noun = match.layer == "class" and match.role == "noun" and not counts
        if toll or match.id in own or (noun and descriptions.meant(sentence, match.start_token, match.id) == subject.best.referent):
            found |= set(range(match.start_token, match.end_token))
    return frozenset(found)


def _heads(match: ConceptMatch, *, counts: bool, final: bool) -> Iterable[int]:
    """The tokens of a concept that narrow nothing: of a count every word that is known but what stands before the noun itself ("*lime* trees"); of an
    amount its cues.
    """
    if not counts or match.layer == "portfolio":
        return range(match.start_token, match.end_token) if match.layer == "cue" else ()
    return range(match.end_token - 1 if final and match.id.startswith("counted.") else match.start_token, match.end_token)


def _counted(extraction: Extraction, sentence: Sentence, item: Located) -> Iterable[int]:
    """The tokens of a count, with the adjective right behind its noun where the language puts it there ("arbres *fruitiers*")."""
    words, folds = extraction.reading.words, sentence.tokens.folds
    if not words.adjectives_behind or item.last >= len(folds):
        return range(item.first, item.last)
    told = {index for match in sentence.concepts for index in range(match.start_token, match.end_token)}
    told |= {index for other in sentence.located for index in range(other.first, other.last)}
    opening = word_set((*words.subordinators, *words.relatives, *words.coordinators, *words.prepositions, *words.copulas))
    behind = item.last not in told and folds[item.last] not in opening
    after = folds[item.last + 1] if item.last + 1 < len(folds) else ""
    ended = not after.isalpha() or after in word_set(words.function_words)
    return range(item.first, item.last + 1 if behind and ended else item.last)


def _behind_count(extraction: Extraction, sentence: Sentence, item: Located) -> set[str]:
    """What narrows the number that somebody has, behind its noun: what a preposition leads to ("40 shops *with a cafe*"), but no time; a word right
    behind it in a language whose adjectives have no place of their own (``_counted`` has read those of the others).
    """
    words, folds, at = extraction.reading.words, sentence.tokens.folds, item.last
    taken = {index for other in sentence.located for index in range(other.first, other.last)}
    verbs = {match.start_token for match in sentence.concepts if match.role in VERBAL}
    function = word_set(words.function_words)
    linking = word_set(words.prepositions) - word_set(words.genitives) - word_set(words.dating)
    if at < len(folds) and folds[at] in linking:
        at += 1
        while at < len(folds) and folds[at] in word_set(words.articles) | word_set(words.indefinites):
            at += 1
    elif extraction.reading.layout.language in FINAL_HEADS or words.adjectives_behind or at in verbs:
        return set()
    return {stem(folds[at])} if at < len(folds) and at not in taken and _plain(folds[at], function) else set()


def _partners(extraction: Extraction, sentence: Sentence, edge: int, subject: Subject) -> set[str]:
    """The name that a preposition ties to the measure word or the amount that ends at ``edge``, when it is not who the amount is said of: "exports to
    Peru", "revenue in Asia".
    """
    words, folds = extraction.reading.words, sentence.tokens.folds
    linking = word_set(words.prepositions) - word_set(words.genitives)
    at = edge
    while at < len(folds) and folds[at] in linking | word_set(words.articles):
        at += 1
    if not any(fold in linking for fold in folds[edge - 1 : at]):
        return set()
    own = {candidate.referent for candidate in subject.candidates if candidate.grade == subject.best.grade}
    tied = [other.referent for other in sentence.names() if other.first == at and other.referent is not None and not other.pointing]
    return {referent.key for referent in tied if referent not in own}


def narrowing(extraction: Extraction, sentence: Sentence, item: Located, measure: Measure) -> set[int]:
    """The tokens that narrow a measure noun: its adjectives, before or behind it as the language has them, and what a genitive right behind the noun
    or the amount adds.
    """
    nouns = [match for match in sentence.concepts if match.start_token == measure.first and match.id == measure.id and match.role == "noun"]
    clauses, folds = extraction.reading.words, sentence.tokens.folds
    genitives = word_set(clauses.genitives)
    function = word_set((*clauses.function_words, *clauses.subordinators, *clauses.relatives, *clauses.coordinators))
    inside = {index for other in sentence.located for index in range(other.first, other.last)}

    def plain(i: int) -> bool:
        return 0 <= i < len(folds) and i not in inside and _plain(folds[i], function)

    found = set[int]()
    verbs = {index for match in sentence.concepts if match.role in {"verb", "passive"} for index in range(match.start_token, match.end_token)}
    if nouns:
        final = extraction.reading.layout.language in FINAL_HEADS
        at, step = (measure.first - 1, -1) if final else (measure.last, 1)
        verbs |= {match.start_token for match in sentence.concepts if match.id == "cue.light-verb"}
        while plain(at) and at not in verbs and len(found) < MOST_MODIFIERS:
            found.add(at)
            at += step
        if final and any(other.last == at + 1 and not other.pointing for other in sentence.names()):
            found.discard(at + 1)  # "Orsa posted revenue": the verb of the name before
    for end in (measure.last, item.last):
        if end < len(folds) and folds[end] in genitives:
            at = end + 1
            while plain(at) and at not in verbs and at < end + 1 + MOST_MODIFIERS:
                found.add(at)
                at += 1
    own = {index for match in sentence.concepts if match.id == measure.id for index in range(match.start_token, match.end_token)}
    return found - own - set(range(measure.first, measure.last))


def _plain(fold: str, function: frozenset[str]) -> bool:
    return fold.isalpha() and fold not in function and len(fold) > 2


def classified(sentence: Sentence, item: Located) -> bool:
    """Whether the noun of a count stands behind one that says what sort of thing it is: "9.000 *cây* phượng"."""
    return any(match.id.startswith("counted.") and item.first < match.start_token and match.end_token < item.last for match in sentence.concepts)


def unit_words(item: Located) -> tuple[str, ...]:
    """The noun of the unit itself, which is no modifier."""
    value = item.mention.value
    return ((value.unit or "").strip("{}"),) if isinstance(value, Quantity) else ()
