"""Dateline: news copy into a timeline that can be checked."""

__version__ = "0.1.0"
