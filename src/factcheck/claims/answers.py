"""What was found out about the tokens of a document, remembered: several kinds ask after the subject of one token."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.claims.claim import Subject
from factcheck.claims.reading import Sentence


class Answers:
    """The subjects of tokens, each found once. ``learned`` says how much the text has told so far: once it tells more, every answer is found anew."""

    def __init__(self) -> None:
        self._learned = 0
        self._known: dict[tuple[int, int, bool], tuple[Sentence, Subject | None]] = {}

    def of(self, sentence: Sentence, token: int, *, named: bool, learned: Callable[[], int], find: Callable[[], Subject | None]) -> Subject | None:
        """The answer for a token, as ``find`` gives it; one that is found while the text tells more is not remembered."""
        if self._learned != learned():
            self._learned = learned()
            self._known.clear()
        key = id(sentence), token, named
        if key not in self._known:
            answer = find()
            if self._learned != learned():
                return answer
            self._known[key] = sentence, answer  # with its sentence, so that no other gets the id of that
        return self._known[key][1]
