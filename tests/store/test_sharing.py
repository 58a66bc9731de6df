"""What is read from bytes says each thing once in memory, and says the same."""

from copy import deepcopy

from timeline.allen import RelationType
from timeline.model import Mention, Span, Statement
from timeline.store.codec import dumps, loads
from timeline.store.sharing import Pool, share

MENTIONS = tuple(
    Mention(f"m{n}", "harbour-wire-1", n, n + 4, "shell", Span(0, 40), Span(0, 20), "Rebels shell the port")
    for n in (3, 25)
)


def test_equal_strings_and_spans_become_one_object() -> None:
    one, other = loads(dumps(MENTIONS), tuple[Mention, ...])
    assert one.article is not other.article
    share((one, other), {})
    assert one.article is other.article
    assert one.sentence is other.sentence


def test_no_value_changes() -> None:
    read = loads(dumps(MENTIONS), tuple[Mention, ...])
    before = deepcopy(read)
    share(read, {})
    assert read == before == MENTIONS


def test_a_pool_serves_several_articles() -> None:
    pool: Pool = {}
    told = [
        loads(dumps((_past(article),)), tuple[Statement, ...])[0] for article in ("harbour-1", "harbour-2")
    ]
    for statement in told:
        share((statement,), pool)
    assert told[0].rule is told[1].rule


def _past(article: str) -> Statement:
    return Statement("s1", article, Span(0, 9), "e1", RelationType.BEFORE, "it is told as past", "told-past")
