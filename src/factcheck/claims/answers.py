"""What was found out about the sentences of a document, remembered: several kinds ask after the subject of one token, each looks around it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from factcheck.claims.reading import Sentence

Answer = TypeVar("Answer")


class Answers:
    """What was asked of sentences, each found once. ``learned`` says how much the text has told so far: once it tells more, every answer is found
    anew.
    """

    def __init__(self, learned: Callable[[], int]) -> None:
        self._current = learned
        self._learned = 0
        self._known: dict[Hashable, tuple[Sentence, Any]] = {}

    def of(self, sentence: Sentence, key: Hashable, find: Callable[..., Answer], *given: Any) -> Answer:
        """The answer for a key, as ``find`` gives it for a sentence and what was ``given``; one that is found while the text tells more is not
        remembered.
        """
        learned = self._current()
        if self._learned != learned:
            self._learned = learned
            self._known.clear()
        name = id(sentence), key
        known = self._known.get(name)
        if known is not None:
            found: Answer = known[1]
            return found
        answer = find(sentence, *given)
        if learned == self._current():
            self._known[name] = sentence, answer  # with its sentence, so that no other gets the id of that
        return answer

    def forget(self) -> None:
        """Find every answer anew."""
        self._known.clear()
