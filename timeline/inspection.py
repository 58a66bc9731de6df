"""What is known of an input before its events are looked for: format, day, language, problems. Parses nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline import dating, timex
from timeline.errors import InputError, LanguageError
from timeline.intake.language import language_of
from timeline.model import Article, Candidate, Published

_OPENING = 80  # characters of the text that stand for a title


@dataclass(frozen=True, slots=True)
class Inspected:
    """One article, or an input that could not be read and why.

    `published` is the day that is believed, with its evidence; `candidates` are the possible days where none is.
    `title` is the article's own; `opening` are its first words. `problems` are for people to read.
    """

    name: str
    format: str = ""
    id: str = ""
    title: str | None = None
    opening: str = ""
    published: Published | None = None
    candidates: tuple[Candidate, ...] = ()
    language: str | None = None
    words: int = 0
    problems: tuple[str, ...] = ()
    refused: str | None = None


def inspect(inputs: Iterable[Article | InputError]) -> Iterator[Inspected]:
    """Yield what is known of each input, one at a time, in the order given."""
    for given in inputs:
        if isinstance(given, InputError):
            yield _refused(given)
        else:
            (article,) = dating.settle([_dated(given)])
            yield inspected(article)


def inspect_together(inputs: Iterable[Article | InputError]) -> tuple[Inspected, ...]:
    """What is known of the inputs of one story, whose articles help to date each other, in the order given."""
    given = tuple(inputs)
    articles = [item for item in given if not isinstance(item, InputError)]
    settled = iter(dating.settle([_dated(article) for article in articles]))
    return tuple(_refused(i) if isinstance(i, InputError) else inspected(next(settled)) for i in given)


def _dated(article: Article) -> Article:
    return dating.date(article, timex.tag(article.text, article=article.id, ages=False))


def _refused(error: InputError) -> Inspected:
    language = error.language if isinstance(error, LanguageError) else None
    return Inspected(
        error.name, language=language, problems=(f"{error.reason}. {error.remedy}",), refused=error.reason
    )


def inspected(article: Article) -> Inspected:
    """What is known of an article that was dated already."""
    return Inspected(
        name=article.name or article.id,
        format=article.format,
        id=article.id,
        title=article.title,
        opening=_opening(article.text),
        published=article.published,
        candidates=article.candidates,
        language=language_of(article.text),
        words=len(article.text.split()),
        problems=article.notes,
    )


def _opening(text: str) -> str:
    line = " ".join(text[: 4 * _OPENING].lstrip().split("\n", 1)[0].split())
    return line if len(line) <= _OPENING else f"{line[: _OPENING - 1].rstrip()}…"
