"""Invented people, and their résumés set in the layouts that people use."""
