"""The functions that Python callers use: they adapt arguments and hand on to the pipeline."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from factcheck.adapters.inputs import document_of, gather

if TYPE_CHECKING:
    from factcheck.claims.claim import Claim
    from factcheck.findings.finding import Finding
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
) -> Report:
    """The consistency report over ``source``: a path, a Document, an (id, text) pair, or any iterable of them.

    ``published`` and ``language`` hold for documents that state none themselves. ``preview`` runs the rules that are still on trial, ``jobs`` is
    the number of processes that read, ``facts`` are claims files, or folders of them, that the documents are held against. Inputs that cannot be
    read are listed in ``report.skipped``. Raises DocumentError for what is no document, FactError for facts that cannot guard.
    """
    from factcheck import pipeline

    inputs = gather(source, published=published, language=language)
    options = pipeline.Options(preview=preview, jobs=jobs)
    if not facts:
        return pipeline.check(inputs.documents, options=options).without(inputs.skipped, inputs.notes)
    from factcheck.adapters import reviewed
    from factcheck.facts import load, refuse

    checked = reviewed.check(inputs.documents, load(facts), options=options)
    refuse(checked.problems)
    return checked.report.without(inputs.skipped, inputs.notes)


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


def near_duplicates(source: Any, *, language: str | None = None) -> list[Finding]:
    """Only the near-duplicates among the documents of ``source``, at the full speed of their engine."""
    from factcheck import pipeline

    return pipeline.near_duplicates(gather(source, language=language).documents)
