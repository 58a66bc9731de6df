"""Fits the table of timeline/merge/weights.py to events that people judged, and prints its rows.

A logistic regression over the signs of all pairs that are compared; each topic counts by the root of its pairs,
and the weights are held near nothing by a penalty. Weights set by hand stay as they are, and the others are fitted
beside them. Topics of even number teach; the others are left for the score.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from judged import Topic, ecb

from timeline.build import annotate
from timeline.merge.candidates import candidates
from timeline.merge.forbidden import forbidden
from timeline.merge.kinship import kinship
from timeline.merge.profile import Profile, profiles
from timeline.merge.signs import Sign, signs
from timeline.merge.weights import BY_HAND

_SIGNS = list(Sign)
_FITTED = [number for number, sign in enumerate(_SIGNS) if sign not in BY_HAND]
_PENALTY = 1.0
_ROUNDS = 25


def judged_pairs(topic: Topic) -> tuple[np.ndarray, np.ndarray]:
    """For each pair that may be one the strengths of its signs, and whether it is one."""
    told = [(annotation.article, annotation.events) for annotation in annotate(topic.articles)]
    near = kinship([article for article, _ in told])
    prepared = profiles(told)
    events = list(_events(topic, prepared))
    rows, answers = [], []
    for i, j in candidates(prepared, near):
        if events[i] and events[j] and forbidden(prepared[i], prepared[j]) is None:
            row = np.zeros(len(_SIGNS))
            for sign, strength in signs(prepared[i], prepared[j], near):
                row[_SIGNS.index(sign)] += strength
            rows.append(row)
            answers.append(events[i] == events[j])
    return np.array(rows), np.array(answers, dtype=float)


def _events(topic: Topic, prepared: Sequence[Profile]) -> Iterator[str | None]:
    """The judged event of each of ours, by the most of its mentions."""
    spans: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for judged in topic.mentions:
        spans[judged.article].append((judged.start, judged.end, judged.event))
    for profile in prepared:
        votes = Counter(
            event
            for mention in profile.event.mentions
            for start, end, event in spans[profile.article]
            if mention.start < end and start < mention.end
        )
        yield votes.most_common(1)[0][0] if votes else None


def fit(parts: Sequence[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    """The weights of all signs, by Newton's steps."""
    rows, answers = np.vstack([part[0] for part in parts]), np.concatenate([part[1] for part in parts])
    counts = np.concatenate([np.full(len(part[1]), len(part[1]) ** -0.5) for part in parts])
    counts /= counts.mean()
    weights = np.array([BY_HAND.get(sign, 0.0) for sign in _SIGNS])
    free = rows[:, _FITTED]
    for _ in range(_ROUNDS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = free.T @ (counts * (likely - answers)) + _PENALTY * weights[_FITTED]
        bend = (free * (counts * likely * (1 - likely))[:, None]).T @ free + _PENALTY * np.eye(len(_FITTED))
        weights[_FITTED] -= np.linalg.solve(bend, slope)
    return weights


def main() -> None:
    """Read the arguments and print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("ecb", type=Path, help="a folder with topics of ECB+ and its list of sentences")
    args = parser.parse_args()
    weights = fit([judged_pairs(topic) for topic in ecb(args.ecb) if int(topic.name) % 2 == 0])
    for number in _FITTED:
        print(f"    Sign.{_SIGNS[number].name}: {weights[number]:.2f},")


if __name__ == "__main__":
    main()
