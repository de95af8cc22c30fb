"""What a value measures: its dimension, and the measure that the words around it name."""

from __future__ import annotations

import attrs

from factcheck.claims.reading import Located, Sentence
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.values import UNITS, Duration, Quantity
from factcheck.world.cardinality import Concept, concepts

FEW = 3
OWNS = frozenset({("'", "s"), ("’", "s")})
REACH = 9
COUNTED = "the counted noun"
HAD = "the counted noun of what one has"
PERSON = "counted.person"
NOUN_REACH, FAR_REACH = 2, 8
LENGTH = "measure.length"
TERM, TERM_LENGTH = "event.term", "measure.term-length"


@attrs.frozen(slots=True)
class Measure:
    """The measure that a value was bound to: its concept id, the tokens that say so, and the rule."""

    id: str
    first: int
    last: int
    how: str


def listed(sentence: Sentence, item: Located) -> bool:
    """Whether a bare number is one of a row ("aged 23, 26 and 58"), an age behind a name ("Roe, 43,"), or a side of a ratio ("2-to-1")."""
    value, folds = item.mention.value, sentence.tokens.folds
    if not isinstance(value, Quantity) or value.unit is not None or "-" in item.mention.text:
        return False
    before = folds[item.first - 1] if item.first else ""
    after = folds[item.last] if item.last < len(folds) else ""
    if after in {"-", "–", "/"} or before in {"-", "–", "/"}:
        return True
    if before == "," and any(other.last == item.first - 1 for other in sentence.names()):
        return True
    return any(other is not item and 0 < item.first - other.last <= 1 for other in sentence.values("quantity", "duration"))


def dimension_of(item: Located) -> str | None:
    """The dimension of a quantity or duration: money, percent, count, length, duration ..."""
    value = item.mention.value
    if isinstance(value, Duration):
        return "duration"
    if not isinstance(value, Quantity):
        return None
    if value.unit is None:
        return "count"
    if value.unit.startswith("iso4217:"):
        return "money"
    if value.unit.startswith("{"):
        return "count"
    if value.unit == "%":
        return "percent"
    if value.unit == "[pp]":
        return "points"
    known = UNITS.get(value.unit)
    return known[0] if known is not None else None


def measure_of(
    sentence: Sentence, item: Located, dimension: str, whole: Located | None = None, joints: frozenset[str] = frozenset()
) -> Measure | None:
    """The measure that the words around a value name: the counted noun with its verb, or a measure word of its clause that fits its dimension.

    ``joints`` are the words for "and": a verb behind one takes no value before it ("has 8 billion in reserves *and* earned less").
    """
    table = concepts()
    segment = sentence.segments[sentence.segment_at(item.first)]
    near = [
        match for match in sentence.concepts if match.layer == "concept" and segment.first <= match.start_token < segment.last and match.id in table
    ]
    if dimension == "count":
        return _counted(sentence, item, near, whole or item)
    fitting = [
        match
        for match in near
        if table[match.id].family == "measure" and dimension in table[match.id].dimension and _clear(sentence, item, match)
        if sentence.tokens.folds[match.end_token : match.end_token + 2] not in OWNS
        if match.role == "noun" or joints.isdisjoint(sentence.tokens.folds[item.last : match.start_token])
    ]
    best = min(fitting, key=lambda match: (not _behind(item, match), _apart(sentence, item, match), match.start_token), default=None)
    if best is None and dimension == "duration":
        return _term(sentence, item)
    if best is not None and _apart(sentence, item, best) <= REACH:
        return Measure(best.id, best.start_token, best.end_token, f"“{sentence.text(best.start_token, best.end_token)}” beside the value")
    return None


