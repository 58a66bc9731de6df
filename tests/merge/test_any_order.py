"""A story is the same, byte for byte, in whatever order its articles come."""

from itertools import permutations

from timeline.build import annotate_story, bring_together
from timeline.model import Article
from timeline.render.story_json import story_json

TOLD = (
    Article(
        "dawn",
        "PORT ELLIS, March 4, 2019 (Harbour Wire) - A shell hit the customs house of Port Ellis on Sunday and"
        " killed three clerks, the mayor said. Rebels denied that they had fired on the town.",
    ),
    Article(
        "noon",
        "PORT ELLIS, March 5, 2019 (Coast Press) - Three clerks were killed when the customs house was shelled on"
        " Sunday. The army took two rebels prisoner on Monday.",
    ),
    Article(
        "night",
        "PORT ELLIS, March 6, 2019 (Harbour Wire) - The army released one of the two rebels whom it had taken after"
        " the shelling of the customs house.",
    ),
)


def test_the_order_of_the_articles_does_not_change_a_byte() -> None:
    annotations = tuple(annotate_story(TOLD))
    told = {story_json(bring_together(order)) for order in permutations(annotations)}
    assert len(told) == 1
