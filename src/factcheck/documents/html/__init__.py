"""HTML as reading text: a linear tokenizer with exact offsets, the outline of a page, its main text, and what its metadata states."""
