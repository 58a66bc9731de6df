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
        yield _refused(given) if isinstance(given, InputError) else _inspected(given)


def _refused(error: InputError) -> Inspected:
    language = error.language if isinstance(error, LanguageError) else None
    return Inspected(
        error.name, language=language, problems=(f"{error.reason}. {error.remedy}",), refused=error.reason
    )


def _inspected(given: Article) -> Inspected:
    timexes = timex.tag(given.text, article=given.id, ages=False)
    (article,) = dating.settle([dating.date(given, timexes)])
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
