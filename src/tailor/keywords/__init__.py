"""Posting → Keywords: what a posting asks for."""

from tailor.keywords.extract import extract_keywords

__all__ = ["extract_keywords"]
