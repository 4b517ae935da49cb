"""Tailored → people and scripts: a summary, a table, JSON."""

from tailor.reports.json import scores_as_json
from tailor.reports.summary import summary
from tailor.reports.table import scores_as_table

__all__ = ["scores_as_json", "scores_as_table", "summary"]
