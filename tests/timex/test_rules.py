"""Every rule's examples give what they say, and its rejects give nothing of that rule."""

import pytest

from timeline.calendar import parse_day
from timeline.errors import DataError
from timeline.timex import grammar, resolve, tag
from timeline.timex.grammar import Example, Rule, all_rules

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.name}: {example.text}")
    for rule in all_rules()
    for example in rule.examples
]
REJECTS = [
    pytest.param(rule, text, id=f"{rule.name}: {text}") for rule in all_rules() for text in rule.rejects
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_gives_its_expression_and_value(rule: Rule, example: Example) -> None:
    timexes = resolve(tag(example.text), example.text, published=parse_day(rule.reference))
    found = {example.text[t.start : t.end]: t.value for t in timexes}
    assert found.get(example.expression) == example.value, found


@pytest.mark.parametrize(("rule", "text"), REJECTS)
def test_a_reject_is_not_read_by_the_rule(rule: Rule, text: str) -> None:
    assert [text[t.start : t.end] for t in tag(text) if t.rule == rule.name] == []


@pytest.mark.parametrize(
    "text", [text for rule in all_rules() if rule.shape == "nothing" for text in rule.rejects]
)
def test_what_is_no_time_gives_nothing_at_all(text: str) -> None:
    assert tag(text) == ()


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in all_rules()]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"examples": []}, "has no examples"),
        ({"rejects": []}, "has no rejects"),
        ({"pattern": "a+ day"}, "repeats without a bound"),
        ({"pattern": "{nothing_like_it}"}, "no fragment"),
        ({"pattern": "(day"}, "correct its pattern"),
    ],
)
def test_a_rule_without_its_proof_or_with_a_wild_pattern_does_not_load(
    change: dict[str, object], message: str
) -> None:
    entry: dict[str, object] = {
        "name": "a day",
        "pattern": "day",
        "shape": "reference",
        "examples": [["the day", "day", "PAST_REF"]],
        "rejects": ["daylight"],
    }
    with pytest.raises(DataError, match=message):
        grammar._rule("days", entry | change, "2020-01-03")
