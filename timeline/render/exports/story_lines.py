"""A story as lines of JSON: what it was made with, then each article, event, relation and conflict. Sorts nothing."""

from timeline.model import Timeline
from timeline.render.escape import json_line
from timeline.render.story_json import story_record

# What each list of the story is made of, in the order in which it is written.
_LISTS = {
    "articles": "article",
    "events": "event",
    "relations": "relation",
    "conflicts": "conflict",
    "gave_way": "gave_way",
    "left_out": "left_out",
    "days": "day",
    "to_do": "to_do",
}


def story_lines(timeline: Timeline) -> str:
    """A record a line, each with its kind under `record`; the first line is the story's own."""
    story = story_record(timeline)
    records = [{"record": "story", "format": story["format"], "made_with": story["made_with"]}]
    records += [{"record": kind, **one} for name, kind in _LISTS.items() for one in story[name]]
    return "".join(map(json_line, records))
