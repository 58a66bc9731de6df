"""What a timeline looks like outside the program: words, records, tables, figure, page. Changes no record."""

from timeline.render.annotations import annotation_line, annotation_record
from timeline.render.explain import explain
from timeline.render.figure import PLOTLY_CONFIG, figure
from timeline.render.page import page
from timeline.render.story_json import story_json, story_record
from timeline.render.table_csv import story_csv
from timeline.render.words import when_words

__all__ = [
    "PLOTLY_CONFIG",
    "annotation_line",
    "annotation_record",
    "explain",
    "figure",
    "page",
    "story_csv",
    "story_json",
    "story_record",
    "when_words",
]
