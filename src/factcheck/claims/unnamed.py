"""Fragments: texts of a sentence or two without a title or a date, whose subject may be unnamed ("It was founded in 1911.").

Who hands in two fragments means one matter; so the unnamed subject of one may be that of another, named or not. Such a meeting is never certain. In a
text of more than that every pronoun has somebody to mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import attrs

from factcheck.claims.claim import FRAGMENT, UNNAMED, Candidate, Referent
from factcheck.claims.reading import Reading, Segment, Sentence, word_set
from factcheck.languages.concepts import VERBAL, ConceptMatch
from factcheck.world.bearers import of_works
from factcheck.world.concepts import catalogue

MOST_SENTENCES = 2
TYPES = {"person": "person", "thing": "thing", "any": "thing"}
GRADE, TITLED = 3, 2
LONGEST_TITLE = 9
# What a fragment is about, so that it meets a fragment that does not name it; it is never shared by itself.
TOPIC = Referent("what the text is about", (UNNAMED,), FRAGMENT)

Means = Callable[[Sentence, int, str], Candidate | None]


def is_fragment(reading: Reading, most: int = MOST_SENTENCES) -> bool:
    """Whether a text is a sentence or two of running text (at ``most`` so many), without a title or a date."""
    sentences = reading.sentences
    return (
        0 < len(sentences) <= most
        and reading.layout.published is None
        and reading.layout.title is None
        and not any(sentence.heading for sentence in sentences)
        and len({sentence.passage for sentence in sentences}) == 1
    )


@attrs.frozen(slots=True)
class Unnamed:
    """Finds the subjects of a fragment that stand without a name. ``antecedent`` says whom a pronoun means, ``described`` what a class noun."""

    pronouns: Mapping[str, str]
    determiners: frozenset[str]
    attached: frozenset[str]
    genitives: frozenset[str]
    function: frozenset[str]
    copulas: frozenset[str]
    antecedent: Means
    described: Means

    @classmethod
    def of(cls, reading: Reading, antecedent: Means, described: Means) -> Unnamed:
        """For a reading."""
        words = reading.words
        pronouns = {word: kind for kind, forms in words.pronouns.items() for word in forms}
        definite = (word_set(words.articles) | word_set(words.demonstratives)) - word_set(words.indefinites)
        attached = word_set(words.prepositions) | word_set(words.genitives)
        copulas = word_set(words.copulas)
        function = word_set(words.function_words) | copulas
        return cls(pronouns, definite, attached, word_set(words.genitives), function, copulas, antecedent, described)

    def subject(self, sentence: Sentence, token: int) -> Candidate | None:
        """The unnamed subject of what is said at ``token``: of its clause, else of the clause it hangs on, else of the first one."""
        index = sentence.segment_at(token)
        segment = sentence.segments[index]
        carried = segment.nest == "main" and not self._named(sentence, segment, token)
        title = self._title(sentence, token) if index == 0 or carried else None
        if title is not None:
            return title
        tried = {index: token + 1, segment.host: len(sentence.tokens), 0: token + 1}
        for number, last in tried.items():
            if 0 <= number < len(sentence.segments):
                clause = sentence.segments[number]
                found = next(self._in(sentence, clause, min(last, clause.last)), None)
                if found is not None or self._named(sentence, clause, min(last, clause.last)):
                    return found
        return None

    def title_at(self, sentence: Sentence, token: int) -> Candidate | None:
        """The title of a work that begins at ``token``: words with capitals, and small ones between them, that no table takes for a name."""
        folds, taken = sentence.tokens.folds, {index for item in sentence.located for index in range(item.first, item.last)}
        last = at = token
        while at < min(len(folds), token + LONGEST_TITLE) and at not in taken and folds[at].isalpha():
            if sentence.tokens.word(at)[:1].isupper():
                last = at + 1
            elif folds[at] not in self.determiners | self.genitives:
                break
            at += 1
        told = [fold for fold in folds[token:last] if fold not in self.function and fold not in self.pronouns]
        if not told or not sentence.tokens.word(token)[:1].isupper():
            return None
        place = sentence.place(token, last)
        return Candidate(Referent(sentence.text(token, last), tuple(folds[token:last]), "thing"), TITLED, "a title behind the deed", place)

    def _title(self, sentence: Sentence, token: int) -> Candidate | None:
        """The title that opens a fragment, up to its verb: a word that no table takes for a name, or words with capitals and small ones between them
        ("Silk was published ...", "Marta Gets a Job was released ..."); no name, and no noun phrase in lower case. One that opens with a small word
        is one where a work is spoken of ("The Lady of the Reeds is a novel ...").
        """
        folds = sentence.tokens.folds
        deed = next((match for match in sentence.concepts if match.start_token <= token < match.end_token and of_works(match.id)), None)
        last = next((i for i in range(min(token + 1, LONGEST_TITLE)) if folds[i] in self.copulas), 0)
        if not last and deed is not None and deed.role in VERBAL and deed.start_token < LONGEST_TITLE:
            last = deed.start_token
        words = [sentence.tokens.word(i) for i in range(last)]
        if not words or not words[0][:1].isupper() or not words[-1][:1].isupper() or not all(fold.isalpha() for fold in folds[:last]):
            return None
        small = any(not word[:1].isupper() for word in words)
        lower = [fold for fold, word in zip(folds[:last], words, strict=True) if not word[:1].isupper()]
        named = any(item.first == 0 and item.last == last for item in sentence.names())
        if named or folds[0] in self.pronouns or (last > 1 and not small) or not set(lower) <= self.function:
            return None
        if folds[0] in self.function and not (deed is not None and sum(fold not in self.function for fold in folds[:last]) > 1):
            return None
        if any(match.layer in {"class", "concept"} and match.start_token == 0 and match.end_token == last for match in sentence.concepts):
            return None
        place = sentence.place(0, last)
        return Candidate(Referent(sentence.text(0, last), tuple(folds[:last]), "thing"), TITLED, "a title that opens the fragment", place)

    def _named(self, sentence: Sentence, clause: Segment, last: int) -> bool:
        """Whether a name stands in ``clause`` that hangs on no preposition."""
        return any(clause.first <= item.first < last and not self._hangs(sentence, item.first) and not item.pointing for item in sentence.names())

    def _hangs(self, sentence: Sentence, token: int) -> bool:
        at = sentence.before(token, self.determiners)
        return at >= 0 and sentence.tokens.folds[at] in self.attached

    def _ends(self, sentence: Sentence, token: int) -> bool:
        """Whether a noun phrase ends before ``token``: the town, not the town hall nor the town of Orrin."""
        folds = sentence.tokens.folds
        if token < len(folds) and folds[token] in self.genitives:
            return False
        told = any(match.start_token == token and match.role in VERBAL for match in sentence.concepts)
        return token >= len(folds) or told or folds[token] in self.function or not folds[token].isalpha()

    def _in(self, sentence: Sentence, clause: Segment, last: int) -> Iterator[Candidate]:
        folds = sentence.tokens.folds
        told = {match.start_token: match for match in sentence.concepts if match.id.startswith("event.") and match.role == "noun"}
        nouns = {**told, **{match.start_token: match for match in sentence.concepts if match.layer == "class" and match.start_token not in told}}
        for at in range(clause.first, last):
            kind = self.pronouns.get(folds[at])
            if kind is not None and not self._hangs(sentence, at):
                if self.antecedent(sentence, at, kind) is None and not self._named(sentence, clause, at):
                    yield Candidate(referent(folds[at], TYPES[kind]), GRADE, f"nobody named: “{folds[at]}”", sentence.place(at, at + 1))
                return
            noun = nouns.get(at)
            if noun is not None and at and self._is_subject(sentence, noun):
                if self.described(sentence, at, noun.id) is None and not self._named(sentence, clause, at):
                    entry = catalogue().classes.get(noun.id)
                    entity = referent(sentence.text(at, noun.end_token), entry.type if entry else "thing", noun.id if entry else "")
                    yield Candidate(entity, GRADE, "described, not named", sentence.place(at, noun.end_token))
                return

    def _is_subject(self, sentence: Sentence, noun: ConceptMatch) -> bool:
        """Whether a class noun is definite, hangs on no preposition and ends its phrase."""
        at = noun.start_token
        return sentence.tokens.folds[at - 1] in self.determiners and not self._hangs(sentence, at) and self._ends(sentence, noun.end_token)


def referent(label: str, type: str, class_id: str = "") -> Referent:  # noqa: A002
    """An entity without a name; ``class_id`` says what it is."""
    return Referent(label, (UNNAMED,), type, aliases=((class_id,),) if class_id else ())


def topic_at(sentence: Sentence, token: int) -> Candidate:
    """What a fragment is about, as a candidate for what is said at ``token``, so that it meets a fragment that does not name it."""
    return Candidate(TOPIC, 1, "topic of the text", sentence.place(token, token + 1))
