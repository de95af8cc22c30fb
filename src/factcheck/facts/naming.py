"""Our names for things: a claim about an alias is a claim about the thing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from factcheck.claims.claim import Candidate, Claim, Filler, Referent, Subject
from factcheck.facts.fact import Naming
from factcheck.values.folding import folded_words

Tokens = tuple[str, ...]


@attrs.frozen(slots=True)
class Names:
    """``main`` leads from the words of a name to those of the main name of its thing, word order aside."""

    main: dict[Tokens, Tokens]

    @classmethod
    def of(cls, namings: Iterable[Naming]) -> Names:
        """The look-up over name tables; of a name in two tables the first counts."""
        main: dict[Tokens, Tokens] = {}
        for naming in namings:
            first = folded_words(naming.name)
            for form in (naming.name, *naming.aliases):
                main.setdefault(tuple(sorted(folded_words(form))), first)
        return cls(main)

    def applied(self, claims: Sequence[Claim]) -> tuple[Claim, ...]:
        """The claims with every thing under its main name; what it was called becomes an alias. Labels stay as written."""
        if not self.main:
            return tuple(claims)
        return tuple(self._claim(claim) for claim in claims)

    def _claim(self, claim: Claim) -> Claim:
        roles = {name: self._filler(filler) for name, filler in claim.roles.items()}
        changed = any(roles[name] is not filler for name, filler in claim.roles.items())
        return attrs.evolve(claim, roles=roles) if changed else claim

    def _filler(self, filler: Filler) -> Filler:
        if isinstance(filler.value, Referent):
            found = self._referent(filler.value)
            return filler if found is filler.value else attrs.evolve(filler, value=found)
        if not isinstance(filler.value, Subject):
            return filler
        candidates = tuple(self._candidate(candidate) for candidate in filler.value.candidates)
        return filler if candidates == filler.value.candidates else attrs.evolve(filler, value=Subject(candidates))

    def _candidate(self, candidate: Candidate) -> Candidate:
        found = self._referent(candidate.referent)
        return candidate if found is candidate.referent else attrs.evolve(candidate, referent=found)

    def _referent(self, referent: Referent) -> Referent:
        for form in (referent.tokens, *referent.aliases):
            main = self.main.get(tuple(sorted(form)))
            if main is not None and main != referent.tokens:
                return attrs.evolve(referent, tokens=main, aliases=(*referent.aliases, referent.tokens))
        return referent
