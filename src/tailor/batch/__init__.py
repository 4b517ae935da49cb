"""One résumé, many postings, several processes: a result or an error for each, nothing lost."""

from tailor.batch.job import Job
from tailor.batch.run import Outcome, Plan, run_batch

__all__ = ["Job", "Outcome", "Plan", "run_batch"]
