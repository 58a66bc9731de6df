"""The timeline of a story that is kept, for the commands that show it. Writes nothing but what is kept."""

from collections.abc import Sequence

from timeline.cli.progress import with_progress
from timeline.errors import UsageError
from timeline.model import Timeline
from timeline.telling import AS_IT_IS, Wish
from timeline.workers import Spread, here


def kept_timeline(
    paths: Sequence[str], wish: Wish = AS_IT_IS, spread: Spread = here, **given: object
) -> Timeline | None:
    """The timeline of the story file that a command's arguments name, told as wished; None where they name articles.

    Raises UsageError where both are named, or an option that says how articles are read.
    """
    from timeline.store import is_story, open_story  # noqa: PLC0415

    stories = [path for path in paths if is_story(path)]
    if not stories:
        return None
    story = stories[0]
    if len(paths) > 1:
        raise UsageError(f"{story}: is a story. Add articles to it with timeline add {story} ARTICLES")
    for option in sorted(option for option, value in given.items() if value is not None):
        raise UsageError(f"--{option}: says how articles are read. Give it to timeline add {story} ARTICLES")
    with open_story(story) as kept:
        for _ in with_progress(kept.catch_up(spread=spread), kept.waiting()):
            pass
        return kept.timeline(wish)
