"""What says, between a subject and its verb, that something was not done, or nearly done."""

from __future__ import annotations

from typing import ClassVar

import attrs

from factcheck.errors import TableError


@attrs.frozen(slots=True, kw_only=True)
class Polarity:
    """Section ``polarity.toml``. Every entry is a form, or several words.

    ``denied`` says before a verb that it was not done, ``nearly`` that it nearly was; ``pending`` words beside a denial tell of the present only
    ("*has* not signed"), ``ever`` denies it of all time. ``light`` words may stand between a subject and its verb and tell nothing of this,
    ``passive`` ones make it undergo the deed. ``limited`` words in a clause deny a part of it, or may ("not *only*").

    ``endings`` of verbs are taken off to meet their other forms, the longest first; ``doubled``: with them goes a doubled last letter ("stopped").
    ``irregular`` forms are those of the verb named.
    """

    FILE: ClassVar[str] = "polarity.toml"

    source: str
    denied: tuple[str, ...]
    ever: tuple[str, ...]
    nearly: tuple[str, ...]
    pending: tuple[str, ...]
    light: tuple[str, ...]
    passive: tuple[str, ...]
    limited: tuple[str, ...]
    endings: tuple[str, ...]
    doubled: bool = False
    irregular: dict[str, str] = attrs.field(factory=dict)

    def validate(self, place: str) -> None:
        """Endings stand from the longest to the shortest."""
        if list(self.endings) != sorted(self.endings, key=lambda ending: -len(ending)):
            raise TableError(f"{place}: endings: the longest first")
