"""Near-duplicates: passages that repeat one another, whole, in part or edited; ``collect`` reads one document, ``find`` compares."""

from factcheck.groups.duplicates.clusters import Cluster, Copy, Difference, Member
from factcheck.groups.duplicates.fingerprints import fingerprints
from factcheck.groups.duplicates.links import CONTAINED, IDENTICAL, SIMILAR
from factcheck.groups.duplicates.search import find
from factcheck.groups.duplicates.units import Unit, collect

__all__ = ["CONTAINED", "IDENTICAL", "SIMILAR", "Cluster", "Copy", "Difference", "Member", "Unit", "collect", "find", "fingerprints"]
