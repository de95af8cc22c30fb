"""A claim: one row of a relation, with its roles filled by normalized values."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

import attrs

from factcheck.documents.document import Span

# The token of an entity without a name, and the type of what only says that a text is a fragment (``claims.unnamed``).
UNNAMED, FRAGMENT = "?", "fragment"
# The sort of a name that says only what many lands have one of.
GENERIC = "generic"


@attrs.frozen(slots=True, cache_hash=True)
class Referent:
    """An entity as one document names it: ``tokens`` are folded, without titles and diacritics; ``aliases`` are further token tuples.

    ``type`` is place, organization, person, work or ``thing``; ``id`` is set when the entity is known to ``world/``; ``sort`` says what kind of
    its type it is, where the name or a table tells (city, structure, bank, company ...).
    """

    label: str
    tokens: tuple[str, ...]
    type: str
    id: str = ""
    aliases: tuple[tuple[str, ...], ...] = ()
    sort: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The referent as plain data."""
        return {"name": self.label, "type": self.type, "id": self.id or None}

    @property
    def key(self) -> str:
        """What tells the entity in a look-up key: its id, else the words of its name."""
        return self.id or " ".join(self.tokens)

    def __str__(self) -> str:
        return self.label


def may_be_person(referent: Referent) -> bool:
    """Whether a referent is a person, or a full name of two or three words that no table knows and whose type is a guess."""
    return referent.type == "person" or (referent.type in {"thing", "place"} and not referent.id and len(referent.tokens) in {2, 3})


@attrs.frozen(slots=True)
class Candidate:
    """One reading of who a claim is about.

    ``grade``: 3 named in the clause, 2 linked or described, 1 the text's topic; ``how`` says by which rule. ``span`` is where the reading text names
    it, while it is read: of what was stored it is not known, and it tells no two candidates apart.
    """

    referent: Referent
    grade: int
    how: str
    span: Span = attrs.field(default=Span(0, 0), eq=False)


@attrs.frozen(slots=True)
class Subject:
    """Who or what a claim is about: candidates, best first. Two claims share a subject as far as their best shared candidate goes."""

    candidates: tuple[Candidate, ...]

    @property
    def best(self) -> Candidate:
        """The candidate of the highest grade, the nearest first."""
        return self.candidates[0]

    @property
    def is_fragment(self) -> bool:
        """Whether the text is a fragment, so that its subject may be that of another one."""
        return self.candidates[-1].referent.type == FRAGMENT or self.best.referent.tokens == (UNNAMED,)

    def to_dict(self) -> dict[str, Any]:
        """The best candidate as plain data."""
        return self.best.referent.to_dict()

    def __str__(self) -> str:
        return self.best.referent.label


@attrs.frozen(slots=True)
class Phrase:
    """A class of things by words: the head and its modifiers, each a concept id or a folded stem."""

    head: str
    modifiers: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Head and modifiers."""
        return {"head": self.head, "modifiers": list(self.modifiers)}

    def __str__(self) -> str:
        return " ".join([*self.modifiers, self.head])


# What the manner of a time ends with when it is a fiscal year.
FISCAL = ", fiscal"


@attrs.frozen(slots=True)
class Filler:
    """What fills a role: ``value`` (a value, a subject, a phrase, a concept id), its place in the source, ``how`` it was bound and how surely.

    ``grade``: 3 in the claim's own clause, 2 in its sentence, 1 inherited from around it.
    """

    value: Any
    span: Span
    grade: int = 3
    how: str = ""


@attrs.frozen(slots=True)
class Gate:
    """Whose word it is and in which mood. ``status``: actual, planned, target, forecast, offered, conditional.

    ``voice``: own (the document's), record (a named record or the subject itself), party (a rival, witness or organizer), said (a named speaker),
    quoted (inside quotation marks) or disputed. ``source`` names who said it.
    """

    asserted: bool = True
    status: str = "actual"
    voice: str = "own"
    source: str = ""


@attrs.frozen(slots=True, kw_only=True)
class Claim:
    """``kind`` names the relation, ``roles`` what fills its roles. ``span`` is the evidence, ``sentence`` its sentence, in source offsets.

    ``signature`` holds what the sentence and its neighbours mention, for telling whether two texts speak of one matter; ``matter`` the tokens of
    what the text is about, ``named`` the names of all its entities (behind a colon its people's trades and years of birth); ``wording`` is a
    checksum of the sentence's words. ``derivation`` says how the claim was read, step by step. ``number`` is its running number in the document.
    """

    kind: str
    roles: Mapping[str, Filler]
    document: str
    published: datetime.date | None
    language: str
    span: Span
    sentence: Span
    gate: Gate = Gate()
    signature: frozenset[str] = frozenset()
    matter: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    wording: int = 0
    derivation: tuple[str, ...] = ()
    number: int = 0

    @property
    def name(self) -> tuple[str, int]:
        """What names the claim among all claims: its document and its number there."""
        return self.document, self.number

    def numbered(self, number: int, named: frozenset[str]) -> Claim:
        """The claim with its number and the names of its text, which are known when all claims are."""
        return Claim(
            kind=self.kind, roles=self.roles, document=self.document, published=self.published, language=self.language, span=self.span,
            sentence=self.sentence, gate=self.gate, signature=self.signature, matter=self.matter, named=named, wording=self.wording,
            derivation=self.derivation, number=number,
        )  # fmt: skip

    def get(self, role: str) -> Any:
        """The value that fills ``role``, or None."""
        filler = self.roles.get(role)
        return None if filler is None else filler.value

    def to_dict(self) -> dict[str, Any]:
        """The claim as plain data."""
        return {
            "kind": self.kind,
            "document": self.document,
            "start": self.span.start,
            "end": self.span.end,
            "roles": {name: plain(filler.value) for name, filler in self.roles.items()},
            "asserted": self.gate.asserted,
            "status": self.gate.status,
            "voice": self.gate.voice,
            "source": self.gate.source or None,
        }


def plain(value: Any) -> Any:
    """A filler's value as plain data; several as a list, those of a set by name."""
    if isinstance(value, frozenset):
        return sorted(str(part) for part in value)
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value.to_dict() if hasattr(value, "to_dict") else str(value)
