"""Readers: from paths to documents, with a reason for each that could not be read."""

from factcheck.documents.readers.paths import SUFFIXES, Skipped, decode, format_of, read_paths

__all__ = ["SUFFIXES", "Skipped", "decode", "format_of", "read_paths"]
