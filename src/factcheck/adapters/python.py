"""The functions that Python callers use: they adapt arguments and hand on to the pipeline."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.adapters.inputs import document_of, gather

if TYPE_CHECKING:
    from factcheck.adapters.settings import Settings
    from factcheck.claims.claim import Claim
    from factcheck.findings.finding import Finding
    from factcheck.findings.pruning import Pruning
    from factcheck.mentions.mention import Mention
    from factcheck.reports.report import Report


def check(
    source: Any,
    *,
    published: datetime.date | None = None,
    language: str | None = None,
    preview: bool = False,
    jobs: int = 1,
    facts: Sequence[str] = (),
    fields: Mapping[str, str] | None = None,
    limits: Mapping[str, int] | None = None,
    input_format: str | None = None,
    fallback_encoding: str | None = None,
) -> Report:
    """The consistency report over ``source``: a path, a Document, an (id, text) pair, or any iterable of them.

    ``published`` and ``language`` hold for documents that state none themselves. ``preview`` runs the rules that are still on trial, ``jobs`` is
    the number of processes that read, ``facts`` are claims files, or folders of them, that the documents are held against. ``fields``, ``limits``,
    ``input_format`` and ``fallback_encoding`` say how files are read (docs/formats.md). Inputs that cannot be read are listed in
    ``report.skipped``, what was read in part in ``report.notes``. Raises DocumentError for what is no document, FactError for facts that cannot
    guard, ConfigurationError for a name that does not exist.
    """
    from factcheck import pipeline

    settings = _reading(fields or {}, limits or {}, input_format, fallback_encoding)
    inputs = gather(source, published=published, language=language, options=settings.reading() if settings else None)
    running = pipeline.Options(preview=preview, jobs=jobs, **(settings.slot if settings else {}))
    if not facts:
        return pipeline.check(inputs.documents, options=running).without(inputs.skipped, inputs.notes)
    from factcheck.adapters import reviewed
    from factcheck.facts import load, refuse

    checked = reviewed.check(inputs.documents, load(facts), options=running)
    refuse(checked.problems)
    return checked.report.without(inputs.skipped, inputs.notes)


def _reading(fields: Mapping[str, str], limits: Mapping[str, int], input_format: str | None, fallback_encoding: str | None) -> Settings | None:
    """How files are read, or None where nothing is said of it: settings are loaded only for those who have some."""
    if not (fields or limits or input_format or fallback_encoding):
        return None
    from factcheck.adapters.settings import Settings

    return Settings(fields=fields, limits=limits, input_format=input_format, fallback_encoding=fallback_encoding)


def extract(document: Any, *, published: datetime.date | None = None, language: str | None = None) -> list[Claim]:
    """What one document or text claims, in the order of the text."""
    from factcheck import pipeline

    item = {"id": "text", "text": document} if isinstance(document, str) else document
    documents = gather([document_of(item, "text")], published=published, language=language).documents
    return list(pipeline.read(documents[0]).claims)


def recognize(text: str, *, language: str | None = None, published: datetime.date | None = None) -> list[Mention]:
    """The typed values and entities that ``text`` names, with their spans; ``language`` is detected when not given."""
    from factcheck import mentions

    return mentions.recognize(text, language=language, published=published)


def near_duplicates(source: Any, *, language: str | None = None, templates: bool = False) -> list[Finding]:
    """Only the near-duplicates among the documents of ``source``, at the full speed of their engine.

    ``templates``: also series of passages that fill one template with values of their own, and formulas, told as such.
    """
    from factcheck import pipeline
    from factcheck.documents import lay_out

    return pipeline.near_duplicates(map(lay_out, gather(source, language=language).documents), templates=templates)


def deduplicate(source: Any, *, keep: str = "first", language: str | None = None) -> Pruning:
    """What to drop from the documents of ``source`` so that no passage stands there twice; the documents themselves stay as they are.

    ``keep`` says which of several places stays: the ``first`` (by document and place), the ``longest``, or the ``newest`` (by publication date;
    documents without one come last); of equals the first. Series that fill one template are left alone. Inputs that cannot be read are listed in
    ``skipped``. Raises ValueError for another ``keep``.
    """
    import attrs

    from factcheck import pipeline
    from factcheck.documents import lay_out
    from factcheck.groups.duplicates import KEEP

    if keep not in KEEP:
        raise ValueError(f"keep: {keep!r} is none of {', '.join(KEEP)}")
    inputs = gather(source, language=language)
    skipped = tuple((str(entry.path), entry.reason) for entry in inputs.skipped)
    return attrs.evolve(pipeline.deduplicate(map(lay_out, inputs.documents), keep), skipped=skipped)
