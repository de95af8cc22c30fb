"""Values: what a statement denotes. No text, no language; every value denotes a set, and `relate` compares the sets."""

from factcheck.values.clock import Clock
from factcheck.values.days import add_months, civil, date_of, day_number, day_of, days_in_month, iso_day
from factcheck.values.dimension import UNITS, conversion, convertible, is_counted, is_unit
from factcheck.values.duration import DURATION_UNITS, Duration
from factcheck.values.entity import ENTITY_TYPES, Entity
from factcheck.values.folding import fold_name, folded_words
from factcheck.values.interval import Interval, decimal_text, exact
from factcheck.values.moment import GRAINS, Moment
from factcheck.values.name import Name
from factcheck.values.period import Period, day_gap, days, disjoint, extent, overlaps, same_grain, year_of
from factcheck.values.precision import HEDGES
from factcheck.values.quantity import Quantity, coarser_precision, gap
from factcheck.values.rank import Ordinal, Rank, rank_relation
from factcheck.values.relation import Relation, Value, relate
from factcheck.values.scope import HOME, WORLD, Scope
from factcheck.values.symbols import grouped, unit_symbol
from factcheck.values.text import Text

__all__ = [
    "DURATION_UNITS",
    "ENTITY_TYPES",
    "GRAINS",
    "HEDGES",
    "HOME",
    "UNITS",
    "WORLD",
    "Clock",
    "Duration",
    "Entity",
    "Interval",
    "Moment",
    "Name",
    "Ordinal",
    "Period",
    "Quantity",
    "Rank",
    "Relation",
    "Scope",
    "Text",
    "Value",
    "add_months",
    "civil",
    "coarser_precision",
    "conversion",
    "convertible",
    "date_of",
    "day_gap",
    "day_number",
    "day_of",
    "days",
    "days_in_month",
    "decimal_text",
    "disjoint",
    "exact",
    "extent",
    "fold_name",
    "folded_words",
    "gap",
    "grouped",
    "is_counted",
    "is_unit",
    "iso_day",
    "overlaps",
    "rank_relation",
    "relate",
    "same_grain",
    "unit_symbol",
    "year_of",
]
