"""Tailored → people and scripts: a summary, a table, JSON. Import the module that is needed: tables bring rich."""
