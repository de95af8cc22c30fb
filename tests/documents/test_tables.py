"""The words of a language are checked when they are loaded: a table that cannot be right is refused by name."""

from __future__ import annotations

import attrs
import pytest

from factcheck.errors import TableError
from factcheck.languages.detection import Detection, profiles
from factcheck.languages.formulas import Formulas
from factcheck.languages.language import CODES, section
from factcheck.languages.layout import Furniture
from factcheck.languages.quotations import Quotations
from factcheck.languages.sentences import Sentences
from factcheck.languages.tables import TableWords

SCHEMAS = (Sentences, Furniture, Detection, Formulas, Quotations, TableWords)


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.FILE)
@pytest.mark.parametrize("code", CODES)
def test_every_language_has_the_table_with_its_source(code, schema):
    assert section(code, schema).source


def test_the_languages_that_are_read_come_before_their_rivals():
    assert tuple(profiles())[:4] == CODES
    assert {"de", "it", "pt", "nl", "id"} <= set(profiles())


@pytest.mark.parametrize(
    ("table", "change", "message"),
    [
        (section("en", Sentences), {"titles": ("Mr.",)}, "titles: one word without its last stop"),
        (section("en", Sentences), {"starters": ("The", "The")}, "starters: given twice: The"),
        (section("en", Sentences), {"speech": ("set out",)}, "speech: one word"),
        (section("en", Furniture), {"navigation": ("Skip to content",)}, "navigation: small letters"),
        (section("en", Furniture), {"labels": ("posted  on",)}, "labels: small letters and single spaces"),
        (section("en", Furniture), {"months": {"smarch": 13}}, "months: small letters and 1 to 12, see smarch"),
        (section("en", Detection), {"words": ("The",)}, "words: small letters"),
        (section("en", Detection), {"words": ("the", "the")}, "words: small letters"),
        (section("en", Formulas), {"words": ("per share",)}, "words: small letters, one word each"),
        (section("en", Formulas), {"words": ("dividend", "dividend")}, "words: small letters, one word each, each once; see the repeated ones"),
        (section("en", TableWords), {"totals": ("grand total",)}, "totals: single words"),
        (section("en", TableWords), {"times": ("Year",)}, "times: single words"),
        (section("en", Quotations), {"pairs": (("<<", ">>"),)}, "pairs: one character each"),
    ],
)
def test_a_table_that_cannot_be_right_is_refused(table, change, message):
    with pytest.raises(TableError, match=f"en/x.toml: {message}"):
        attrs.evolve(table, **change).validate("en/x.toml")
