"""The data files that come with tailor."""

from __future__ import annotations

from pathlib import Path
from typing import Final

# By their place beside this module: importlib.resources costs a short run ten other modules.
DATA: Final = Path(__file__).with_name("data")


def data_bytes(name: str) -> bytes:
    """Return a file of `tailor/data`, whole."""
    return (DATA / name).read_bytes()


def data_text(name: str) -> str:
    """Return a file of `tailor/data` as text."""
    return data_bytes(name).decode("utf-8")
