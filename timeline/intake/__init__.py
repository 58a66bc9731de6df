"""Opens files, folders and streams and makes articles of them. Knows formats and encodings, but no dates in text."""

from timeline.intake.articles import read_bytes, read_each, read_text
from timeline.intake.columns import Columns, parse_columns
from timeline.intake.names import Names, with_unique_ids
from timeline.intake.sources import Intake, read, read_iter

__all__ = [
    "Columns",
    "Intake",
    "Names",
    "parse_columns",
    "read",
    "read_bytes",
    "read_each",
    "read_iter",
    "read_text",
    "with_unique_ids",
]
