"""Facts outside prose: the cells of tables, definition lists, infoboxes and fields, as claims of the same kinds as sentences."""
