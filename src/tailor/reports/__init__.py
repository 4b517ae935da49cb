"""Tailored → people and scripts: a summary, a table, JSON."""

from tailor.reports.json import keywords_as_json, scores_as_json
from tailor.reports.summary import summary
from tailor.reports.table import keywords_as_table, scores_as_table

__all__ = ["keywords_as_json", "keywords_as_table", "scores_as_json", "scores_as_table", "summary"]
