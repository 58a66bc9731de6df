"""Puts together all that speaks of an article's year: what it names, tells and gives. Weighs nothing."""

from functools import cache

from timeline.calendar import civil
from timeline.dating.clues import Clues, find_clues
from timeline.dating.named import find_named
from timeline.dating.scoring import Case, scaled
from timeline.dating.signs import Cells
from timeline.dating.told import from_copyright, from_years, newest
from timeline.dating.written import WrittenDate
from timeline.gazetteer import office_terms
from timeline.model import Article, Timex

FIRST_YEAR = 1900
_LATEST = 2200


def case_of(article: Article, timexes: tuple[Timex, ...], written: WrittenDate | None) -> Case:
    """Return what speaks of an article's year: for a written day without one the day in each year, else the years."""
    clues = find_clues(article, timexes, body=article.body)
    signs = [
        *from_years(clues.years),
        *find_named(article.text, body=article.body, apart=article.boilerplate),
    ]
    if clues.copyright is not None:
        signs.append(from_copyright(clues.copyright))
    signs += newest(signs)
    last = _last_year(clues)
    cells = (
        Cells.of_day(written, FIRST_YEAR, last) if written is not None else Cells.of_years(FIRST_YEAR, last)
    )
    return Case(cells, scaled(signs), clues, written)


def _last_year(clues: Clues) -> int:
    """The newest year that the gazetteer or the story knows, so that no clock is asked."""
    told = [civil(clue.first)[0] for clue in clues.years if not clue.ahead]
    return min(max([newest_known(), *told]), _LATEST)


@cache
def newest_known() -> int:
    """Return the newest year in which the gazetteer knows of a change of office."""
    return max(max(term.start, term.end or term.start).year for term in office_terms())
