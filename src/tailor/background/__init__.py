"""What counts over many postings and task descriptions know about words."""
