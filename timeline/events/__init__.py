"""Text -> mentions of events, the ties that grammar shows, and the events of one article. Knows no calendar."""

from timeline.events.extract import extract, extract_many

__all__ = ["extract", "extract_many"]
