"""The words of each language, as tables with sources that are validated on load: one folder per language, one schema per file."""
