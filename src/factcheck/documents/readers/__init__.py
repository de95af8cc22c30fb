"""Readers: from paths to documents, with a reason for each that could not be read. ``formats`` is the table of what is read."""

from factcheck.documents.readers.file import DEFAULTS, FIELDS, File, Ledger, Note, Options, Skipped
from factcheck.documents.readers.formats import FORMATS, format_of
from factcheck.documents.readers.paths import STANDARD_INPUT, read_paths

__all__ = ["DEFAULTS", "FIELDS", "FORMATS", "STANDARD_INPUT", "File", "Ledger", "Note", "Options", "Skipped", "format_of", "read_paths"]
