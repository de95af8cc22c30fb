"""Who or what a word of a sentence is about: named in its clause, pointed at by a pronoun or a description, or the text's own topic."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.claims.answers import Answers
from factcheck.claims.antecedents import Antecedents
from factcheck.claims.appositions import is_clause, measured_name, opens_with_deed, person_before, thing_before_town, told_name
from factcheck.claims.claim import UNNAMED, Candidate, Referent, Subject
from factcheck.claims.descriptions import Descriptions
from factcheck.claims.fitting import ATTACHED_LATER, BESIDE, CARRIED, IN_TOWN, LATER, LOOSE, OF_TOWN, OPENED, OPENED_BEFORE, PART, outdone
from factcheck.claims.hosts import MOST_TITLE, described_before, heading, thing_in_town, unbracketed
from factcheck.claims.parts import names_a_part, part_behind
from factcheck.claims.reading import Located, Reading, Segment, Sentence
from factcheck.claims.small_words import SmallWords
from factcheck.claims.sources import APOSTROPHES, is_source, reports_of_another
from factcheck.claims.unnamed import Unnamed, is_fragment, topic_at
from factcheck.languages.concepts import VERBAL

LIGHT = 3
MOST_CANDIDATES = 6
OWNER_REACH, LED_REACH = 6, 6


class Subjects:
    """Finds the subject of a token, remembering what the sentences before were about. One per document; sentences are asked in order."""

    def __init__(self, reading: Reading, classes: dict[Referent, frozenset[str]], *, whole: bool = False) -> None:
        self._reading = reading
        self.small = SmallWords.of(reading.words)
        self.descriptions = Descriptions(reading, classes, self.small)
        self.unnamed = Unnamed.of(reading, self.antecedent, self.descriptions.candidate) if not whole and is_fragment(reading) else None
        self._answers = Answers(self.descriptions.told)
        self._mains = self.descriptions.mains
        self._antecedents = Antecedents(reading, self._mains, self._attached, self._owned)
        for sentence in reading.sentences:
            self._mains.append(self._main(sentence))
        self._answers.forget()
        self.descriptions.forget()

    def of(self, sentence: Sentence, token: int, *, named: bool = False) -> Subject | None:
        """The subject of what is said at ``token``; None when the text names nothing that it could be. ``named``: nobody without a name."""
        named = named and self.unnamed is not None
        return self._answers.of(sentence, (token, named), self._subject, token, named)

    def _subject(self, sentence: Sentence, token: int, named: bool) -> Subject | None:
        found: dict[Referent, Candidate] = {}
        for candidate in self._candidates(sentence, token):
            known = found.get(candidate.referent)
            if known is None or candidate.grade > known.grade:
                found[candidate.referent] = candidate
        ranked = sorted(found.values(), key=lambda candidate: (-candidate.grade, candidate.how in BESIDE))
        ranked = [candidate for candidate in ranked if candidate.how not in LOOSE or not outdone(candidate, ranked[0])][:MOST_CANDIDATES]
        if self.unnamed is not None:
            unnamed = None if named else self.unnamed.subject(sentence, token)
            topic = () if unnamed is not None and unnamed.referent.tokens == (UNNAMED,) else (topic_at(sentence, token),)
            ranked = [unnamed, *ranked, *topic] if unnamed is not None else [*ranked, *topic] if ranked or named else []
        return Subject(tuple(ranked)) if ranked else None

    def _candidates(self, sentence: Sentence, token: int) -> Iterator[Candidate]:
        index = sentence.segment_at(token)
        segment = sentence.segments[index]
        yield from self._in_segment(sentence, segment, token)
        yield from self._answers.of(sentence, ("host", index), self._hosts, segment)
        yield from self._by_reference(sentence, segment, token)
        yield from self._by_elision(sentence, segment, token)
        yield from self._by_coordination(sentence, segment, token)
        for item in sentence.names():
            if not segment.first <= item.first < segment.last and item.referent is not None:
                if item.first > token and is_source(sentence, item, self.small.determiners):
                    continue
                bare = item.first < token and segment.nest != "relative" and not self._attached(sentence, item)
                yield sentence.candidate(item, 2 if bare else 1, "named elsewhere in the sentence")
        yield from self._answers.of(sentence, ("around", index), self._around, segment)

    def _around(self, sentence: Sentence, segment: Segment) -> tuple[Candidate, ...]:
        """What the sentences before a segment are about, and the text."""
        found = []
        for before in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
            main = self._mains[before]
            if main is not None and self._reading.sentences[before].passage == sentence.passage:
                found.append(Candidate(main.referent, 1, "subject of the sentence before", main.span))
        only = len(self._reading.referents) == 1 and segment.nest != "relative"
        grade, how = (2, "the only name of the text") if only else (1, "topic of the text")
        place = sentence.place(segment.first, segment.last)
        return (*found, *(Candidate(referent, grade, how, place) for referent in self._reading.topics))

    def _in_segment(self, sentence: Sentence, segment: Segment, token: int) -> Iterator[Candidate]:
        names = [item for item in sentence.names() if segment.first <= item.first < segment.last]
        apposed, how = measured_name(sentence, token, self._reading.words) or told_name(sentence, token, self._reading.words) or (None, "")
        if apposed is not None:
            yield sentence.candidate(apposed, 3, how)
        before = [item for item in names if item.first <= token and not self.descriptions.holds(sentence, item)]
        for item in sorted(before, key=lambda item: token - item.last):
            attached = self._attached(sentence, item)
            how = "attached in the clause" if attached else "named in the clause"
            language, words = self._reading.layout.language, self._reading.words
            part = item.referent is not None and names_a_part(sentence, item, words, language, self.descriptions.kinds(item.referent))
            heard = reports_of_another(sentence, item, token, words)
            yield sentence.candidate(item, 1 if heard else 2 if attached else 3, "named as the source" if heard else PART if part else how)
        for piece in unbracketed(sentence, segment):
            yield from (sentence.candidate(item, 3, "named in the clause") for item in self._bare(sentence, piece.first, piece.last))
        for item in names:
            if item.first > token and not is_source(sentence, item, self.small.determiners):
                part = part_behind(sentence, item, token, self._reading.words, self._reading.layout.language)
                owner = not part and item.first <= token + OWNER_REACH and self._opens_with(sentence, item, self.small.genitives)
                owning = part and not APOSTROPHES.isdisjoint(sentence.tokens.folds[item.last : item.last + 1])  # "visited Orsa's site"
                later = PART if owning else ATTACHED_LATER if self._attached(sentence, item) else LATER
                yield sentence.candidate(item, 3 if owner else 2, "owner named after it" if owner else later)

    def _hosts(self, sentence: Sentence, segment: Segment) -> tuple[Candidate, ...]:
        return tuple(self._by_host(sentence, segment))

    def _by_host(self, sentence: Sentence, segment: Segment) -> Iterator[Candidate]:
        if segment.nest == "apposition" and is_clause(sentence, segment, self.small.copulas):
            return
        if segment.nest in {"relative", "apposition", "bracket", "resumed"} and 0 <= segment.host < len(sentence.segments):
            host = sentence.segments[segment.host]
            inside = [item for item in sentence.names() if host.first <= item.first < host.last and not self.descriptions.holds(sentence, item)]
            if segment.nest == "resumed":
                inside = self._bare(sentence, host.first, host.last)[:1] or self._bare(sentence, host.last, segment.first)[:1] or inside
            relative = segment.nest == "relative"
            described = self._equated(sentence, host) if relative else None
            led = host.first == 0 and sentence.tokens.folds[0] in self.small.prepositions
            person = person_before(sentence, segment, self.small.personal)
            noun = described_before(sentence, host, segment, self.descriptions.nouns(sentence), self.small.where) if relative else None
            meant = self.descriptions.known(sentence, noun.start_token, noun.id) if noun is not None else None
            thing = thing_in_town(sentence, inside, host.last, self.small.where) if relative else None
            if person is not None:
                yield sentence.candidate(person, 3, "the person before “who”")
            elif described is not None:
                yield sentence.candidate(described, 3, "relative clause of what the name is")
            elif meant is not None:
                yield attrs.evolve(meant, how="relative clause of what is described")
            elif thing is not None:
                yield sentence.candidate(thing, 3, IN_TOWN)
                yield sentence.candidate(inside[-1], 2, OF_TOWN)
            elif inside and segment.nest == "apposition" and led and self._attached(sentence, inside[-1]):
                yield sentence.candidate(inside[-1], 2, "attached in the clause")
            elif inside:
                loose = segment.nest == "relative" and self._content_between(sentence, inside[-1].last, host.last)
                how = "relative clause of a noun after the name" if loose else f"{segment.nest} of the name before"
                located = self._located(sentence, inside, segment) if segment.nest == "apposition" else None
                yield sentence.candidate(located or inside[-1], 1 if loose else 3, how)
            else:
                yield from self.descriptions.of(sentence, host, host.last, 2)
        yield from self._by_opening(sentence, segment)
        if segment.first and sentence.tokens.folds[segment.first - 1] == ":":
            before = {item.referent: item for item in sentence.names() if item.first < segment.first}
            if len(before) == 1:
                yield sentence.candidate(next(iter(before.values())), 2, "the only name before the colon")

    def _located(self, sentence: Sentence, inside: list[Located], segment: Segment) -> Located | None:
        first = inside[-2].referent if len(inside) > 1 and self._attached(sentence, inside[-1]) else None
        return thing_before_town(sentence, inside, segment, self.descriptions.kinds(first)) if first is not None else None

    def _equated(self, sentence: Sentence, host: Segment) -> Located | None:
        """The name that a clause says what it is, so that a relative clause behind that tells of it ("Orsa is a school that ...")."""
        folds = sentence.tokens.folds
        copula = next((i for i in range(host.first, host.last) if folds[i] in self.small.copulas), None)
        if copula is None or copula + 1 >= host.last or folds[copula + 1] not in self.small.determiners:
            return None
        before = self._bare(sentence, 0, copula)
        return before[-1] if before and (before[-1].last == copula or copula == host.first) else None

    def _bare(self, sentence: Sentence, first: int, last: int) -> list[Located]:
        """The names that begin in ``[first, last)`` and hang on no preposition."""
        named = (item for item in sentence.names() if first <= item.first < last and not self._attached(sentence, item))
        return [item for item in named if not self.descriptions.holds(sentence, item)]

    def _content_between(self, sentence: Sentence, first: int, last: int) -> bool:
        """Whether a content word stands in ``[first, last)``, so that what follows belongs to it ("Orsa set up a school that ...")."""
        return any(fold.isalpha() and fold not in self.small.function for fold in sentence.tokens.folds[first:last])

    def _by_opening(self, sentence: Sentence, segment: Segment) -> Iterator[Candidate]:
        """What an opening without a subject of its own belongs to: the name or the description with which the main clause begins, else what the
        sentence before was about ("Founded in 1950, the mill ...").
        """
        own = [item for item in sentence.names() if segment.first <= item.first < segment.last]
        led = sentence.tokens.folds[0] in self.small.openers
        apart = tuple(sentence.tokens.folds[segment.last : segment.last + 1]) in {(), (";",)}
        if segment.first != 0 or apart or (not led and any(not self._attached(sentence, item) for item in own)):
            return
        main = next((other for other in sentence.segments if other.first >= segment.last and other.nest != "bracket"), None)
        bracketed = any(other.nest == "bracket" and 0 <= other.first - segment.last <= 1 for other in sentence.segments)
        following = heading(sentence, main.first if bracketed and main is not None else segment.last, self.small)
        if following is None and main is not None and main.nest == "apposition":
            following = next((item for item in sentence.names() if main.first <= item.first <= main.first + 4), None)
            following = following if following is not None and not self._attached(sentence, following) else None
        if following is not None and is_source(sentence, following, self.small.determiners):
            return
        following = None if following is not None and self.descriptions.holds(sentence, following) else following
        if following is not None:
            yield sentence.candidate(following, 3, OPENED)
        elif main is not None and (led or opens_with_deed(sentence, tied=True)):
            described = list(self.descriptions.of(sentence, main, min(main.last, main.first + 4), 2))
            pointed = next((i for i in range(main.first, min(main.last, main.first + 2)) if self.small.pronouns.get(sentence.tokens.folds[i])), None)
            meant = self.antecedent(sentence, pointed, self.small.pronouns[sentence.tokens.folds[pointed]]) if pointed is not None else None
            yield from described
            if not described and (meant is not None or (pointed is None and not led)):
                before = meant or (self._mains[sentence.index - 1] if sentence.index else None)
                if before is not None:
                    yield Candidate(before.referent, 2, OPENED_BEFORE, before.span)

    def _by_reference(self, sentence: Sentence, segment: Segment, token: int) -> Iterator[Candidate]:
        opened = sentence.tokens.folds[0] in self.small.openers or opens_with_deed(sentence)
        led = segment.first == 0 and opened and not self._bare(sentence, segment.first, segment.last)
        folds, referring = sentence.tokens.folds, self.small.referring
        for i in range(segment.first, min(segment.last, token + LED_REACH) if led else min(token + 1, segment.last)):
            if (kind := referring.get(folds[i])) is not None:
                main = self.antecedent(sentence, i, kind)
                thing = self._antecedents.thing_before(sentence) if kind == "any" else None
                for meant in (main, thing):
                    if meant is not None:
                        yield Candidate(meant.referent, 2, f"meant by “{sentence.tokens.word(i)}”", sentence.place(i, i + 1))
        yield from self.descriptions.of(sentence, segment, segment.last, 2)

    def _by_elision(self, sentence: Sentence, segment: Segment, token: int) -> Iterator[Candidate]:
        """The subject of the sentence before, where the language lets a sentence begin with its verb."""
        if not self._reading.words.elided_subjects or segment.first != 0 or not sentence.index:
            return
        main = self._mains[sentence.index - 1]
        folds, light = sentence.tokens.folds, self.small.light
        at = next((i for i in range(min(LIGHT, len(folds))) if folds[i] not in light), LIGHT)
        deeds = (match.start_token for match in sentence.concepts if match.layer == "concept" and match.role in VERBAL)
        opens = folds[0] in self.small.copulas or folds[min(at, len(folds) - 1)] in self.small.having or any(start <= at for start in deeds)
        bare = any(item.first < token and not self._attached(sentence, item) for item in sentence.names())
        if main is not None and opens and not bare and self._reading.sentences[sentence.index - 1].passage == sentence.passage:
            yield Candidate(main.referent, 2, CARRIED, main.span)
            thing = self._antecedents.thing_before(sentence)
            if thing is not None:
                yield Candidate(thing.referent, 2, CARRIED, thing.span)

    def _by_coordination(self, sentence: Sentence, segment: Segment, token: int) -> Iterator[Candidate]:
        """The subject that opens the sentence, where a clause goes on with "and" and a verb ("Orsa makes skis, and *was founded* in 1911")."""
        folds, at = sentence.tokens.folds, segment.first + 1
        if not segment.first or folds[segment.first] not in self.small.coordinators or at >= len(folds):
            return
        told = any(match.start_token == at and match.role in VERBAL for match in sentence.concepts)
        named = any(segment.first <= item.first < token and not self._attached(sentence, item) for item in sentence.names())
        heads = [] if named or not (told or folds[at] in self.small.copulas) else self._bare(sentence, 0, min(segment.first, 2 * MOST_TITLE))
        heads = [item for item in heads if APOSTROPHES.isdisjoint(folds[item.last : item.last + 1])]
        yield from (sentence.candidate(item, 3, "carried on from the clause before") for item in heads[:1])

    def objects(self, sentence: Sentence, token: int) -> tuple[Candidate, ...]:
        """What a deed before ``token`` is done to: the pronoun, the name or the description that stands right there; nothing for another thing."""
        segment = sentence.segments[sentence.segment_at(token)]
        kind = self.small.pronouns.get(sentence.tokens.folds[token])
        if kind is not None:
            meant = self.antecedent(sentence, token, kind)
            return () if meant is None else (Candidate(meant.referent, 2, f"meant by “{sentence.tokens.word(token)}”", meant.span),)
        named = [item for item in sentence.names() if token <= item.first <= token + 1 and not item.pointing]
        if named:
            return (sentence.candidate(named[0], 3, "what the deed is done to"),)
        return tuple(self.descriptions.of(sentence, Segment(token, min(segment.last, token + 3), "main"), segment.last, 2))

    def pronoun(self, fold: str) -> str | None:
        """What a folded word can stand for as a pronoun: person, thing, any; None when it is none."""
        return self.small.pronouns.get(fold)

    def possessive(self, fold: str) -> bool:
        """Whether a folded word is a possessive."""
        return fold in self.small.possessives

    def antecedent(self, sentence: Sentence, token: int, kind: str) -> Candidate | None:
        """Whom a pronoun of ``kind`` at ``token`` means (``claims.antecedents``)."""
        return self._antecedents.of(sentence, token, kind)

    def only_of(self, sentence: Sentence, token: int, types: tuple[str, ...]) -> Candidate | None:
        """The only entity of some types that a sentence names before ``token``, or the one before it."""
        return self._antecedents.only_of(sentence, token, types)

    def _main(self, sentence: Sentence) -> Candidate | None:
        opening = self.descriptions.opening(sentence)
        if opening is not None:
            return opening
        names = [item for item in sentence.names() if not sentence.is_quoted(item.first) and not self.descriptions.holds(sentence, item)]
        bare = [item for item in names if not self._attached(sentence, item)]
        for item in bare[:1] or names[:1]:
            return sentence.candidate(item, 3, "subject of its sentence")
        if self._mains and sentence.index and self._reading.sentences[sentence.index - 1].passage == sentence.passage:
            return self._mains[-1]
        return None

    def _attached(self, sentence: Sentence, item: Located) -> bool:
        return item.pointing or self._opens_with(sentence, item, self.small.prepositions)

    def _owned(self, sentence: Sentence, item: Located) -> bool:
        return self._opens_with(sentence, item, self.small.genitives)

    def _opens_with(self, sentence: Sentence, item: Located, words: frozenset[str]) -> bool:
        at = sentence.before(item.first, self.small.determiners)
        return at >= 0 and sentence.tokens.folds[at] in words
