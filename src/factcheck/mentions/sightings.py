"""What a whole text tells about its capitals: which words it writes with one inside a sentence, which in lower case."""

from __future__ import annotations

import functools
import re

import attrs

from factcheck.mentions.tokens import fold

# A capitalized word after a lower-case letter or a comma and a space, no other one right behind it: no sentence begins there. The second also takes
# Latin letters with diacritics. Each begins with the space, which is quickly found, and looks back from the capital; line breaks are spaces by then.
_ASCII = re.compile(r" ([A-Z](?<=[a-z,] .)\w*)(?: [A-Z]\w*)?")
_LATIN = re.compile(r" ([A-ZÀ-ÖØ-ÞĂĐĨŁŚŠŽŨƠƯẠ-ỹ](?<=[a-zß-öø-ÿăđĩũơưạ-ỹ,] .)\w*)(?: [A-ZÀ-ÖØ-ÞĂĐĨŁŚŠŽŨƠƯẠ-ỹ]\w*)?")
# Two capitalized words behind another one. Where that is in lower case, the second is a family name, mostly.
_PAIR = re.compile(r" [A-ZÀ-ÖØ-Þ](?<=\w .)\w* ([A-ZÀ-ÖØ-Þ]\w*)")
_SHORT = 4096
_SMALL = re.compile(r"[a-zà-öø-ÿ]")


@attrs.frozen(slots=True)
class Sightings:
    """``inside``: folded words that the text capitalizes inside a sentence."""

    inside: frozenset[str]
    text: str

    def writes(self, word: str) -> bool:
        """Whether the text has a word between white space, as it is written here: folded words that it has in lower case too.

        >>> sightings("He will stay, will he?").writes("will"), sightings("He will stay").writes("he")
        (True, False)
        """
        if len(self.text) <= _SHORT and word not in self.text:
            return False  # as of most names: no need to gather the words; of a long text that would cost more than to gather them once
        return word in _written(self.text)


@functools.lru_cache(maxsize=4)
def _written(text: str) -> frozenset[str]:
    return frozenset(text.split())


@functools.lru_cache(maxsize=4)
def sightings(text: str) -> Sightings:
    """The sightings of a text; one pass, kept for the passages of the same text."""
    head, _, rest = text.lstrip().partition("\n")
    words = [word for word in head.split() if len(word) > 3]
    if len(words) > 3 and rest and sum(word[0].isupper() for word in words) * 5 >= len(words) * 4:
        text = rest  # a title that gives capitals to common words
    pairs = [pair[1] for pair in _PAIR.finditer(text) if _follows_small(text, pair.start())]
    if text.isascii():
        return Sightings(frozenset(map(str.lower, [*_ASCII.findall(text.replace("\n", " ")), *pairs])), text)
    found = {*_LATIN.findall(text.replace("\n", " ")), *pairs}
    return Sightings(frozenset([fold(word) for word in found if word[0].isupper()]), text)


def _follows_small(text: str, end: int) -> bool:
    """Whether the word that ends at an offset begins with a small letter."""
    start = end
    while start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    return _SMALL.match(text, start) is not None
