"""The records that the stages hand to each other: frozen, slotted, tuples inside. Knows no stage.

Spans are half-open character offsets into the article's text: `text == article.text[start:end]` always holds.
Ids are content hashes, stable over runs and machines.
"""

from timeline.model.articles import Article, Candidate, DayKind, Evidence, Published, StatedDay
from timeline.model.edits import Edit, EditKind, Entry, Regrouping, Words, text_hash
from timeline.model.events import Alternative, Event, Extraction, Link, LinkKind, Mention, Reason
from timeline.model.expressions import Reading, Timex, TimexType
from timeline.model.grammar import Aspect, EventClass, EventType, Factuality, Tense
from timeline.model.ordering import Conflict, Instead, Ordering, Otherwise, Relation, Statement
from timeline.model.participants import Location, Part, Participant, Quantity, Toll
from timeline.model.spans import Span, content_id
from timeline.model.story import Annotation, LeftOut, MadeWith, Timeline
from timeline.model.telling import (
    Account,
    Change,
    Claim,
    Field,
    Gap,
    KeyDay,
    Report,
    Rule,
    Silence,
    Task,
    ToDo,
    Value,
)

__all__ = [
    "Account",
    "Alternative",
    "Annotation",
    "Article",
    "Aspect",
    "Candidate",
    "Change",
    "Claim",
    "Conflict",
    "DayKind",
    "Edit",
    "EditKind",
    "Entry",
    "Event",
    "EventClass",
    "EventType",
    "Evidence",
    "Extraction",
    "Factuality",
    "Field",
    "Gap",
    "Instead",
    "KeyDay",
    "LeftOut",
    "Link",
    "LinkKind",
    "Location",
    "MadeWith",
    "Mention",
    "Ordering",
    "Otherwise",
    "Part",
    "Participant",
    "Published",
    "Quantity",
    "Reading",
    "Reason",
    "Regrouping",
    "Relation",
    "Report",
    "Rule",
    "Silence",
    "Span",
    "StatedDay",
    "Statement",
    "Task",
    "Tense",
    "Timeline",
    "Timex",
    "TimexType",
    "ToDo",
    "Toll",
    "Value",
    "Words",
    "content_id",
    "text_hash",
]
