"""factcheck: the copy desk that reads every article at once.

The public names in the order of the flow; each is loaded when it is first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

# Type checkers take this name for true; `typing` itself would cost more than the rest of the package's start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from factcheck.adapters.archive.archive import Archive
    from factcheck.adapters.python import check, deduplicate, extract, near_duplicates, recognize
    from factcheck.claims.claim import Claim
    from factcheck.documents.document import Document
    from factcheck.errors import FactcheckError
    from factcheck.findings.finding import Finding
    from factcheck.mentions.mention import Mention
    from factcheck.reports.report import Report
    from factcheck.values.relation import Relation, relate

_HOME = {
    "check": "factcheck.adapters.python",
    "extract": "factcheck.adapters.python",
    "recognize": "factcheck.adapters.python",
    "near_duplicates": "factcheck.adapters.python",
    "deduplicate": "factcheck.adapters.python",
    "relate": "factcheck.values.relation",
    "Archive": "factcheck.adapters.archive.archive",
    "Document": "factcheck.documents.document",
    "Mention": "factcheck.mentions.mention",
    "Claim": "factcheck.claims.claim",
    "Relation": "factcheck.values.relation",
    "Finding": "factcheck.findings.finding",
    "Report": "factcheck.reports.report",
    "FactcheckError": "factcheck.errors",
}

__all__ = [
    "Archive",
    "Claim",
    "Document",
    "FactcheckError",
    "Finding",
    "Mention",
    "Relation",
    "Report",
    "check",
    "deduplicate",
    "extract",
    "near_duplicates",
    "recognize",
    "relate",
]


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        home = _HOME.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        import importlib

        value = getattr(importlib.import_module(home), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
