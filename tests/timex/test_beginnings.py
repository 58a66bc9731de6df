"""What a pattern can begin with leaves out no rule that matches."""

import re

import pytest

from timeline.timex.beginnings import DEPTH, beginnings, fold
from timeline.timex.grammar import all_rules, rules_for


@pytest.mark.parametrize("name", sorted(rule.name for rule in all_rules()))
def test_a_rule_is_tried_wherever_it_matches(name: str) -> None:
    rule = next(rule for rule in all_rules() if rule.name == name)
    for example in rule.examples:
        small = example.text.lower()
        starts = [match.start() for match in re.finditer(r"\b\w|['’]", small)]
        matching = [at for at in starts if rule.pattern.match(small, at)]
        assert all(rule in rules_for(fold(small[at : at + DEPTH])) for at in matching)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("[0-9]{1,3} BC", {"0 bc", "00 bc", "000 bc"}),
        ("[0-9]{7}", {"000000"}),
        ("(?:a|the ){0,2}day", {"day", "aday", "aaday", "athe d", "the da", "the ad", "the th"}),
        ("may(?= be)?", {"may"}),
    ],
)
def test_a_repeated_part_counts_as_often_as_it_can_stand(pattern: str, expected: set[str]) -> None:
    assert beginnings(pattern, "a rule") == expected
