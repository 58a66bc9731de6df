"""Scores the year and day told of articles whose dates were taken away, and how honest the probability is.

carry evidence    something in the text speaks for one year rather than another
right             the likeliest year is the true one, of those that carry evidence
error             expected calibration error of its stated probability, in ten bins
believed, of them those sure enough for the story's days to hang on, and how many of these are right
"""

import argparse
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from undated import Dated, read_corpus, without_date, without_year

from timeline import dating, timex
from timeline.calendar import civil, iso_day
from timeline.errors import InputError
from timeline.intake import read_text
from timeline.model import Article, Candidate

CUTS: dict[str, Callable[[Dated], str]] = {
    "line": lambda article: without_year(article, line=True),
    "year": lambda article: without_year(article, line=False),
    "date": without_date,
    "header": lambda article: f"{article.header}\n\n{article.text}",
}
_BINS = 10


@dataclass(frozen=True, slots=True)
class Answer:
    """What was told of one article: the likeliest day or stretch, whether it is believed and on any evidence."""

    article: Dated
    best: Candidate | None
    believed: bool
    dated: Article

    @property
    def evidence(self) -> bool:
        """Whether anything spoke for one year rather than another."""
        return self.best is not None and any(item.weight for item in self.best.evidence)

    @property
    def right(self) -> bool:
        """Whether the likeliest year is the true one."""
        return self.best is not None and civil(self.best.day)[0] == civil(self.article.day)[0]


def answer(article: Dated, text: str) -> Answer | None:
    """Date one text; None where it is no article."""
    try:
        read = read_text(text, name="text")
    except InputError:
        return None
    dated = dating.date(read, timex.tag(read.text))
    published = dated.published
    if published is not None:
        best = Candidate(published.day, published.confidence, published.evidence)
        return Answer(article, best, True, dated)
    return Answer(article, dated.candidates[0] if dated.candidates else None, False, dated)


def score(answers: Iterable[Answer]) -> dict[str, float]:
    """The shares over all articles."""
    given = list(answers)
    spoken = [one for one in given if one.evidence]
    believed = [one for one in spoken if one.believed]
    return {
        "articles": len(given),
        "carry_evidence": _share(len(spoken), len(given)),
        "right": _share(sum(one.right for one in spoken), len(spoken)),
        "error": round(calibration_error(spoken), 3),
        "believed": _share(len(believed), len(given)),
        "believed_right": _share(sum(one.right for one in believed), len(believed)),
        "day_right": _share(
            sum(one.best is not None and one.best.day == one.article.day for one in believed), len(believed)
        ),
    }


def calibration_error(answers: Iterable[Answer]) -> float:
    """How far the stated probability lies from the share that is right, weighted over ten bins."""
    return sum(abs(stated - right) * share for _, share, stated, right in bins(answers))


def bins(answers: Iterable[Answer]) -> list[tuple[float, float, float, float]]:
    """For each bin: its lower bound, its share of all, the mean probability stated, and the share that is right."""
    given = [(one.best.weight, one.right) for one in answers if one.best is not None]
    found = []
    for number in range(_BINS):
        inside = [(p, right) for p, right in given if min(int(p * _BINS), _BINS - 1) == number]
        if inside:
            mean = sum(p for p, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            found.append((number / _BINS, len(inside) / len(given), mean, share))
    return found


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3) if whole else 0.0


def show_error(one: Answer) -> None:
    """Print what was wrong, with the evidence for it."""
    best = one.best
    if best is None:
        return
    print(f"{one.article.name:40.40} {iso_day(one.article.day)} but {iso_day(best.day)} ({best.weight:.2f})")
    for item in best.evidence[:6]:
        print(f"      {item.weight:6.2f} {item.reason}")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--cut", choices=CUTS, default="line")
    parser.add_argument("--half", choices=("even", "odd"), help="only every second article, by number")
    parser.add_argument("--every", type=int, default=1, help="one article in so many")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--bins", action="store_true")
    args = parser.parse_args()
    articles = [article for folder in args.folders for article in read_corpus(folder)][:: args.every]
    if args.half:
        articles = articles[args.half == "odd" :: 2]
    answers = [one for article in articles if (one := answer(article, CUTS[args.cut](article)))]
    for corpus in sorted({one.article.corpus for one in answers}):
        print(corpus, json.dumps(score(one for one in answers if one.article.corpus == corpus)))
    print("all", json.dumps(score(answers)))
    if args.bins:
        for low, share, stated, right in bins(one for one in answers if one.evidence):
            print(f"from {low:.1f}: {share:5.1%} of articles, stated {stated:.2f}, right {right:.2f}")
    for one in answers if args.errors else ():
        if not one.right:
            show_error(one)


if __name__ == "__main__":
    main()
