"""Time expressions: `tag` finds them and says what they mean, `resolve` turns that into days.

Knows no events and no grammar; what hangs on an event keeps its meaning for the ordering.
"""

from timeline.timex.resolve import resolve
from timeline.timex.tag import tag

__all__ = ["resolve", "tag"]
