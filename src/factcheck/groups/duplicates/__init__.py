"""Near-duplicates: passages that repeat one another, whole, in part or edited; ``collect`` reads one document, ``find`` compares."""

from factcheck.groups.duplicates.clusters import Cluster, Copy, Difference, Member
from factcheck.groups.duplicates.fingerprints import fingerprints
from factcheck.groups.duplicates.keep import KEEP, Dropped, covered, drops
from factcheck.groups.duplicates.links import CONTAINED, IDENTICAL, SIMILAR
from factcheck.groups.duplicates.search import find
from factcheck.groups.duplicates.units import Unit, collect
from factcheck.groups.duplicates.words import template

__all__ = [
    "CONTAINED",
    "IDENTICAL",
    "KEEP",
    "SIMILAR",
    "Cluster",
    "Copy",
    "Difference",
    "Dropped",
    "Member",
    "Unit",
    "collect",
    "covered",
    "drops",
    "find",
    "fingerprints",
    "template",
]
