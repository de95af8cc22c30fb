"""Claims: what a document states, as rows of a few relations with normalized roles."""
