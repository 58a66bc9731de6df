"""Dateline's time expressions as a spaCy component: `nlp.add_pipe("timeline_timex")`. Knows spaCy and the tagger.

Found through spaCy's entry points, so that importing this module is not needed where Dateline is installed.
"""

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from timeline import timex
from timeline.calendar import parse_day
from timeline.model import Timex

SPANS = "timex"


class TimexComponent:
    """Puts the expressions of a text on its Doc: records in `doc._.timexes`, spans in `doc.spans["timex"]`."""

    def __init__(self, published: str | None) -> None:
        self._published = published

    def __call__(self, doc: Doc) -> Doc:
        """Tag and resolve; `doc._.published` (an ISO day) goes before the component's own day."""
        published = doc._.published or self._published
        day = None if published is None else parse_day(published)
        found = timex.resolve(timex.tag(doc.text), doc.text, published=day)
        doc._.timexes = found
        doc.spans[SPANS] = filter_spans([span for one in found if (span := _span(doc, one)) is not None])
        return doc


def _span(doc: Doc, found: Timex) -> Span | None:
    return doc.char_span(found.start, found.end, label=str(found.type), alignment_mode="expand")


@Language.factory("timeline_timex", default_config={"published": None})
def create(nlp: Language, name: str, published: str | None) -> TimexComponent:
    """The component; `published` is the day (YYYY-MM-DD) that texts without one of their own hang on.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("timeline_timex", config={"published": "1982-05-04"})
    >>> doc = nlp("The talks collapsed on Sunday.")
    >>> [(one.value, doc.text[one.start : one.end]) for one in doc._.timexes]
    [('1982-05-02', 'Sunday')]
    """
    for extension in ("timexes", "published"):
        if not Doc.has_extension(extension):
            Doc.set_extension(extension, default=() if extension == "timexes" else None)
    return TimexComponent(published)
