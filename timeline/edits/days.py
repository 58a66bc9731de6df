"""The day on which a user says that an article was published: it stands over all that its text and its input say."""

from collections.abc import Sequence
from dataclasses import replace

from timeline.model import Article, Edit, EditKind, Evidence, Published, text_hash

_SURE = 10.0  # log odds


def with_day(article: Article, edits: Sequence[Edit]) -> Article:
    """The article as it was read, on the day that the last edit of it gives; itself where none does.

    What its input states is left aside: no day but the user's is to be weighed.
    """
    given = [edit for edit in edits if edit.kind is EditKind.PUBLISHED]
    known = text_hash(article.text) if given else ""
    last = next((e for e in reversed(given) if any(words.article == known for words in e.words)), None)
    if last is None or last.first is None:
        return article
    published = Published(last.first, 1.0, (Evidence(said(last), _SURE),))
    return replace(article, stated=(), published=published)


def said(edit: Edit) -> str:
    """Who set it and why, in words.

    >>> said(Edit(EditKind.DATE, reason="the log of the ship", by="Ada")), said(Edit(EditKind.DATE))
    ('set by Ada: the log of the ship', 'set by hand')
    """
    who = f"set by {edit.by or 'hand'}"
    return f"{who}: {edit.reason}" if edit.reason else who
