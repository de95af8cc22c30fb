"""The strings that most claims hold: the names of roles, kinds and rules. A stored claim refers to them by a number below 0. Part of the version."""

_TOGETHER = (
    "|value|actual|a telling value|statement|own|value_key|subject|beside_key|topic of the text|organization|named in the clause|place|said|"
    "1/2|content_key|type|day|done|deed|ever_key|numbers_key|pending_key|heading_key|names_key|at|named right before the verb|thing|measure|"
    "named elsewhere in the sentence|attribute|occurrence|named later in the clause|named in the sentence|time|participants|around_key|near|"
    "near_key|person|time of its clause|attached later in the clause|verb|year|country|attached in the clause|planned|"
    "subject of the sentence before|holder|noun|key|words between quotation marks|quotation|words|iso4217:USD|office|title|portfolio_key|"
    "a title beside a name|beside the title|post_key|titles_key|month|iso4217:CAD|iso4217:NZD|iso4217:SGD|iso4217:AUD|iso4217:HKD|group|"
    "speaker|object|named beside the quotation|city|outcome|company|heading|relative|phrase|yearless|%|time of its sentence|quoted|"
    "the counted noun|modifiers|1/200|opening of the clause of the name after|government|division|stated|aspect|base|5e5|generic|year_key|"
    "others|a part of it is spoken of|relation|time of the sentence before|v:ordinal:#1|passive|entity|named after it|"
    "resumed of the name before|5e4|conditional|level|meant by the pronoun before the verb|office.president|weekday|"
    "meant by a pronoun beside the quotation|5e3|edited_key|1/20|time before its clause|rate|outcome.rose|outcome.unchanged|outcome.fell|"
    "apposition of the name before|position|restriction|criterion|scope_key|list|forecast|offered|record"
)
FREQUENT = tuple(_TOGETHER.split("|"))
"""At most 127, so that a number of one byte is enough."""