def _term(sentence: Sentence, item: Located) -> Measure | None:
    """The length of a term in office, which its noun right beside the years tells ("a five-year mandate", "un mandat de cinq ans")."""
    noun = next(
        (
            match
            for match in sentence.concepts
            if match.id == TERM and match.role == "noun" and (match.start_token == item.last or 0 <= item.first - match.end_token <= 1)
        ),
        None,
    )
    return None if noun is None else Measure(TERM_LENGTH, noun.start_token, noun.end_token, "a term of so many years")


def _behind(item: Located, match: ConceptMatch) -> bool:
    """Whether a word right behind the value says of which side it is, whatever verb stands before it ("measures 90 metres *across*")."""
    return match.role == "adjective" and match.start_token == item.last


def _apart(sentence: Sentence, item: Located, match: ConceptMatch) -> int:
    """The tokens between a value and a measure word; a name counts as one, however long it is."""
    low, high = (match.end_token, item.first) if match.end_token <= item.first else (item.last, match.start_token)
    names = sum(name.last - name.first - 1 for name in sentence.names() if low <= name.first and name.last <= high)
    return max(high - low - names, 0)


def _clear(sentence: Sentence, item: Located, match: ConceptMatch) -> bool:
    """Whether no other value stands between a measure word and the value, nor hangs on the word from its other side ("3.3 billion *in profits*
    swelled its reserves past eight billion").
    """
    low, high = (match.end_token, item.first) if match.end_token <= item.first else (item.last, match.start_token)
    others = [other for other in sentence.values("quantity", "duration") if other is not item]
    bound = match.role == "noun" and any(match.start_token - other.last == 1 and match.end_token <= item.first for other in others)
    return not bound and not any(low <= other.first < high for other in others)


def _counted(sentence: Sentence, item: Located, near: list[ConceptMatch], named: Located) -> Measure | None:
    """A count: the concept of its noun, narrowed by a verb that takes it ("employs 260 people"), or the verb alone ("killed 17")."""
    table = concepts()
    nouns = [
        match
        for match in near
        if table[match.id].family == "counted" and named.first <= match.start_token <= named.last and match.role in {"noun", "phrase", "adjective"}
    ]
    verbs = [
        match
        for match in near
        if table[match.id].family in {"counted", "measure"} and _clear(sentence, item, match) and (
            match.role in VERBAL or (match.role == "noun" and _amounts(sentence, item, match, near))
        )
    ]
    verbs.sort(key=lambda match: (_apart(sentence, item, match), match.start_token))
    noun = nouns[0] if nouns else None
    told = next((match for match in near if match.role == "phrase" and match.start_token == item.last - 1 and match.end_token > item.last), None)
    if noun is None and told is not None and table[told.id].family == "measure" and item.unit is not None:
        return Measure(told.id, told.start_token, told.end_token, "a phrase that counts")
    if noun is not None and noun.id == "counted.thing" and _single(item):
        return None
    for verb in verbs:
        if _apart(sentence, item, verb) > REACH:
            break
        concept = table[verb.id]
        leads = verb.role == "phrase" and verb.end_token == item.first and concept.cardinality == "stock" and "count" in concept.dimension
        things = noun is not None and noun.id != PERSON and PERSON not in table[noun.id].implies
        if leads and not (things and concept.counts == (PERSON,)):
            return Measure(verb.id, verb.start_token, max(verb.end_token, item.last), "a phrase that leads to what it counts")
        if noun is not None and _takes(concept, table[noun.id]):
            return Measure(verb.id, verb.start_token, max(verb.end_token, item.last), "a verb with what it counts")
        if concept.bare and (_uncounted(item, concept) if noun is None else _generic(table[noun.id])):
            return Measure(verb.id, verb.start_token, verb.end_token, "a verb that counts")
    if noun is None:
        return _named_count(sentence, item, [match for match in near if _clear(sentence, item, match)])
    concept = table[noun.id]
    if not concept.measure and value_below(item, FEW):
        return None
    return Measure(concept.measure or noun.id, noun.start_token, noun.end_token, COUNTED)


