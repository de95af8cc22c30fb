"""What a whole text tells about its capitals: which words it writes with one inside a sentence, which in lower case."""

from __future__ import annotations

import functools
import re

import attrs

from factcheck.mentions.tokens import fold

# A capitalized word after a lower-case letter or a comma and a space: no sentence begins there. The second also takes Latin letters with diacritics.
_ASCII = re.compile(r"[a-z,][ \n]([A-Z]\w*)")
_LATIN = re.compile(r"[a-zß-öø-ÿăđĩũơưạ-ỹ,][ \n]([A-ZÀ-ÖØ-ÞĂĐĨŁŚŠŽŨƠƯẠ-ỹ]\w*)")
# Two capitalized words behind another one. Where that is in lower case, the second is a family name, mostly.
_PAIR = re.compile(r" (?<=\w )[A-ZÀ-ÖØ-Þ]\w* ([A-ZÀ-ÖØ-Þ]\w*)")
_SMALL = re.compile(r"[a-zà-öø-ÿ]")


@attrs.frozen
class Sightings:
    """``inside``: folded words that the text capitalizes inside a sentence; ``lower``: words of the text as written between white space."""

    inside: frozenset[str]
    lower: frozenset[str]


@functools.lru_cache(maxsize=4)
def sightings(text: str) -> Sightings:
    """The sightings of a text; one pass, kept for the passages of the same text."""
    head, _, rest = text.lstrip().partition("\n")
    words = [word for word in head.split() if len(word) > 3]
    if len(words) > 3 and rest and sum(word[0].isupper() for word in words) * 5 >= len(words) * 4:
        text = rest  # a title that gives capitals to common words
    found = {*(_ASCII if text.isascii() else _LATIN).findall(text), *(pair[1] for pair in _PAIR.finditer(text) if _follows_small(text, pair.start()))}
    return Sightings(frozenset([fold(word) for word in found if word[0].isupper()]), frozenset(text.split()))


def _follows_small(text: str, end: int) -> bool:
    """Whether the word that ends at an offset begins with a small letter."""
    start = end
    while start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    return _SMALL.match(text, start) is not None
