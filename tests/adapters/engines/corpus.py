"""A corpus made for the engines: claims that agree, conflict and change, copies whole and edited, series from templates, crowded keys and shingles."""

from __future__ import annotations

import datetime
import random

from factcheck import Document

_COMPANIES = ("Northwind Mills", "Calder Steel", "Ostrava Glass", "Pinewood Foods", "Harbour Lines", "Meridian Rail")
_CITIES = ("Lyon", "Porto", "Gdansk", "Leeds", "Turin", "Bergen")
_PEOPLE = ("Helena Marsh", "Victor Adeyemi", "Ingrid Solberg", "Tomas Novak")
_MONTHS = ("January", "March", "June", "September", "November")
_FRAMES = (
    "{company} announced the loss of {jobs} jobs at its oldest plant in {city} after talks with the unions had failed.",
    "{company} was founded in {year} by {person} in a small workshop near the harbour of {city}.",
    "The bridge over the river in {city} is {length} metres long and was opened in {year}.",
    "{person} was appointed chief executive of {company} on {day} {month} 2019.",
    "Revenue of {company} rose {share} percent to {jobs} million dollars in the third quarter of 2018.",
    "France exported goods worth {jobs} million dollars to Portugal in {year}.",
    "Germany and Spain established diplomatic relations in {year}.",
    "The festival in {city} drew {jobs} visitors over three days, {person} told reporters at the town hall.",
    "“We will rebuild the old quarter of {city} before the end of the decade,” said {person}.",
    "According to the latest official figures released on Monday, the town of {city} has {jobs}00 inhabitants.",
    "The council of {city} met on {day} {month} {year} to vote on the plan for the new tram line.",
    "Nothing in the report explains why the works at {city} took so much longer than planned.",
)
_FOOTER = "This report was compiled from several agencies and edited in our newsroom on the same day."


def articles(count: int, seed: int = 7) -> list[Document]:
    """So many articles, always the same; each with some sentences of its own and some of others."""
    chance = random.Random(seed)
    made: list[Document] = []
    told: list[str] = []
    for number in range(count):
        sentences = [_sentence(chance) for _ in range(chance.randint(2, 6))]
        if told and number % 3 == 0:
            sentences.append(chance.choice(told))
        if told and number % 4 == 0:
            sentences.append(_edited(chance.choice(told), chance))
        if number % 5 == 0:
            sentences.append(_FOOTER)
        told += sentences
        day = datetime.date(2019, 1, 1) + datetime.timedelta(days=chance.randint(0, 400))
        made.append(Document(id=f"desk/{number * 7919 % 10007:05d}.txt", text=" ".join(sentences) + "\n", published=day, language="en"))
    return made


def notices(count: int) -> list[Document]:
    """One-sentence documents, so many that the shingles they share are crowded; every ninth is an edited copy of the one before."""
    made: list[Document] = []
    for number in range(count):
        words = f"stall {number} of row {number % 13} sells cheese from valley {number * 31 % 997}"
        if number % 9 == 1:
            words = f"stall {number - 1} of row {(number - 1) % 13} now sells cheese from valley {(number - 1) * 31 % 997}"
        made.append(Document(id=f"n{number:04d}", text=f"At the market in the old town by the river {words}.", language="en"))
    return made


def _sentence(chance: random.Random) -> str:
    return chance.choice(_FRAMES).format(
        company=chance.choice(_COMPANIES),
        city=chance.choice(_CITIES),
        person=chance.choice(_PEOPLE),
        month=chance.choice(_MONTHS),
        day=chance.randint(1, 28),
        year=chance.choice((1921, 1934, 1958, 1960, 1961)),
        jobs=chance.choice((120, 240, 420, 650)),
        length=chance.choice((310, 311, 480)),
        share=chance.randint(2, 9),
    )


def _edited(sentence: str, chance: random.Random) -> str:
    words = sentence.split()
    place = chance.randrange(1, len(words))
    return " ".join([*words[:place], *(["reportedly"] if chance.random() < 0.5 else []), *words[place + (chance.random() < 0.3) :]])
