"""Limits: how much of an input is read. Each bounds time and memory, and each is an option."""

from __future__ import annotations

import attrs


@attrs.frozen(slots=True, kw_only=True)
class Limits:
    """How much is read of what is handed in; what is over a limit is skipped, or left out, with a reason.

    ``size``: bytes of one file, packed or unpacked. ``nesting``: folders in folders, and levels of a JSON or XML file. ``archives``: archives in
    archives. ``members``: files in one archive. ``unpacked``: bytes of all members of one archive. ``ratio``: unpacked bytes for each packed one,
    once a member holds more than a megabyte. ``records``: records of one file.
    ``elements``: elements of one record of an XML file, fields of one row.

    Of a text, ``passage``: characters of one passage, ``sentence``: words and signs of one sentence, ``token``: characters without a space between
    them, ``mentions``: values and names of one passage; ``seconds``: seconds of processor time for one document, 0 for any. What ``seconds`` lets
    through depends on the machine.
    """

    size: int = 64 * 1024 * 1024
    nesting: int = 64
    archives: int = 2
    members: int = 10_000
    unpacked: int = 512 * 1024 * 1024
    ratio: int = 200
    records: int = 1_000_000
    elements: int = 200_000
    passage: int = 200_000
    sentence: int = 400
    token: int = 2_000
    mentions: int = 2_000
    seconds: int = 0


DEFAULTS = Limits()
