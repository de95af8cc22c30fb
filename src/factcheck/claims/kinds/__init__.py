"""The kinds of claims and their extractors, in the order in which a sentence is read for them; one module each."""

from factcheck.claims.kind import Kind
from factcheck.claims.kinds import (
    arithmetic,
    attribute,
    calendar,
    dated,
    deal,
    derived,
    edition,
    first,
    happening,
    headship,
    inner,
    lists,
    occurrence,
    office,
    outcome,
    population,
    position,
    quotation,
    relation,
    stale,
    statement,
    tenure,
    term,
)

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        position.POSITION,
        occurrence.OCCURRENCE,
        office.OFFICE,
        first.FIRST,
        population.POPULATION,
        attribute.ATTRIBUTE,
        edition.EDITION,
        term.TERM,
        statement.STATEMENT,
        quotation.QUOTATION,
        happening.HAPPENING,
        outcome.OUTCOME,
        relation.RELATION,
        tenure.TENURE,
        inner.INNER,
    )
}

EXTRACTORS = (
    position.extract,
    office.extract,
    first.extract,
    population.extract,
    occurrence.extract,
    dated.extract,
    derived.extract,
    attribute.extract,
    edition.extract,
    term.extract,
    tenure.extract,
    headship.extract,
    statement.extract,
    quotation.extract,
    happening.extract,
    outcome.extract,
    relation.extract,
    deal.extract,
    calendar.extract,
    stale.extract,
    lists.extract,
    arithmetic.extract,
)
