"""Which claims speak of one slot: keys under which they meet, identity of names, levels of a match, and passages that repeat."""
