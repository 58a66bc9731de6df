"""A story's temporal graph as GraphML: events and time expressions, tied by TimeML's relations. Draws nothing.

Sources: U. Brandes, M. Eiglsperger and J. Lerner, GraphML Primer; TimeML 1.2.1, TLINK; J. F. Allen, Maintaining
knowledge about temporal intervals (1983).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from timeline.allen import RelationType as R
from timeline.allen import allen_of, is_timeml
from timeline.model import Event, Relation, Timeline, Timex
from timeline.render.doubt import disputed
from timeline.render.exports.xml_text import HEAD, xml
from timeline.render.page_parts import article_name
from timeline.render.quotes import quoted
from timeline.render.records import first_moment, last_moment
from timeline.when import When

Value: TypeAlias = str | float | bool | None

# Each relation as TimeML's TLINK calls it and as Allen does; None where they have no such relation.
RELATIONS: dict[R, tuple[str | None, str | None]] = {
    relation: (relation.value if is_timeml(relation) else None, allen.value if allen else None)
    for relation in R
    for allen in (allen_of(relation),)
}

# What nodes and edges can say: name and type, in the order in which it is declared and written.
_NODE_KEYS = {
    "kind": "string",
    "label": "string",
    "type": "string",
    "earliest": "string",
    "latest": "string",
    "edtf": "string",
    "likely_edtf": "string",
    "factuality": "string",
    "attribution": "string",
    "place": "string",
    "on_timeline": "boolean",
    "weight": "double",
    "disputed": "boolean",
    "sources": "string",
    "article": "string",
    "start": "int",
    "end": "int",
    "value": "string",
}
_EDGE_KEYS = {
    "relation": "string",
    "timeml": "string",
    "allen": "string",
    "hard": "boolean",
    "cue": "string",
    "article": "string",
}
_HEAD = f'{HEAD}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'


def story_graphml(timeline: Timeline) -> str:
    """The graph as a GraphML document; the same timeline gives the same characters.

    A relation that TimeML or Allen do not have is an edge without `timeml` or `allen`.
    """
    texts = {article.id: article.text for article in timeline.articles}
    names = {article.id: article_name(article) for article in timeline.articles}
    in_dispute = disputed(timeline.conflicts)
    nodes = [(event.id, _event(event, names, disputed=event.id in in_dispute)) for event in timeline.events]
    for article, timexes in timeline.timexes:
        nodes += [(timex.id, _timex(timex, article, texts.get(article, ""))) for timex in timexes]
    known = dict(nodes)
    edges = [
        (r.source, r.target, _edge(r, texts))
        for r in timeline.relations
        if r.source in known and r.target in known
    ]
    return "".join((_HEAD, *_keys(), *_graph(known, edges), "</graphml>\n"))


def _event(event: Event, names: Mapping[str, str], *, disputed: bool) -> dict[str, Value]:
    sources = dict.fromkeys(names.get(mention.article, mention.article) for mention in event.mentions)
    return {
        "kind": "event",
        "label": event.label,
        "type": event.type.value if event.type else None,
        **_window(event.when),
        "likely_edtf": event.likely.edtf if event.likely else None,
        "factuality": event.factuality.value,
        "attribution": event.attribution,
        "place": event.place,
        "on_timeline": event.on_timeline,
        "weight": round(event.weight, 4),
        "disputed": disputed,
        "sources": "; ".join(sources),
    }


def _timex(timex: Timex, article: str, text: str) -> dict[str, Value]:
    return {
        "kind": "time expression",
        "label": quoted(text, timex.start, timex.end),
        "type": timex.type.value,
        **_window(timex.denotes),
        "value": timex.value,
        "article": article,
        "start": timex.start,
        "end": timex.end,
    }


def _window(when: When | None) -> dict[str, Value]:
    if when is None:
        return {}
    return {
        "earliest": first_moment(when.earliest, when),
        "latest": last_moment(when.latest, when),
        "edtf": when.edtf,
    }


def _edge(relation: Relation, texts: Mapping[str, str]) -> dict[str, Value]:
    timeml, allen = RELATIONS[relation.type]
    text, cue = texts.get(relation.article or ""), relation.cue
    return {
        "relation": relation.type.value,
        "timeml": timeml,
        "allen": allen,
        "hard": relation.hard,
        "cue": quoted(text, cue.start, cue.end) if text is not None and cue else None,
        "article": relation.article,
    }


def _keys() -> Iterator[str]:
    for what, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for name, kind in keys.items():
            yield f'  <key id="{what}-{name}" for="{what}" attr.name="{name}" attr.type="{kind}"/>\n'


def _graph(
    nodes: Mapping[str, Mapping[str, Value]], edges: Iterable[tuple[str, str, Mapping[str, Value]]]
) -> Iterator[str]:
    yield '  <graph id="story" edgedefault="directed">\n'
    for identity, said in nodes.items():
        yield f'    <node id="{_written(identity)}">\n{_data("node", _NODE_KEYS, said)}    </node>\n'
    for number, (source, target, said) in enumerate(edges, 1):
        ends = f'source="{_written(source)}" target="{_written(target)}"'
        yield f'    <edge id="r{number}" {ends}>\n{_data("edge", _EDGE_KEYS, said)}    </edge>\n'
    yield "  </graph>\n"


def _data(what: str, keys: Iterable[str], said: Mapping[str, Value]) -> str:
    rows = ((key, said.get(key)) for key in keys)
    return "".join(
        f'      <data key="{what}-{key}">{_written(value)}</data>\n'
        for key, value in rows
        if value is not None and value != ""
    )


def _written(value: Value) -> str:
    """A value as XML shows it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return xml(str(value))
