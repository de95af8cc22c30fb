"""The closed-class words by which a clause is read without a parser: what opens one, what points back, what attaches a name."""

from __future__ import annotations

from typing import ClassVar

import attrs


@attrs.frozen(slots=True)
class Clauses:
    """One language's function words. Every entry is a folded word, or several separated by single spaces.

    ``relatives`` open a clause about the name before; ``subordinators`` and ``coordinators`` open a clause of their own; ``pronouns`` stand for a
    subject named before, by the kind of entity they can mean; ``possessives`` likewise ("its revenue"); ``prepositions`` attach a name that is then
    no subject; ``dating`` stand before the time of a clause; ``genitives`` attach the owner of the noun before ("of"); ``articles``, ``indefinites``
    and ``demonstratives`` open a noun phrase; ``copulas`` equate; ``connectors`` introduce a complement that belongs to the noun before a value
    ("length of 8 km"). ``elided_subjects``: a sentence may begin with its verb and mean the subject before;
    ``adjectives_behind``: what narrows a noun stands right behind it.

    ``editions`` count any series and name none, ``numbering`` stands before the number of one; ``capacity`` before the office in which somebody
    serves ("as chair"); ``clitics`` before a verb are its object ("lo firmaron"); ``contrasting`` adjectives make a definite noun mean another than
    the one named before ("the rival firm"); ``agents`` stand before the doer of a deed whose verb follows ("do X thiết kế"); ``whens`` open a clause
    that tells what happened at the time right before it ("until 1995, when he resigned"); ``having`` before a number says that so many are all of
    its owner's ("has 400 workers"); ``auxiliaries`` follow a subject at the beginning of a sentence; ``personal`` relatives are said of people alone
    ("who"); ``adverbs`` may stand between a name and its verb, those that begin with a hyphen are endings of further ones ("Orsa *itself* has");
    ``aged`` stand before the years at which somebody died ("mort à 71 ans"); ``ages`` right before the years that somebody or something has
    reached by now ("tiene 42 años"), ``ageing`` before such years only with a word for age, or a bare number ("is 42 years old", "turned 60");
    ``spanning`` stand before how long a deed went on ("for two months"), ``counting`` before one of several lengths of time ("the first 48 hours"),
    ``opposing`` between the two sides of a vote ("67 to 33"); ``favouring`` and ``disfavouring`` behind
    a number of votes say of which side it is; ``amending`` nouns are
    of what is voted on apart from the text itself; ``ending`` words say until when something was so;
    ``accompanying`` prepositions lead to who shared in a deed ("founded it *with* Ada Roe");
    behind a denial ``restricting`` words lead to what alone is meant ("n'a ouvert *qu'*en 1966"); ``late`` ones tell that something happened no
    sooner than a time with "until" before it ("*mãi* đến năm 1966 *mới*");
    ``often`` are single words for so many times ("twice");
    ``perfect`` auxiliaries of the future tell with a participle of what is over ("aura coûté").
    """

    FILE: ClassVar[str] = "clauses.toml"

    source: str
    elided_subjects: bool
    adjectives_behind: bool = attrs.field(default=False, kw_only=True)
    editions: tuple[str, ...]
    relatives: tuple[str, ...]
    subordinators: tuple[str, ...]
    coordinators: tuple[str, ...]
    pronouns: dict[str, tuple[str, ...]]
    possessives: dict[str, tuple[str, ...]]
    prepositions: tuple[str, ...]
    genitives: tuple[str, ...]
    dating: tuple[str, ...]
    articles: tuple[str, ...]
    indefinites: tuple[str, ...]
    demonstratives: tuple[str, ...]
    copulas: tuple[str, ...]
    connectors: tuple[str, ...]
    function_words: tuple[str, ...]
    capacity: tuple[str, ...] = ()
    numbering: tuple[str, ...] = ()
    clitics: tuple[str, ...] = ()
    contrasting: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    whens: tuple[str, ...] = ()
    having: tuple[str, ...] = ()
    auxiliaries: tuple[str, ...] = ()
    personal: tuple[str, ...] = ()
    aged: tuple[str, ...] = ()
    adverbs: tuple[str, ...] = ()
    accompanying: tuple[str, ...] = ()
    perfect: tuple[str, ...] = ()
    ages: tuple[str, ...] = ()
    ageing: tuple[str, ...] = ()
    spanning: tuple[str, ...] = ()
    counting: tuple[str, ...] = ()
    opposing: tuple[str, ...] = ()
    favouring: tuple[str, ...] = ()
    disfavouring: tuple[str, ...] = ()
    amending: tuple[str, ...] = ()
    ending: tuple[str, ...] = ()
    restricting: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    often: dict[str, int] = attrs.field(factory=dict)
