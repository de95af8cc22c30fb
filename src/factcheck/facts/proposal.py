"""A draft of facts: what several articles agree on, in the words of one of them, for someone to review."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck.claims.claim import Claim
from factcheck.facts.fact import Fact
from factcheck.facts.holding import Held, Read, hold
from factcheck.facts.naming import Names
from factcheck.facts.reading import read_all
from factcheck.findings.finding import Evidence, Finding
from factcheck.values.folding import folded_words

LONGEST = 240
LONGEST_ID = 60
FEWEST = 2
TELLING = frozenset({"subject", "holder", "type", "measure", "list", "title"})
HEAD = """\
# A draft: what articles agree on. Make sure of each fact, say where it is from, and give the day on which you did so (reviewed).
"""


def propose(findings: Iterable[Finding], articles: Sequence[Read], names: Names, known: Iterable[Fact] = ()) -> tuple[Held, ...]:
    """The facts that two articles or more state and none contradicts, read from their own sentences, in the order of the findings.

    Articles that agree because they copy one another count as one. What a known fact says already is left out.
    """
    told = list(findings)
    known_claims = (claim for article in articles for claim in article.claims if claim.kind != "statement")
    by_place = {(claim.document, claim.span.start, claim.span.end): claim for claim in known_claims}
    texts = {article.layout.document.id: article.layout for article in articles}
    drafts: dict[str, Fact] = {}
    for finding in told:
        if finding.kind == "agreement" and finding.relation == "equal":
            draft = _draft(finding, by_place, texts, drafts)
            if draft is not None:
                drafts[draft.id] = draft
    copies = _copies(told)
    held = hold(read_all(drafts.values(), names), articles)
    covered = _covered(known, held, names)
    return tuple(item for item in held if not item.contradictions and _sources(item.stated, copies) >= FEWEST and item.fact.id not in covered)


def _draft(finding: Finding, by_place: Mapping[tuple[str, int, int], Claim], layouts: Mapping[str, object], taken: Mapping[str, Fact]) -> Fact | None:
    """The shortest of the sentences that a finding rests on, as a fact; None when none of them can stand alone."""
    sentences: list[tuple[int, str, Claim]] = []
    for evidence in finding.evidence:
        claim = by_place.get((evidence.document, evidence.start, evidence.end))
        if claim is not None:
            text = " ".join(layouts[evidence.document].document.text[claim.sentence.start : claim.sentence.end].split())  # type: ignore[attr-defined]
            sentences.append((len(text), text, claim))
    if not sentences:
        return None
    length, text, claim = min(sentences, key=lambda item: item[:2])
    if length > LONGEST or any(fact.statement == text for fact in taken.values()):
        return None
    return Fact(id=_id(finding, taken), statement=text, source=_places(finding.evidence), language=claim.language, file="draft")


def _places(evidence: Iterable[Evidence]) -> str:
    return ", ".join(dict.fromkeys(item.place.rpartition(":")[0] for item in evidence))


def _id(finding: Finding, taken: Mapping[str, Fact]) -> str:
    named = (value.replace(".", " ") for name, value in finding.slot if name in TELLING)
    words = folded_words(" ".join(named))
    name = "-".join(word for word in words if word not in {"event", "measure", "class"})[:LONGEST_ID].strip("-") or "fact"
    number = 1
    while (name if number == 1 else f"{name}-{number}") in taken:
        number += 1
    return name if number == 1 else f"{name}-{number}"


def _copies(findings: Iterable[Finding]) -> list[frozenset[str]]:
    return [frozenset(evidence.document for evidence in finding.evidence) for finding in findings if finding.kind == "near-duplicate"]


def _sources(documents: Iterable[str], copies: Sequence[frozenset[str]]) -> int:
    """How many of the documents are no copies of one before."""
    independent: list[str] = []
    for document in documents:
        if not any(document in cluster and other in cluster for cluster in copies for other in independent):
            independent.append(document)
    return len(independent)


def _covered(known: Iterable[Fact], held: Sequence[Held], names: Names) -> frozenset[str]:
    """The drafts that say what a known fact says: stated by the same sentences."""
    facts = read_all(known, names)
    if not facts:
        return frozenset()
    return frozenset(draft.fact.id for draft in held if any(item.stated for item in hold(facts, [draft.item])))


def as_toml(held: Iterable[Held]) -> str:
    """The draft as the text of a claims file; ``reviewed`` is left to whoever makes sure."""
    return "\n".join([HEAD, *(_table(item) for item in held)])


def _table(item: Held) -> str:
    return "\n".join(_lines(item.fact, item.stated)) + "\n"


def _lines(fact: Fact, stated: Sequence[str]) -> Iterator[str]:
    yield f"[[fact]]  # stated in {', '.join(_quoted(document)[1:-1] for document in stated)}"
    yield f"id = {_quoted(fact.id)}"
    yield f"statement = {_quoted(fact.statement)}"
    yield f"source = {_quoted(fact.source)}"
    if fact.language:
        yield f"language = {_quoted(fact.language)}"
    yield "# reviewed = YYYY-MM-DD"


def _quoted(text: str) -> str:
    """A TOML basic string; its escapes are those of JSON, but for one sign."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
