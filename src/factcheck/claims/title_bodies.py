"""Of what a title is: the country or body named beside it, with what narrows it."""

from __future__ import annotations

import attrs

from factcheck.claims.claim import Referent
from factcheck.claims.reading import Located, Sentence, word_set
from factcheck.claims.titles import POSSESSIVES, REACH, Title, is_grade
from factcheck.languages.clauses import Clauses
from factcheck.values import HOME
from factcheck.world.offices import offices


@attrs.frozen(slots=True)
class Body:
    """What a title is of: ``main`` the body or country, ``seat`` what narrows it (the posting of an ambassador, the region of a party's chair)."""

    main: Located | None
    seat: tuple[Referent, ...] = ()


def body_of(sentence: Sentence, title: Title, holder: Located, words: Clauses) -> Body:
    """The country or body of a title, named beside it: the adjective or owner before it, or what follows it by "of" or its like.

    Of a posted office the one that sends, with the posting as its seat; of others what narrows the body ("Jefferson County GOP chairman").
    """
    ahead = _ahead(sentence, title, holder)
    behind = _behind(sentence, title, holder, words) or _behind(sentence, _joint(sentence, title, words), holder, words)
    spec = offices()
    if title.office in spec.territorial:
        ahead = [item for item in ahead if _may_be_land(item, title)]
    if title.office in spec.posted:
        return _posted(ahead, behind, words)
    if ahead:
        return Body(ahead[-1], tuple(_referents(ahead[:-1] + [item for _, item in behind])))
    own = [item for _, item in behind]
    return Body(own[0], tuple(_referents(own[1:]))) if own else Body(None)


def _describes(sentence: Sentence, item: Located, words: Clauses) -> bool:
    """Whether an adjective of a land stands before another noun ("president of the Maltese bakers' union"), so that the land is not the body."""
    folds = sentence.tokens.folds
    return item.last < len(folds) and folds[item.last].isalpha() and folds[item.last] not in word_set(words.function_words)


def _goes_on(sentence: Sentence, item: Located) -> bool:
    """Whether a name is only the beginning of what is meant: a hyphen or a further capital follows ("a *U.S.*-backed fund", "*Orsa* World Trade")."""
    tokens, after = sentence.tokens, item.last
    if after >= len(tokens):
        return False
    if tokens.folds[after] == "-" and tokens.starts[after] == tokens.ends[after - 1]:
        return True
    word, named = tokens.word(after), any(other.first <= after < other.last for other in sentence.names())
    return word[0].isupper() and not word.isupper() and not named


def _joint(sentence: Sentence, title: Title, words: Clauses) -> Title:
    """The title that another is joined to by "and" ("chairman *and chief executive* of the group"), or the title itself."""
    folds = sentence.tokens.folds
    if title.last < len(folds) and folds[title.last] in words.coordinators:
        following = [match for match in sentence.concepts if match.id.startswith("office.") and title.last < match.start_token <= title.last + 2]
        if following:
            return attrs.evolve(title, last=max(match.end_token for match in following))
    return title


def _may_be_land(item: Located, title: Title) -> bool:
    """Whether a name can be the land of a title: a place, a body that names its country, or what nothing tells ("*Ostrava's* chief justice")."""
    guessed = item.last <= title.first and dict(item.mention.cues).get("type") == "unknown"
    return guessed or item.mention.kind == "place" or country_in(item) is not None


def country_in(item: Located) -> str | None:
    """The country that the name of a body holds ("Bộ Ngoại giao *Nga*"), None when it holds none."""
    place = dict(item.mention.cues).get("place")
    return place if place and place != HOME else None


def _posted(ahead: list[Located], behind: list[tuple[str, Located]], words: Clauses) -> Body:
    """Sender and posting: "Norway's ambassador to Ghana", "ambassadeur du Vietnam à Cuba", "Đại sứ Cuba tại Việt Nam"."""
    genitives = word_set(words.genitives)
    sender = ahead[-1] if ahead else next((item for link, item in behind if link in genitives or not link), None)
    postings = [item for link, item in behind if item is not sender and link and link not in genitives]
    return Body(sender, tuple(_referents(postings[:1])))


def _referents(items: list[Located]) -> list[Referent]:
    return [item.referent for item in items if item.referent is not None]


def _ahead(sentence: Sentence, title: Title, holder: Located) -> list[Located]:
    """The names right before a title, left to right: its adjective or owner ("Maltese", "Malta's"), and what stands right before that."""
    found: list[Located] = []
    edge = title.first
    for item in sorted(sentence.names(), key=lambda item: -item.last):
        if item is holder or item.mention.kind not in {"place", "organization"} or item.last > edge or is_grade(sentence, item):
            continue
        gap = sentence.tokens.folds[item.last : edge]
        if gap and gap not in POSSESSIVES:
            break
        found.append(item)
        edge = item.first
    within = [
        item
        for item in sentence.names()
        if title.first <= item.first and item.last <= title.last and item.mention.kind in {"place", "organization"} and item is not holder
    ]
    return [*reversed(found), *within]


def _behind(sentence: Sentence, title: Title, holder: Located, words: Clauses) -> list[tuple[str, Located]]:
    """The names that follow a title by linking words alone, each with the word that links it (empty when none does)."""
    genitives = word_set(words.genitives)
    small = genitives | word_set(words.prepositions) | word_set(words.articles)
    nouns = {index for match in sentence.concepts if match.layer == "class" for index in range(match.start_token, match.end_token)}
    folds = sentence.tokens.folds
    found: list[tuple[str, Located]] = []
    edge = title.last
    for item in sentence.names():
        if item.first < edge:
            continue
        if item is holder or item.mention.kind not in {"place", "organization"} or item.first - edge > REACH:
            break
        gap = range(edge, item.first)
        owned = bool(gap) and folds[gap[0]] in genitives and all(folds[index].isalpha() for index in gap)
        if (item.pointing and _describes(sentence, item, words)) or _goes_on(sentence, item):
            break
        if not owned and not all(folds[index] in small or index in nouns for index in gap):
            break
        links = [folds[index] for index in gap if folds[index] in small and folds[index] not in words.articles] or [folds[index] for index in gap]
        if not links and edge == title.last and folds[edge - 1] in small:
            links = [folds[edge - 1]]
        found.append((links[0] if links else "", item))
        edge = item.last
        if folds[edge : edge + 2] in POSSESSIVES:
            found.pop()
            edge += 2
    return found
