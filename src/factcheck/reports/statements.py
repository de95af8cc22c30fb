"""Every statement about a subject: which values, where, since when, who says so: what must be edited when the fact changes."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import attrs

from factcheck.claims.claim import Claim, Filler, Subject
from factcheck.claims.kind import Mark
from factcheck.claims.kinds import KINDS
from factcheck.documents.lines import Lines
from factcheck.reports.display import clip, inert
from factcheck.reports.spoken import spoken_claims, spoken_roles, spoken_value
from factcheck.values.folding import folded_words

if TYPE_CHECKING:
    from factcheck.reports.report import DocumentRecord


@attrs.frozen(slots=True, kw_only=True)
class Statement:
    """One claim about the subject.

    ``about`` says what is stated of it, ``values`` what is given for that, ``when`` the time stated or, failing that, the publication date,
    ``who`` whose word it is where it is not the document's own; ``place`` is ``file:line:column``.
    """

    about: str
    values: tuple[tuple[str, str], ...]
    when: str
    who: str
    document: str
    line: int
    column: int
    text: str
    place: str

    def to_dict(self) -> dict[str, Any]:
        """The statement as plain data."""
        return attrs.asdict(self, filter=lambda field, _: field.name != "place") | {"values": dict(self.values)}


def statements(subject: str, claims: Iterable[Claim], documents: Sequence[DocumentRecord]) -> list[Statement]:
    """The statements about ``subject``: what they are about, then time, document and place give their order.

    A claim is about the subject when every word of ``subject`` is in a name that one of its roles goes by; case and diacritics do not count.
    """
    wanted = set(folded_words(subject))
    lines = {document.id: Lines.of(document.text, document.origin) for document in documents}
    found = [_statement(claim, lines[claim.document]) for claim in spoken_claims(claims) if wanted and _speaks_of(claim, wanted)]
    return sorted(found, key=lambda s: (s.about, s.when, s.document, s.line, s.column, s.values))


def _speaks_of(claim: Claim, wanted: set[str]) -> bool:
    return any(_names(filler, wanted) for filler in claim.roles.values())


def _names(filler: Filler, wanted: set[str]) -> bool:
    """Whether the filler is the subject: by its best reading, or by one nearly as good."""
    if not isinstance(filler.value, Subject):
        return False
    candidates = [candidate for candidate in filler.value.candidates if candidate.grade >= 2] or [filler.value.best]
    forms = [form for c in candidates for form in (folded_words(c.referent.label), c.referent.tokens, *c.referent.aliases)]
    return any(wanted <= set(form) for form in forms)


def _statement(claim: Claim, lines: Lines) -> Statement:
    line, column = lines.place(claim.span.start)
    times = _of(claim, Mark.TIME)
    published = f"published {claim.published}" if claim.published else "undated"
    about = [f"{name} {value}" for name, value in (*_of(claim, Mark.REQUIRED), *_of(claim, Mark.HARD), *_of(claim, Mark.SCORED))]
    gate = claim.gate
    who = [] if gate.voice == "own" else [f"{gate.voice} {gate.source}".strip()]
    who += ([] if gate.asserted else ["denied"]) + ([] if gate.status == "actual" else [gate.status])
    return Statement(
        about=", ".join([claim.kind, *about]),
        values=_of(claim, Mark.DEPENDENT),
        when=", ".join(f"{name} {value}" for name, value in times) or published,
        who=", ".join(who),
        document=claim.document,
        line=line,
        column=column,
        text=lines.text[claim.span.start : claim.span.end],
        place=lines.name(claim.document, claim.span.start),
    )


def _of(claim: Claim, mark: Mark) -> tuple[tuple[str, str], ...]:
    """The filled roles of one mark, in the order of the kind."""
    kind = KINDS.get(claim.kind)
    roles = [role.name for role in kind.roles if role.mark is mark] if kind else list(claim.roles) if mark is Mark.DEPENDENT else []
    spoken = spoken_roles(claim)
    return tuple((name, spoken_value(spoken[name].value)) for name in roles if name in spoken)


def as_text(subject: str, found: Sequence[Statement], width: int = 100) -> str:
    """The statements under what they are about, two lines each, and how many there are."""
    blocks = []
    for about, group in itertools.groupby(found, key=lambda statement: statement.about):
        lines = [inert(about)]
        for item in group:
            values = " · ".join(f"{name} = {value}" for name, value in item.values)
            head = " · ".join(part for part in (values, item.when, item.who) if part)
            lines.append(f"  {inert(item.place)}: {inert(head)}")
            lines.append(f"    │ {clip(inert(item.text), width - 6)}")
        blocks.append("\n".join(lines))
    number = len({statement.document for statement in found})
    count = f"{len(found)} statement{'' if len(found) == 1 else 's'} about {inert(subject)} in {number} document{'' if number == 1 else 's'}"
    return "\n\n".join([*blocks, count]) + "\n"
