"""A reviewed fact: a sentence that the owner of the corpus vouches for; and what a claims file says beside it."""

from __future__ import annotations

import datetime

import attrs

from factcheck.findings.waivers import Waiver


@attrs.frozen(slots=True)
class Valid:
    """The days on which a fact holds, both ends part of it; None is open."""

    start: datetime.date | None = None
    until: datetime.date | None = None

    @property
    def bounded(self) -> bool:
        """Whether an end is stated at all."""
        return self.start is not None or self.until is not None

    def days(self) -> tuple[int | None, int | None]:
        """First day and the day after the last as day numbers; None where open."""
        return (self.start.toordinal() if self.start else None), (self.until.toordinal() + 1 if self.until else None)

    def meets(self, other: Valid) -> bool:
        """Whether both hold on some day."""
        (a, b), (c, d) = self.days(), other.days()
        return (b is None or c is None or c < b) and (d is None or a is None or a < d)


@attrs.frozen(slots=True, kw_only=True)
class Fact:
    """``statement`` is what is vouched for, one thing in one sentence; ``source`` who says so, ``reviewed`` when someone last made sure.

    ``required``: some article must say so. ``valid``: when it holds. ``expires``: the last day on which the review counts. ``language`` is detected
    when it is None. ``file`` and ``line`` are where the fact stands, ``offset`` where in the file the words of the statement begin: None when they
    are not written there as they are (escapes, several lines).
    """

    id: str
    statement: str
    source: str = ""
    reviewed: datetime.date | None = None
    required: bool = False
    valid: Valid = Valid()
    expires: datetime.date | None = None
    language: str | None = None
    file: str = ""
    line: int = 1
    offset: int | None = None

    @property
    def place(self) -> str:
        """``file:line``."""
        return f"{self.file}:{self.line}"

    @property
    def document(self) -> str:
        """The id of the statement as a document of its own."""
        return f"{self.file}#{self.id}"

    def expired(self, today: datetime.date) -> bool:
        """Whether the review no longer counts on ``today``."""
        return self.expires is not None and today > self.expires


@attrs.frozen(slots=True)
class Naming:
    """Our names for one thing: ``name`` is the main one, ``aliases`` are others that texts use for it."""

    name: str
    aliases: tuple[str, ...]


@attrs.frozen(slots=True, kw_only=True)
class Reviewed:
    """What a set of claims files says. ``authority`` are globs of documents, the most trusted first; ``texts`` the files themselves, by name."""

    facts: tuple[Fact, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    names: tuple[Naming, ...] = ()
    authority: tuple[str, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()

    def text(self, file: str) -> str:
        """The text of a claims file. Raises KeyError when it is none of these."""
        return dict(self.texts)[file]
