"""From tables to claims: each cell that states a value, with the measure, the subject and the time that its labels give it.

Precision first: a cell is read only where exactly one label names a known measure or event of a fitting dimension, exactly one names the subject, and
the cell says nothing else. Merged cells, totals, subjects that stand in several rows without a time, and cells with notes beside the value are not.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from factcheck.claims.cells.grid import Fact, Grid, Place, columns, facts, header_rows, repeated, spread
from factcheck.claims.cells.labels import Label, read_label, whole_time
from factcheck.claims.cells.subjects import Naming, Titles, naming, titles
from factcheck.claims.cells.values import numeric, read_quantity
from factcheck.claims.claim import Claim, Filler, Gate, Subject
from factcheck.claims.extraction import Extraction, signature_items, wording_of
from factcheck.claims.reading import Sentence
from factcheck.documents.document import Span
from factcheck.documents.layout import Cell, Table
from factcheck.languages.concepts import ConceptMatch
from factcheck.values import Moment, Value, folded_words
from factcheck.world.bearers import can_bear, event_told
from factcheck.world.cardinality import concepts

MOST_CELLS = 4_000  # cells of a document that are read for claims
NEAR = 80  # characters between a label and its value that the evidence spans


def extract(extraction: Extraction) -> Iterator[Claim]:
    """The claims of the tables, lists of definitions and fields of a document, in the order of the text."""
    layout = extraction.reading.layout
    left = MOST_CELLS
    for table, rows in zip(layout.tables, extraction.reading.rows, strict=True):
        left -= sum(len(row) for row in table.rows)
        if left < 0:
            return
        yield from _Tabled(extraction, table, rows).claims()


@attrs.frozen(slots=True)
class _Bound:
    """What the labels of a cell say together."""

    concept: ConceptMatch
    label: Label
    labelled: Span
    subject: Naming
    time: Value | None
    time_place: Span | None


class _Tabled:
    """One table on its way to claims."""

    def __init__(self, extraction: Extraction, table: Table, rows: tuple[Sentence | None, ...]) -> None:
        self.extraction = extraction
        self.layout = extraction.reading.layout
        self.table = table
        self.rows = rows
        self.grid: Grid = spread(table)
        self.labels: dict[Cell, Label] = {}
        self.titles: Titles = titles(extraction, table)
        self.top = 0 if table.form == "pairs" else header_rows(self.grid, self._numeric)
        self.times = self._time_columns()
        self.dates = self._dates()

    def claims(self) -> Iterator[Claim]:
        """The claims of the table."""
        if self.titles.unsure:
            return
        found = list(facts(self.grid, self.table.form, self._numeric))
        again = repeated([self._key(fact) for fact in {fact.place.row: fact for fact in found}.values() if fact.beside])
        for fact in found:
            if fact.column in self.times:
                continue
            bound = self._bind(fact)
            if bound is None or (self._key(fact) in again and bound.time is None):
                continue
            claim = self._claim(fact, bound)
            if claim is not None:
                yield claim

    def _text(self, cell: Cell) -> str:
        return " ".join(self.layout.text[cell.start : cell.end].split())

    def _numeric(self, cell: Cell) -> bool:
        return numeric(self.layout.text[cell.start : min(cell.end, cell.start + 20)].strip())

    def _label(self, cell: Cell) -> Label:
        if cell not in self.labels:
            self.labels[cell] = read_label(self.layout.text[cell.start : min(cell.end, cell.start + 200)], self.layout.language)
        return self.labels[cell]

    def _key(self, fact: Fact) -> tuple[str, ...]:
        return tuple(word for place in fact.beside for word in folded_words(self._text(place.cell)))

    def _time_columns(self) -> frozenset[int]:
        """The columns whose header is a word for times and nothing else, and whose cells are times."""
        found = set()
        for column, places in columns(self.grid, self.top) if self.top else ():
            header = self.grid[self.top - 1][column] if column < len(self.grid[self.top - 1]) else None
            if header is None or not self._label(header.cell).temporal or self._label(header.cell).concepts:
                continue
            filled = [place for place in places if place.cell.start < place.cell.end]
            if filled and all(whole_time(self._text(place.cell), self.layout.language) is not None for place in filled):
                found.add(column)
        return frozenset(found)

    def _dates(self) -> dict[str, tuple[Value, Span]]:
        """The times that rows of pairs give for a measure: "population as of"."""
        found: dict[str, tuple[Value, Span]] = {}
        for fact in facts(self.grid, "pairs", self._numeric) if self.table.form == "pairs" else ():
            time = whole_time(self._text(fact.place.cell), self.layout.language)
            if time is not None:
                dated = (time, Span(fact.place.cell.start, fact.place.cell.end))
                found |= {concept: dated for concept in self._label(fact.beside[0].cell).dated if concept not in found}
        return found

    def _bind(self, fact: Fact) -> _Bound | None:
        """The measure, the subject and the time of a cell; None where a label says something that is not understood, or two say the same."""
        labels = [(place, self._label(place.cell)) for place in (*fact.above, *fact.beside) if place.cell.start < place.cell.end]
        measured: list[tuple[Span, Label, Place | None]] = [
            (Span(place.cell.start, place.cell.end), label, place) for place, label in labels if label.concepts
        ]
        if not measured and self.titles.measure is not None:
            measured = [(*self.titles.measure, None)]
        if len(measured) != 1 or any(label.total and not label.concepts for _, label in labels):
            return None
        span, label, own = measured[0]
        named: list[Naming] = []
        for other in [place for place, said in labels if place is not own and said.plain]:
            name = naming(self.extraction, self._row(other), other.cell, self._class(fact, other))
            if name is None and (label.units or other not in fact.above):
                return None
            if name is None:
                label = attrs.evolve(label, units=self._text(other.cell))  # a row of units below the row of measures
            else:
                named.append(name)
        chosen = self._concept(label, self._text(fact.place.cell))
        whole = self.table.form == "pairs" or fact.beside in {(), (own,)}
        subject = named[0] if named else self.titles.subject if whole else None
        times = self._times(fact, labels, label)
        if chosen is None or subject is None or len(named) > 1 or len(times) > 1:
            return None
        return _Bound(chosen, label, span, subject, *(times[0] if times else (None, None)))

    def _times(self, fact: Fact, labels: list[tuple[Place, Label]], measured: Label) -> list[tuple[Value, Span]]:
        """The times that the labels of a cell give for it, or its row, or another row that dates its measure, or else the caption."""
        times = [(said.time, Span(place.cell.start, place.cell.end)) for place, said in labels if said.time is not None]
        times += self._time_of_row(fact) or [self.dates[match.id] for match in measured.concepts if match.id in self.dates]
        if not times and self.titles.time is not None:
            times = [(self.titles.time, Span(fact.place.cell.start, fact.place.cell.end))]
        return times

    def _class(self, fact: Fact, other: Place) -> tuple[str, ...]:
        """What the rows are, by the header of the column that labels them: "Tunnel"."""
        if other not in fact.beside or not self.top:
            return ()
        line = self.grid[fact.place.row] if fact.place.row < len(self.grid) else []
        column = next((at for at, place in enumerate(line) if place == other), -1)
        header = self.grid[self.top - 1][column] if 0 <= column < len(self.grid[self.top - 1]) else None
        return self._label(header.cell).classes if header is not None else ()

    def _time_of_row(self, fact: Fact) -> list[tuple[Value, Span]]:
        line = self.grid[fact.place.row] if fact.place.row < len(self.grid) else []
        cells = [place.cell for column in sorted(self.times) if column < len(line) and (place := line[column]) is not None]
        found = [(whole_time(self._text(cell), self.layout.language), Span(cell.start, cell.end)) for cell in cells]
        return [(time, place) for time, place in found if time is not None]

    def _concept(self, label: Label, value: str) -> ConceptMatch | None:
        """The one concept of a label that a value fits."""
        table = concepts()
        event = whole_time(value, self.layout.language) is not None
        fitting: dict[str, ConceptMatch] = {}
        for match in label.concepts:
            told = event_told(match.id)
            if table[told].family == "event":
                if event and not label.units:
                    fitting.setdefault(told, attrs.evolve(match, id=told))
            elif table[told].family in {"measure", "counted"}:
                stated = read_quantity(value, label.units, self.layout.language)
                entry = table[told]
                if stated is not None and stated.dimension in (entry.dimension or (("count",) if entry.family == "counted" else ())):
                    chosen = entry.measure or told
                    fitting.setdefault(chosen, attrs.evolve(match, id=chosen))
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _row(self, place: Place) -> Sentence | None:
        return self.rows[place.row] if place.row < len(self.rows) else None

    def _claim(self, fact: Fact, bound: _Bound) -> Claim | None:
        """The claim of a cell whose labels are understood: a dated event, or an amount."""
        about = self._filler(Subject((bound.subject.candidate,)), bound.subject.candidate.span)
        if concepts()[bound.concept.id].family == "event":
            roles = self._event(fact, bound, about)
            return self._made("occurrence", {"subject": about, **roles}, fact, bound) if roles else None
        roles = self._amount(fact, bound)
        return self._made("attribute", {"subject": about, **roles}, fact, bound) if roles else None

    def _event(self, fact: Fact, bound: _Bound, about: Filler) -> dict[str, Filler]:
        time = whole_time(self._text(fact.place.cell), self.layout.language)
        if bound.time is not None or not isinstance(time, Moment) or not self._can_bear(bound):
            return {}
        place = Span(fact.place.cell.start, fact.place.cell.end)
        return {
            "type": self._filler(bound.concept.id, bound.labelled, how="noun"),
            "participants": about,
            "time": self._filler(time, place, how="stated"),
        }

    def _amount(self, fact: Fact, bound: _Bound) -> dict[str, Filler]:
        stated = read_quantity(self._text(fact.place.cell), bound.label.units, self.layout.language)
        if stated is None or (stated.time is not None and bound.time is not None):
            return {}
        place = Span(fact.place.cell.start, fact.place.cell.end)
        roles = {
            "measure": self._filler(bound.concept.id, bound.labelled, how=f"“{bound.label.text}”"),
            "value": self._filler(stated.mention.value, place),
        }
        if bound.label.restriction:
            roles["restriction"] = self._filler(bound.label.restriction, bound.labelled)
        time = stated.time or bound.time
        if time is not None:
            roles["at"] = self._filler(time, bound.time_place or place, how="the table's time")
        return roles

    def _can_bear(self, bound: _Bound) -> bool:
        referent = bound.subject.candidate.referent
        return can_bear(bound.concept.id, referent.type, territory=referent.type == "place" and bool(referent.id))

    def _filler(self, value: object, place: Span, *, how: str = "") -> Filler:
        located = self.layout.locate(place.start, place.end)
        return Filler(value, located, 3, how)

    def _made(self, kind: str, roles: dict[str, Filler], fact: Fact, bound: _Bound) -> Claim:
        cell, layout = fact.place.cell, self.layout
        row = self._row(fact.place)
        beside = [place.cell for place in fact.beside if place.cell.end <= cell.start and cell.end - place.cell.start <= NEAR]
        start = min([cell.start, *(other.start for other in beside if self.table.form == "pairs" or len(fact.beside) == 1)])
        sentence = row.span if row is not None else Span(start, cell.end)
        words = folded_words(layout.text[sentence.start : sentence.end])
        step = f"cell of a table under “{bound.label.text}”" if self.table.form == "grid" else f"value of “{bound.label.text}”"
        return Claim(
            kind=kind,
            roles=roles,
            document=layout.document.id,
            published=layout.published,
            language=layout.language,
            span=layout.locate(start, cell.end),
            sentence=layout.locate(sentence.start, sentence.end),
            gate=Gate(status=bound.label.status if bound.label.status != "actual" else self.titles.status),
            signature=frozenset(signature_items(row)[:16]) if row is not None else frozenset(),
            matter=self.extraction.matter,
            named=self.extraction.named,
            wording=wording_of((*words, *folded_words(bound.label.text))),
            derivation=(step, f"its subject: {bound.subject.candidate.how}"),
        )
