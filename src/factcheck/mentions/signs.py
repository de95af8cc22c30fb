"""Signs as tokens: what joins two words, what parts a letter from its word, what opens and closes somebody's words."""

DASHES = frozenset("-–—")
APOSTROPHES = frozenset("'’")
QUOTES = frozenset("\"“”«»'‘’")
