"""Position: who holds which place of which list, in which scope, by which criterion, and when (rank claims)."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

import attrs

from factcheck.claims.claim import Candidate, Claim, Filler, Phrase, Referent, Subject
from factcheck.claims.extraction import Extraction
from factcheck.claims.fitting import OPENED
from factcheck.claims.kind import Compare, Kind, Mark, Role
from factcheck.claims.kinds.relation import before_role
from factcheck.claims.listing import Listed
from factcheck.claims.outranking import outrankings
from factcheck.claims.ranks import ListReader
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.scopes import fits, last_of_class, scope_and_counterpart, words_of
from factcheck.languages.concepts import ConceptMatch
from factcheck.values import Moment, Ordinal, Period, Rank, days
from factcheck.world.concepts import catalogue
from factcheck.world.dimensions import dimension_measures

POSITION = Kind(
    "position",
    (
        Role("holder", Compare.SUBJECT, Mark.REQUIRED),
        Role("list", Compare.PHRASE),
        Role("criterion", Compare.FLAG),
        Role("towards", Compare.CONCEPT, Mark.HARD),
        Role("scope", Compare.SCOPE),
        Role("at", Compare.TIME, Mark.TIME),
        Role("position", Compare.VALUE, Mark.DEPENDENT),
    ),
    keys=(("holder",), ("list", "scope_key")),
)

NEAR = 3
# How far behind a rank stands what ended it.
UNTIL = 8


def extract(extraction: Extraction, sentence: Sentence) -> Iterator[Claim]:
    """The rank claims of a sentence."""
    items = [item for item in _ranks(extraction, sentence) if not _of_the_past(sentence, item, word_set(extraction.reading.words.ending))]
    read = [_listed(extraction, sentence, item) for item in items]
    for index, (item, listed) in enumerate(zip(items, read, strict=True)):
        claim = _claim(
            extraction,
            sentence,
            item,
            _completed(extraction, sentence, listed, read[index - 1] if index else None, read[index + 1] if index + 1 < len(read) else None),
        )
        if claim is not None:
            yield claim
    for item, holder in outrankings(extraction, sentence):
        claim = _claim(extraction, sentence, item, _listed(extraction, sentence, item), holder)
        if claim is not None and "list" in claim.roles:
            yield attrs.evolve(claim, gate=attrs.evolve(claim.gate, asserted=True))


def _completed(extraction: Extraction, sentence: Sentence, listed: Listed, before: Listed | None, after: Listed | None) -> Listed:
    """What a rank shares with the one that it is joined to by "and": the class said before ("… and the largest in the bloc"), the bounds said
    after.
    """
    words = extraction.reading.words
    small = word_set(words.articles) | word_set(words.coordinators)
    if listed.phrase is None and listed.bounds and before is not None and before.phrase is not None:
        return attrs.evolve(listed, phrase=before.phrase, restrictions=before.restrictions)
    if listed.phrase is not None and not listed.bounds and after is not None and 0 < after.first - listed.last <= 3:
        gap = sentence.tokens.folds[listed.last : after.first]
        if set(gap) <= small and set(gap) & set(words.coordinators):
            return attrs.evolve(listed, bounds=after.bounds)
    return listed


def _ranks(extraction: Extraction, sentence: Sentence) -> Iterator[Located]:
    """The ranks, and the ordinals that stand before the members of a list ("fourth among the ports") or before a class ("el segundo puerto")."""
    for item in sentence.values("rank", "ordinal"):
        value = item.mention.value
        if item.mention.kind == "rank":
            yield item
        elif item.mention.kind == "ordinal" and isinstance(value, Ordinal) and value.number > 1:
            counted = any(
                tuple(sentence.tokens.folds[item.last : item.last + len(form.split())]) == tuple(form.split())
                for form in words_of(extraction).members
                if len(form) > 2
            )
            if counted or any(match.layer == "class" and match.start_token == item.last and _ranked(match.id) for match in sentence.concepts):
                yield attrs.evolve(
                    item,
                    mention=attrs.evolve(
                        item.mention, kind="rank" if counted else "ordinal", value=Rank(value.number, value.number), derivation=("ordinal", "members")
                    ),
                )


def _ranked(id: str) -> bool:  # noqa: A002
    return catalogue().classes[id].type in {"place", "organization"}


def _of_the_past(sentence: Sentence, item: Located, words: AbstractSet[str]) -> bool:
    """Whether the clause speaks of an earlier time or only compares ("once the largest", "as big as the largest", "the largest until 1950")."""
    segment = sentence.segments[sentence.segment_at(item.first)]
    spans = (other.mention.value for other in sentence.values("period") if segment.first <= other.first < segment.last)
    folds = sentence.tokens.folds[item.last : item.last + UNTIL]
    over = not words.isdisjoint(folds[: folds.index(",")] if "," in folds else folds)  # "was the longest *until* the Orsa opened"
    if over or any(isinstance(span, Period) and span.start is None and span.end is not None for span in spans):
        return True
    return any(match.layer == "cue" and match.id == "cue.history" and segment.first <= match.start_token < item.first for match in sentence.concepts)


def _listed(extraction: Extraction, sentence: Sentence, item: Located) -> Listed:
    reading = extraction.reading
    return ListReader(sentence, reading.words, reading.layout.language, item=item, positions=words_of(extraction)).read()


def _claim(extraction: Extraction, sentence: Sentence, item: Located, listed: Listed, outranking: Candidate | None = None) -> Claim | None:
    scope, towards = scope_and_counterpart(extraction, sentence, listed)
    weak = item.mention.kind == "ordinal" and not listed.criterion
    holder = _holder(extraction, sentence, item, listed) if outranking is None else extraction.about(Subject((outranking,)))
    if holder is None or (weak and scope is None):
        return None
    if listed.phrase is None and item.mention.kind == "rank" and item.mention.derivation[-1:] in {("ordinal superlative",), ("superlative",)}:
        noun = _noun_before(sentence, item, listed)
        listed = attrs.evolve(listed, phrase=Phrase(noun.id) if noun is not None else _own_class(extraction, holder))
    place = extraction.filler(listed.phrase, sentence, listed.first, listed.last)
    cues = dict(item.mention.cues)
    dimension = cues.get("dimension", "")
    criterion = listed.criterion or dimension_measures().get(dimension) or (frozenset({f"dimension.{dimension}"}) if dimension else frozenset())
    roles: dict[str, Filler | None] = {
        "holder": holder,
        "list": place if listed.phrase is not None else None,
        "restrict_key": attrs.evolve(place, value=tuple(sorted(listed.restrictions))) if listed.restrictions else None,
        "criterion": attrs.evolve(place, value=criterion, how="stated" if listed.criterion else "of the superlative") if criterion else None,
        "scope": scope,
        "scope_key": attrs.evolve(place, value=scope.value.label if scope else "-") if listed.phrase is not None else None,
        "towards": towards,
        "tied_key": attrs.evolve(place, value="tied") if cues.get("tied") else None,
        "at": _at(extraction, sentence, item, listed),
        "position": attrs.evolve(extraction.value(item), grade=1 if weak else 3),
    }
    return extraction.claim("position", roles, sentence, listed.first, listed.last, "a rank word with its class and scope")


def _noun_before(sentence: Sentence, item: Located, listed: Listed) -> ConceptMatch | None:
    """The class noun that a rank without one stands in apposition to ("the reservoir, Norland's second-largest by volume,")."""
    first = min([item.first, *(bound.first for bound in listed.bounds)])
    if listed.phrase is not None or first < 2 or sentence.tokens.folds[first - 1] != ",":
        return None
    return next((match for match in sentence.concepts if match.layer == "class" and match.end_token == first - 1), None)


def _before(extraction: Extraction, sentence: Sentence, item: Located, listed: Listed) -> Candidate | None:
    """What the class noun before such a rank means."""
    noun = _noun_before(sentence, item, listed)
    return extraction.subjects.descriptions.candidate(sentence, noun.start_token, noun.id) if noun is not None else None


def _own_class(extraction: Extraction, holder: Filler) -> Phrase | None:
    """The class of the holder itself, where the rank leaves its noun out ("Orsk airport was the ninth-busiest in Europe")."""
    best = holder.value.best
    known = extraction.classes.get(best.referent, frozenset()) if best.grade == NEAR else frozenset()
    return Phrase(next(iter(known))) if len(known) == 1 else None


def _at(extraction: Extraction, sentence: Sentence, item: Located, listed: Listed) -> Filler | None:
    """When the place is held: a time beside the rank, else that of its clause or sentence; "that year" is the year of the sentence before."""
    if listed.time is not None:
        found: Filler | None = extraction.value(listed.time, how="time beside the rank")
    else:
        found = extraction.period(sentence, item.first)
    if found is None or found.grade == 1 or (found.grade == 2 and _of_another_clause(extraction, sentence, item, found)):
        return None
    if listed.time is None and _of_the_verb(extraction, sentence, item, listed, found):
        return None
    if dated(found.value):
        return found
    if not sentence.index:
        return None
    before = extraction.reading.sentences[sentence.index - 1]
    earlier = [time for time in before.values("moment", "period") if dated(time.mention.value)]
    same = before.passage == sentence.passage and len(earlier) == 1 and isinstance(found.value, Moment) and found.value.month is None
    return extraction.value(earlier[0], grade=2, how="the time of the sentence before") if same else None


def _of_the_verb(extraction: Extraction, sentence: Sentence, item: Located, listed: Listed, time: Filler) -> bool:
    """Whether a time stands behind the comma that ends an apposed rank, with the verb of the clause ("the lake, our second-largest, has sunk since
    May").
    """
    folds, copulas = sentence.tokens.folds, word_set(extraction.reading.words.copulas)
    first = sentence.segments[sentence.segment_at(item.first)].first
    if any(fold in copulas for fold in folds[first : item.first]):
        return False
    comma = next((i for i in range(listed.last, len(folds)) if folds[i] == ","), None)
    opening = sentence.place(comma, comma + 1) if comma is not None else None
    return opening is not None and time.span.start >= extraction.locate(opening.start, opening.end).end


def _of_another_clause(extraction: Extraction, sentence: Sentence, item: Located, time: Filler) -> bool:
    """Whether a time belongs to another clause than an apposed rank: not when it opens the sentence."""
    if sentence.segments[sentence.segment_at(item.first)].nest not in {"apposition", "relative", "bracket"}:
        return False
    opening = sentence.place(sentence.segments[0].first, sentence.segments[0].last)
    return time.span.start >= extraction.locate(opening.start, opening.end).end


def dated(value: object) -> bool:
    """Whether a time has a first day or a last."""
    return isinstance(value, (Moment, Period)) and days(value) != (None, None)


# --- holder --------------------------------------------------------------------------------------------------------------------------


def _holder(extraction: Extraction, sentence: Sentence, item: Located, listed: Listed) -> Filler | None:
    """The subject of the rank, without its bounds, those ahead of it, and what cannot be of its class."""
    filler = extraction.subject(sentence, item.first)
    candidates = list(filler.value.candidates) if filler is not None else []
    taken = {sentence.place(bound.first, bound.last).start for bound in listed.bounds}
    if listed.beyond is not None:
        taken.add(sentence.place(listed.beyond.first, listed.beyond.last).start)
    taken |= _named_behind(extraction, sentence, listed)
    free = [candidate for candidate in candidates if candidate.span.start not in taken or candidate.how == OPENED]
    kept = [candidate for candidate in free if fits(candidate.referent, listed.phrase)]
    described = _apposed(extraction, sentence, listed) or _beside(extraction, sentence, item, listed) or _before(extraction, sentence, item, listed)
    if described is None and not any(candidate.grade == 3 for candidate in kept):
        described = _pointed(extraction, sentence, item, listed)
    if described is not None:
        kept = [described, *(candidate for candidate in kept if candidate.referent != described.referent and candidate.grade < 3)]
    return extraction.about(Subject(tuple(kept[:6]))) if kept else None


def _apposed(extraction: Extraction, sentence: Sentence, listed: Listed) -> Candidate | None:
    """The holder behind the comma of a rank that opens its sentence ("Norland's largest maker of skis, Varn, has ..."); none after another name."""
    folds, articles = sentence.tokens.folds, word_set(extraction.reading.words.articles)
    first = min([listed.first, *(bound.first for bound in listed.bounds)])
    last = max(listed.last, listed.time.last if listed.time is not None else 0)
    start = first - 1 if first and folds[first - 1] in articles else first
    led = start == 0 or (folds[start - 1] == "," and not any(name.last < start for name in sentence.names()))
    if not led or last + 1 >= len(folds) or folds[last] != ",":
        return None
    name = next((name for name in sentence.names() if last < name.first <= last + 2 and not name.pointing), None)
    if name is None or name.referent is None or not fits(name.referent, listed.phrase):
        return None
    if name.first == last + 2 and folds[last + 1] not in articles:
        return None
    return Candidate(name.referent, NEAR, "apposed to the rank", sentence.place(name.first, name.last))


def _named_behind(extraction: Extraction, sentence: Sentence, listed: Listed) -> set[int]:
    """Where the names stand that follow the list and are not equated with it ("the largest lake, ahead of X"; but "the largest lake is X")."""
    copulas, folds = word_set(extraction.reading.words.copulas), sentence.tokens.folds
    found, end = set(), max([listed.last, *(bound.last for bound in listed.bounds)])
    for item in sentence.names():
        gap = folds[end : before_role(extraction, sentence, item)] if item.first >= end else folds[listed.last : item.first]
        if (item.first >= listed.last and gap[:1] != (",",) and gap and not set(gap[:3]) & copulas) or (item.first >= listed.last and len(gap) > 2):
            found.add(sentence.place(item.first, item.last).start)
    return found


def _beside(extraction: Extraction, sentence: Sentence, item: Located, listed: Listed) -> Candidate | None:
    """The holder by the class noun right before a rank without a list: "the school came fifth"."""
    noun = next(
        (
            match
            for match in sentence.concepts
            if match.layer == "class" and 0 <= item.first - match.end_token < NEAR and match.start_token not in _named(sentence)
        ),
        None,
    )
    if noun is None or listed.phrase is not None:
        return None
    known = last_of_class(extraction, sentence, noun.start_token, noun.id)
    return Candidate(known, 2, "described by its class", sentence.place(noun.start_token, noun.end_token)) if known is not None else None


def _pointed(extraction: Extraction, sentence: Sentence, item: Located, listed: Listed) -> Candidate | None:
    """The holder by the class of the list, where a pronoun stands for it: "The province's largest lake, it ..." of the lake named just before."""
    if listed.phrase is None or not listed.phrase.head.startswith("class."):
        return None
    folds, pronoun = sentence.tokens.folds, extraction.subjects.pronoun
    behind = folds[listed.last] == "," and pronoun(folds[listed.last + 1]) is not None if listed.last + 1 < len(folds) else False
    if not behind and not any(pronoun(fold) is not None for fold in folds[: item.first]):
        return None
    known = last_of_class(extraction, sentence, 0, listed.phrase.head)
    if known is None or not _just_named(sentence, extraction, known):
        return None
    return Candidate(known, 2, "the last one named that is of the class", sentence.place(item.first, item.last))


def _named(sentence: Sentence) -> frozenset[int]:
    return frozenset(index for item in sentence.names() for index in range(item.first, item.last))


def _just_named(sentence: Sentence, extraction: Extraction, referent: Referent) -> bool:
    earlier = extraction.reading.sentences[max(0, sentence.index - 2) : sentence.index]
    return any(item.referent == referent for before in earlier for item in before.names())
