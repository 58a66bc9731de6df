"""Events of many articles -> events of the story. Knows records; knows no text but the words around a trigger."""

from timeline.merge.fuse import Merged, merge

__all__ = ["Merged", "merge"]
