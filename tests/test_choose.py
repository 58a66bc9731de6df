"""Of what a long article tells, an editor's few come first, and the rest stays."""

from timeline.build import annotate
from timeline.intake import read_text

_SENTENCE = (
    "Rebels seized the port of Callao in Peru on Monday. Police arrested {n} men. Ana Silva left the town."
    " The council met. Prices rose. Residents said the night was quiet."
)


def test_a_long_article_has_five_to_fifteen_key_events_and_keeps_the_rest() -> None:
    text = "\n\n".join(_SENTENCE.format(n=n) for n in range(20, 32))
    events = next(iter(annotate([read_text(text, name="a")]))).events
    shown, key = [e for e in events if e.on_timeline], [e for e in events if e.key]
    assert 5 <= len(key) <= 15 < len(shown)
    assert all(event.on_timeline for event in key)
    assert min(e.weight for e in key) >= max(e.weight for e in shown if not e.key)
