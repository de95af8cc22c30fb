"""Findings: what rules report about groups of claims and about repeated passages, with evidence for every side."""
