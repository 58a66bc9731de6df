import pytest

from timeline.intake.boilerplate import find_boilerplate
from timeline.intake.boilerplate_rule import Where
from timeline.intake.boilerplate_rules import RULES

STORY = "Dockers in the northern port walked out on Monday, the union said."
EXAMPLES = [(rule, text) for rule in RULES for text in rule.examples]
REJECTS = [(rule, text) for rule in RULES for text in rule.rejects]


def takes(rule, text):
    words = text.count(" ") + 1
    match = rule.pattern.search(text) if rule.where is Where.TAIL else rule.pattern.fullmatch(text)
    return match is not None and words <= rule.most_words


@pytest.mark.parametrize(("rule", "text"), EXAMPLES, ids=[f"{r.name}: {t[:30]}" for r, t in EXAMPLES])
def test_a_rule_takes_its_examples(rule, text):
    assert takes(rule, text)


@pytest.mark.parametrize(("rule", "text"), REJECTS, ids=[f"{r.name}: {t[:30]}" for r, t in REJECTS])
def test_no_rule_takes_what_is_rejected(rule, text):
    assert not any(takes(other, text) for other in RULES)


def test_a_sign_off_is_cut_from_its_paragraph():
    text = f"{STORY}\n\nThe strike goes on. (HPS)\n\nAll rights reserved."
    found = [text[span.start : span.end] for span in find_boilerplate(text)]
    assert found == ["(HPS)", "All rights reserved."]


def test_an_end_mark_is_found_before_a_notice():
    text = f"{STORY}\n\nHPS\n\n© 2031 Halden Press"
    assert [text[s.start : s.end] for s in find_boilerplate(text)] == ["HPS", "© 2031 Halden Press"]


def test_capitals_inside_a_story_are_no_end_mark():
    text = f"NATO\n\n{STORY}"
    assert find_boilerplate(text) == ()


def test_a_story_has_no_boilerplate():
    assert find_boilerplate(f"{STORY}\n\nThe port authority asked for talks by Friday.") == ()
