"""What can go wrong: one root class, one class per noun.

Messages are lower case, name the place (file, document, key) first and say what would be right.
"""


class FactcheckError(Exception):
    """Root of every error that factcheck raises on purpose."""


class ValueRangeError(FactcheckError, ValueError):
    """A value that denotes nothing: a range that ends before it starts, the thirteenth month, an unknown unit."""


class TableError(FactcheckError):
    """A language or world table that does not hold what its schema asks for; names file and key."""


class DocumentError(FactcheckError):
    """A document that cannot be read: missing, binary, not UTF-8, empty; names the path and the reason."""


class ConfigurationError(FactcheckError):
    """A configuration or an argument that cannot hold; names the key and the place."""


class FactError(FactcheckError):
    """A reviewed fact or waiver that guards nothing or contradicts another; names file and line."""


class RecordError(FactcheckError):
    """Stored bytes that are no record of what was read from a document."""


class ArchiveError(FactcheckError):
    """An archive that cannot be opened, read or written."""
