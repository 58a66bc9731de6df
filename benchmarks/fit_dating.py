"""Fits the table of weights of timeline/dating/weights.py to dated articles, and prints its rows.

A conditional logit: each year that an article can be of has the sum of its signs' weights, and the weights are
moved to make the true years likelier, held near those that stand in the table by a penalty. Every second counts.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from undated import Dated, read_corpus, without_date, without_year

from timeline import timex
from timeline.calendar import civil
from timeline.dating import publication, weights
from timeline.dating.case import case_of
from timeline.dating.days import lines_of_days
from timeline.dating.head import find_head
from timeline.dating.scoring import Case, kind_of, placed, prior
from timeline.dating.signs import Kind
from timeline.errors import InputError
from timeline.intake import read_text

_KINDS = list(Kind)
_BINS = 13
_CHAIN = [3, 2, 1, 0, 4, 5, 6, 7, 8, 9, 10, 11, 12]  # a row's places from the earliest year to the latest


@dataclass(frozen=True, slots=True)
class Example:
    """One article: by cell the counts of each weight, what does not move, the true cell, and how much it counts."""

    features: np.ndarray
    fixed: np.ndarray
    true: int
    counts: float


def examples(folders: list[Path], *, few: set[str], part: int) -> Iterator[Example]:
    """The articles of one half, without year and without date; those of the corpora in `few` count a tenth."""
    articles = [article for folder in folders for article in read_corpus(folder)]
    for number, article in enumerate(articles):
        if number % 2 != part:
            continue
        for text in dict.fromkeys((without_year(article, line=True), without_date(article))):
            found = _example(article, text, 0.1 if article.corpus in few else 1.0)
            if found is not None:
                yield found


def _example(article: Dated, text: str, counts: float) -> Example | None:
    try:
        read = read_text(text, name="text")
    except InputError:
        return None
    head = find_head(read)
    tagged = timex.tag(read.text)
    dated = publication.with_head(read, head)
    case = case_of(dated, tagged, publication.without_year(head))
    true = civil(article.day)[0] - case.cells.first_year
    if not case.speaks or not 0 <= true < len(case.cells.firsts) or not case.cells.real[true]:
        return None
    return Example(_features(case), _fixed(case), true, counts)


def _features(case: Case) -> np.ndarray:
    found = np.zeros((len(case.cells.firsts), len(_KINDS) * _BINS))
    table = weights.TABLE
    for sign in case.signs:
        rows = []
        for low, high in case.cells.reaches(sign):
            kind = kind_of(case.cells, sign, low)
            bins = placed(low, high, len(case.cells.firsts))
            rows.append([(values(table[kind])[one], _KINDS.index(kind) * _BINS + one) for one in bins])
        for cell, readings in enumerate(zip(*rows, strict=True)):
            found[cell, max(readings)[1]] += sign.scale
    return found


def _fixed(case: Case) -> np.ndarray:
    lines = list(lines_of_days(case.cells.firsts, case.clues, case.written))
    total = np.array(prior(case.cells.first_year, len(case.cells.firsts)))
    for line in lines:
        total = total + np.array(line)
    return np.where(case.cells.real, total, -1e3)


def values(row: weights.Row) -> list[float]:
    """A row of the table as one list."""
    return [*row.before, row.first, row.inside, *row.after]


def _roughness(moved: np.ndarray) -> np.ndarray:
    """The gradient of how much neighbouring years of a row were moved apart."""
    chain = moved.reshape(len(_KINDS), _BINS)[:, _CHAIN]
    steps = np.diff(chain, axis=1)
    back = np.zeros_like(chain)
    back[:, 1:] += steps
    back[:, :-1] -= steps
    found = np.zeros((len(_KINDS), _BINS))
    found[:, _CHAIN] = back
    return found.ravel()


def fit(given: list[Example], *, held: float, smooth: float, rounds: int) -> np.ndarray:
    """Return the weights that make the true years likeliest, as far as the penalties let them move."""
    start = np.array([value for kind in _KINDS for value in values(weights.TABLE[kind])])
    found = start.copy()
    moment, square = np.zeros_like(found), np.zeros_like(found)
    for step in range(1, rounds + 1):
        gradient = -held * (found - start) - smooth * _roughness(found - start)
        for one in given:
            scores = one.features @ found + one.fixed
            shares = np.exp(scores - scores.max())
            shares /= shares.sum()
            gradient += one.counts * (one.features[one.true] - shares @ one.features)
        moment = 0.9 * moment + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        change = (moment / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-6)
        found = found + 0.03 * change
    return found


def loss(given: list[Example], found: np.ndarray, temper: float) -> tuple[float, float]:
    """The mean surprise at the true year, in nats, and the share of articles whose likeliest year is right."""
    surprise = right = total = 0.0
    for one in given:
        scores = temper * (one.features @ found) + one.fixed
        shares = np.exp(scores - scores.max())
        shares /= shares.sum()
        surprise -= one.counts * float(np.log(shares[one.true] + 1e-12))
        right += one.counts * float(shares.argmax() == one.true)
        total += one.counts
    return surprise / total, right / total


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument(
        "--few", nargs="*", default=[], help="names of corpora of one story, which count less"
    )
    parser.add_argument("--held", type=float, default=1.0, help="how strongly the table's weights are held")
    parser.add_argument(
        "--smooth", type=float, default=2.0, help="how strongly neighbouring years move together"
    )
    parser.add_argument("--rounds", type=int, default=300)
    args = parser.parse_args()
    own = list(examples(args.folders, few=set(args.few), part=0))
    other = list(examples(args.folders, few=set(args.few), part=1))
    start = np.array([value for kind in _KINDS for value in values(weights.TABLE[kind])])
    found = fit(own, held=args.held, smooth=args.smooth, rounds=args.rounds)
    print("articles fitted", len(own), "and checked", len(other))
    for name, table in (("as it stands", start), ("fitted", found)):
        for temper in (0.7, 0.85, 1.0):
            shown = loss(own, table, temper), loss(other, table, temper)
            print(f"{name:13} temper {temper}  own half {shown[0]}  other half {shown[1]}")
    for number, kind in enumerate(_KINDS):
        row = [round(float(value), 2) for value in found[number * _BINS : (number + 1) * _BINS]]
        count = sum(
            one.counts * (one.features[one.true, number * _BINS : (number + 1) * _BINS].sum() > 0)
            for one in own
        )
        print(
            f"    Kind.{kind.name}: Row({tuple(row[:4])}, {row[4]}, {row[5]}, {tuple(row[6:])}),  # {count:.0f}"
        )


if __name__ == "__main__":
    main()
