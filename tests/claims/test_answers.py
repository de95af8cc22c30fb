"""Answers are remembered for as long as the text tells nothing more."""

from __future__ import annotations

from factcheck.claims.answers import Answers
from factcheck.claims.reading import Sentence
from tests.claims.reading import extraction, graded

TEXT = "Marlow Foods makes soup. The company employs 260 people in Orsa."


def test_an_answer_is_found_once_per_sentence_and_token() -> None:
    first, second = extraction(TEXT, "en").reading.sentences
    answers, asked = Answers(lambda: 0), []
    for sentence, token, named in [(first, 0, False), (first, 0, False), (second, 0, False), (first, 0, True), (first, 1, False), (second, 0, False)]:
        answers.of(sentence, (token, named), lambda _, *given: asked.append(given), token, named)
    assert asked == [(0, False), (0, False), (0, True), (1, False)]


def test_what_the_text_tells_makes_every_answer_new() -> None:
    first, second = extraction(TEXT, "en").reading.sentences
    asked, learned = [], [0]
    answers = Answers(lambda: learned[0])

    def find(_: Sentence) -> None:
        asked.append(1)

    def learn(_: Sentence) -> None:
        asked.append(1)
        learned[0] += 1

    for sentence, step in [(first, find), (first, find), (second, learn), (second, find), (first, find), (second, find)]:
        answers.of(sentence, 0, step)
    assert len(asked) == 4  # both once, what taught something once more, and the first once more after that


def test_asking_before_changes_no_answer() -> None:
    once, twice = extraction(TEXT, "en"), extraction(TEXT, "en")
    for sentence in twice.reading.sentences:
        for token in range(len(sentence.tokens)):
            twice.subjects.of(sentence, token)
    for sentence, other in zip(once.reading.sentences, twice.reading.sentences, strict=True):
        for token in range(len(sentence.tokens)):
            assert graded(once.subjects.of(sentence, token)) == graded(twice.subjects.of(other, token))
