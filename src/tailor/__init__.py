"""tailor: one master résumé and one job posting in, the variant that answers it best out."""

__version__ = "0.1.0"
