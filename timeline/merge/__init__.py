"""Events of many articles -> events of the story. Knows records; knows no text but the words of the tellings."""

from timeline.merge.blame import to_undo
from timeline.merge.compared import Compared, compare, merge
from timeline.merge.copies import copies
from timeline.merge.merged import Merged

__all__ = ["Compared", "Merged", "compare", "copies", "merge", "to_undo"]