def _amounts(sentence: Sentence, item: Located, noun: ConceptMatch, near: list[ConceptMatch]) -> bool:
    """Whether a noun before a count says what it counts: right before it, or with nothing known between but whose it is ("its staff has grown to 900
    people", "dân số huyện Varn là 900 người").
    """
    owners = _owners(sentence, noun.end_token, item.first)
    apart = item.first - noun.end_token
    loose = apart - len(owners)
    between = any(
        noun.end_token <= other.start_token < item.first and not _passed(other) and not _sizes(other) and other.start_token not in owners
        for other in near
    )
    return 0 < apart <= NOUN_REACH or (0 < loose <= FAR_REACH and not between)


def _passed(match: ConceptMatch) -> bool:
    """Whether a word between a measure noun and its count leaves it that: an adjective, what caused it ("the dead of the *flood* are")."""
    return match.role == "adjective" or (match.role == "noun" and match.id.startswith("event."))


def _owners(sentence: Sentence, first: int, last: int) -> frozenset[int]:
    """The tokens between ``first`` and ``last`` of names, the class nouns right before them, and times."""
    named = (*sentence.names(), *sentence.values("moment", "period"))
    found = {index for item in named for index in range(item.first, item.last) if first <= index < last}
    for match in sentence.concepts:
        if match.layer == "class" and first <= match.start_token and match.end_token in found:
            found |= set(range(match.start_token, match.end_token))
    return frozenset(found)


def _takes(concept: Concept, noun: Concept) -> bool:
    """Whether a verb counts what a noun counts: as listed, or of a toll whatever people there are ("killed 17 *spectators*")."""
    people = concept.cardinality == "toll" and PERSON in concept.counts and PERSON in noun.implies
    return noun.id in concept.counts or people


def _sizes(match: ConceptMatch) -> bool:
    """Whether a word is that of a measure which counts nothing, so that beside a count it is only a verb ("its staff *rises to* 900 people")."""
    concept = concepts()[match.id]
    return concept.family == "measure" and "count" not in concept.dimension


def value_below(item: Located, limit: int) -> bool:
    """Whether a quantity is a number below a limit: "the two countries" says nothing that another text could share."""
    value = item.mention.value
    return isinstance(value, Quantity) and value.number is not None and value.number < limit


def _named_count(sentence: Sentence, item: Located, near: list[ConceptMatch]) -> Measure | None:
    """A bare number bound by a measure noun that counts ("the death toll stood at 27"), which is no piece of a name; a noun before the number goes
    first.
    """
    table = concepts()
    if not isinstance(item.mention.value, Quantity) or item.mention.value.unit is not None:
        return None
    named = {index for name in sentence.names() for index in range(name.first, name.last)}
    near = [match for match in near if match.start_token not in named]
    counting = [
        match for match in near if match.role in {"noun", "phrase"} and table[match.id].family == "measure" and "count" in table[match.id].dimension
    ]
    fitting = [match for match in counting if _apart(sentence, item, match) <= (NOUN_REACH if match.start_token >= item.last else REACH)]
    best = min(fitting, key=lambda match: (match.start_token >= item.last, _apart(sentence, item, match), match.start_token), default=None)
    return None if best is None else Measure(best.id, best.start_token, best.end_token, "a measure noun beside the number")


def _single(item: Located) -> bool:
    """Whether one is said, which counts nothing before "thing" ("it is one thing to win")."""
    return item.quantity is not None and item.quantity.number == 1


def _uncounted(item: Located, concept: Concept) -> bool:
    """Whether a verb may mean a number whose noun no table knows: a bare number, or the people of a toll ("killed 17 hostages")."""
    return item.unit is None or concept.cardinality == "toll"


def _generic(concept: Concept) -> bool:
    """Whether a counted noun says only "people" or "things", so that the verb decides what is counted."""
    return concept.id in {"counted.person", "counted.people", "counted.thing"}
