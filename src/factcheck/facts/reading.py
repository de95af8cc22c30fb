"""Facts read: the statement goes through the extractor of the articles, so there is no second language to learn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from factcheck.claims.claim import Claim
from factcheck.claims.extract import extract
from factcheck.documents import Document, lay_out
from factcheck.documents.document import Span
from factcheck.documents.layout import Layout
from factcheck.errors import FactError
from factcheck.facts.fact import Fact
from factcheck.facts.naming import Names
from factcheck.groups.duplicates import Unit, collect
from factcheck.languages.language import CODES

# A value that contradicts its own sentence, or a remark on it, is nothing that an article could be held against.
NO_GUARD = frozenset({"inner"})


@attrs.frozen(slots=True)
class ReadFact:
    """A fact with what its statement claims; ``units`` are its sentences for finding copies."""

    fact: Fact
    layout: Layout
    claims: tuple[Claim, ...]
    units: tuple[Unit, ...]

    @property
    def firm(self) -> tuple[Claim, ...]:
        """The claims whose attribute is known, so that any wording can be held against them; all claims when there is none of these."""
        return tuple(claim for claim in self.claims if claim.kind != "statement") or self.claims

    def words(self, span: Span) -> str:
        """The words of the statement at ``span``."""
        return self.layout.document.text[span.start : span.end]


@attrs.frozen(slots=True)
class Problem:
    """Why a fact cannot guard: ``fact`` is its id, ``place`` where it stands."""

    fact: str
    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.fact}: {self.reason}"


def read(fact: Fact, names: Names) -> ReadFact:
    """One fact, read; its claims may be none.

    A short sentence may not show its language: it is then read in each, and the one in which it says most counts, the first on a tie.
    """
    found = _read(fact, names, fact.language)
    if found.layout.language != "und":
        return found
    guesses = [_read(fact, names, code) for code in CODES]
    best = max(guesses, key=lambda guess: (sum(claim.kind != "statement" for claim in guess.claims), len(guess.claims)))
    return best if best.claims else found


def _read(fact: Fact, names: Names, language: str | None) -> ReadFact:
    layout = lay_out(Document(id=fact.document, text=fact.statement, language=language))
    claims = [claim for claim in extract(layout, whole=True) if claim.kind not in NO_GUARD]
    return ReadFact(fact, attrs.evolve(layout, passages=()), names.applied(claims), collect(layout))


def read_all(facts: Iterable[Fact], names: Names) -> tuple[ReadFact, ...]:
    """Every fact, read, in the order given."""
    return tuple(read(fact, names) for fact in facts)


def mute(facts: Sequence[ReadFact]) -> Iterator[Problem]:
    """The facts that guard nothing: nothing could be read from the statement, or it does not assert what it says."""
    for item in facts:
        asserted = [claim for claim in item.claims if claim.gate.asserted]
        if not item.claims:
            language = "" if item.layout.language != "und" else '; its language is not recognized: say language = "en"'
            yield Problem(item.fact.id, item.fact.place, f"nothing can be read from “{item.fact.statement}”, so it would guard nothing{language}")
        elif not asserted:
            yield Problem(item.fact.id, item.fact.place, f"“{item.fact.statement}” does not assert what it says: a fact says what is")


def refuse(problems: Sequence[Problem]) -> None:
    """Raise FactError with one line for each problem, when there is one."""
    if problems:
        raise FactError("\n".join(str(problem) for problem in problems))
