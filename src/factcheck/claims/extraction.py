"""What every kind needs while it reads a document: fillers with their places, the period and the mood of a clause, the signature of a sentence."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import attrs

from factcheck.claims.appositions import opens_with_deed
from factcheck.claims.claim import FISCAL, Candidate, Claim, Filler, Gate, Referent, Subject
from factcheck.claims.gates import gate_at
from factcheck.claims.reading import Located, Reading, Sentence
from factcheck.claims.subjects import Subjects
from factcheck.claims.unnamed import topic_at
from factcheck.documents.document import Span
from factcheck.values import Period, Quantity, Value, days
from factcheck.world.concepts import catalogue

SIGNATURE_SIZE = 16
FRONTED = 3
SMALL_NUMBER = 10
TIMES = ("moment", "period")
PLANS = frozenset({"cue.plan", "cue.future"})


@attrs.define(slots=True)
class Extraction:
    """One document on its way to claims. ``classes`` says what each referent is (``class.tunnel``); kinds only read from it."""

    reading: Reading
    classes: Mapping[Referent, frozenset[str]]
    subjects: Subjects
    matter: frozenset[str]
    named: frozenset[str]
    _signatures: dict[int, frozenset[str]] = attrs.field(factory=dict)
    _wordings: dict[int, int] = attrs.field(factory=dict)
    _gathered: dict[str, Any] = attrs.field(factory=dict)

    @classmethod
    def of(cls, reading: Reading, classes: Mapping[Referent, frozenset[str]], *, whole: bool = False) -> Extraction:
        """An extraction over a document that was read."""
        matter = frozenset(token for referent in reading.topics for token in referent.tokens if len(token) > 2)
        told = dict(classes)
        trades = (f"{' '.join(referent.tokens)}: {kind}" for referent, kinds in told.items() for kind in kinds if _is_trade(kind))
        named = frozenset((*(" ".join(referent.tokens) for referent in reading.referents), *trades))
        return cls(reading, told, Subjects(reading, told, whole=whole), matter, named)

    def once(self, name: str, gather: Callable[[Extraction], Any]) -> Any:
        """What a kind gathers over the whole document, gathered when it is first asked for."""
        if name not in self._gathered:
            self._gathered[name] = gather(self)
        return self._gathered[name]

    def locate(self, start: int, end: int) -> Span:
        """The source span of a span of the reading text."""
        return self.reading.layout.locate(start, end)

    def located(self, place: Span) -> Span:
        """The source span of a place in the reading text."""
        return place if self.reading.layout.is_source else self.locate(place.start, place.end)

    def filler(self, value: object, sentence: Sentence, first: int, last: int, *, grade: int = 3, how: str = "") -> Filler:
        """A filler whose place is the tokens ``[first, last)``."""
        return Filler(value, self.located(sentence.place(first, last)), grade, how)

    def value(self, item: Located, *, grade: int = 3, how: str = "") -> Filler:
        """The value of a mention as a filler; of a fiscal year its manner says so, for it is no calendar year."""
        fiscal = FISCAL if "fiscal" in dict(item.mention.cues) else ""
        return Filler(item.mention.value, self.locate(item.mention.start, item.mention.end), grade, f"{how}{fiscal}")

    def subject(self, sentence: Sentence, token: int, *, named: bool = False) -> Filler | None:
        """The subject of ``token`` as a filler, with the place of its best candidate in the source; ``named``: nobody without a name."""
        subject = self.subjects.of(sentence, token, named=named)
        if subject is None:
            return None
        return self.about(subject)

    def about(self, subject: Subject) -> Filler:
        """A subject as a filler."""
        best = subject.best
        return Filler(subject, self.located(best.span), best.grade, best.how)

    def met(self, candidates: Sequence[Candidate], sentence: Sentence, token: int) -> Filler:
        """Candidates as a subject; in a fragment with what it is about, so that it meets a fragment that does not name it."""
        topic = () if self.subjects.unnamed is None else (topic_at(sentence, token),)
        return self.about(Subject((*candidates, *topic)))

    def period(self, sentence: Sentence, token: int, *, excluding: Sequence[Located] = ()) -> Filler | None:
        """When what ``token`` says holds: a time of its clause, of its sentence, or of the sentence before in its passage."""
        segment = sentence.segments[sentence.segment_at(token)]
        stated = [item for item in sentence.values(*TIMES) if sentence.is_quoted(item.first) == sentence.is_quoted(token)]
        times = [item for item in stated if item not in excluding]
        own = [item for item in times if segment.first <= item.first < segment.last]
        if own:
            nearest = min(own, key=lambda item: abs(item.first - token))
            return self.value(nearest, grade=3, how="time of its clause")
        fronted = [item for item in times if item.last <= segment.first and _alone(sentence, item) and not self._of_opening(sentence, item)]
        if fronted:
            return self.value(fronted[-1], grade=3, how="time before its clause")
        if len(times) == 1:
            apart = self._of_opening(sentence, times[0]) or _of_a_plan(sentence, token, times[0])
            return None if apart else self.value(times[0], grade=2, how="time of its sentence")
        if stated:
            return None
        if sentence.index:
            before = self.reading.sentences[sentence.index - 1]
            earlier = list(before.values(*TIMES))
            if before.passage == sentence.passage and len(earlier) == 1 and not _lasts(earlier[0]):
                return self.value(earlier[0], grade=1, how="time of the sentence before")
        return None

    def _of_opening(self, sentence: Sentence, item: Located) -> bool:
        """Whether a time belongs to the deed that opens the sentence ("*Set up in 1988*, it has ...") and to nothing after it."""
        return item.last <= sentence.segments[0].last < len(sentence.tokens) and opens_with_deed(sentence)

    def gate(self, sentence: Sentence, token: int) -> Gate:
        """Mood and voice at ``token``."""
        return gate_at(sentence, token, self.reading.words.perfect, self.subjects.small.pronouns)

    def claim(
        self, kind: str, roles: Mapping[str, Filler | None], sentence: Sentence, first: int, last: int, *steps: str, gate: Gate | None = None
    ) -> Claim:
        """A claim whose evidence is the tokens ``[first, last)``; roles that are None are left out."""
        layout = self.reading.layout
        return Claim(
            kind=kind,
            roles={name: filler for name, filler in roles.items() if filler is not None},
            document=layout.document.id,
            published=layout.published,
            language=layout.language,
            span=self.located(sentence.place(first, last)),
            sentence=self.located(sentence.span),
            gate=self.gate(sentence, first) if gate is None else gate,
            signature=self.signature(sentence),
            matter=self.matter,
            named=self.named,
            wording=self._wording(sentence),
            derivation=steps,
        )

    def _wording(self, sentence: Sentence) -> int:
        known = self._wordings.get(sentence.index)
        if known is None:
            known = self._wordings[sentence.index] = wording_of(sentence.tokens.folds)
        return known

    def signature(self, sentence: Sentence) -> frozenset[str]:
        """Names, numbers with their unit and dates of the sentence and its neighbours: what two texts of one matter share."""
        known = self._signatures.get(sentence.index)
        if known is None:
            items: list[str] = []
            for index in (sentence.index, sentence.index - 1, sentence.index + 1):
                if 0 <= index < len(self.reading.sentences):
                    items.extend(signature_items(self.reading.sentences[index]))
            known = self._signatures[sentence.index] = frozenset(items[:SIGNATURE_SIZE])
        return known


def wording_of(words: Iterable[str]) -> int:
    """A checksum of words, of three bytes: most of what is stored of a claim takes less than one, and of two sentences that meet few are compared."""
    return zlib.crc32(" ".join(words).encode("utf-8", "surrogatepass")) & 0xFFFFFF


def _lasts(item: Located) -> bool:
    """Whether a time only says since when, or until when, something else lasts ("since April")."""
    value = item.mention.value
    return isinstance(value, Period) and None in days(value)


def _is_trade(class_id: str) -> bool:
    """Whether a class is what people are by trade."""
    return catalogue().classes[class_id].type == "person"


def _of_a_plan(sentence: Sentence, token: int, item: Located) -> bool:
    """Whether a time stands in a clause that plans, and what is asked for in another that does not ("with 240 megawatts, the plant *will close in
    June*").
    """
    if sentence.ids.isdisjoint(PLANS):
        return False
    planned = [
        any(match.id in PLANS and segment.first <= match.start_token < segment.last for match in sentence.concepts)
        for segment in (sentence.segments[sentence.segment_at(at)] for at in (item.first, token))
    ]
    return planned == [True, False]


def _alone(sentence: Sentence, item: Located) -> bool:
    """Whether a time has a segment to itself ("On Monday evening, ...")."""
    segment = sentence.segments[sentence.segment_at(item.first)]
    return (segment.last - segment.first) - (item.last - item.first) <= FRONTED


def signature_items(sentence: Sentence) -> list[str]:
    """The signature items of one sentence in reading order."""
    items: list[str] = []
    for item in sentence.located:
        if item.referent is not None:
            items.append("n:" + " ".join(told_by_class(item.referent) or item.referent.tokens))
        elif isinstance(item.mention.value, Quantity) or item.mention.kind in {"moment", "period", "rank", "ordinal"}:
            items.extend(items_of(item.mention.value))
    return items


def told_by_class(referent: Referent) -> tuple[str, ...]:
    """The name with its class noun as an id, by which its translation is known ("isla de Norama", "île de Norama"); nothing without one."""
    return next((alias for alias in referent.aliases if alias and alias[0] in catalogue().classes), ())


def items_of(value: Value) -> tuple[str, ...]:
    """The signature items of a value: of a quantity its number, where it is ten or more; of any other value all of it."""
    if isinstance(value, Quantity):
        return (f"n:{value.number}",) if value.number is not None and value.number >= SMALL_NUMBER else ()
    return (f"v:{value_key(value)}",)


def value_key(value: Value) -> str:
    """A value as a look-up key: equal values written alike share it."""
    return f"{type(value).__name__.lower()}:{value}"
