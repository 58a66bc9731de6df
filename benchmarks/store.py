"""What it costs to add articles to a story that is kept: all of it, and the share that is the new articles' own.

    python benchmarks/store.py STORY.db NEW_ARTICLES [--timeline]

The articles are really added: give a copy of the story. Their own share is what reading, dating and annotating them
costs without any story, after the parser was loaded; so is loading it told apart. Seconds of one core.
"""

import argparse
import time


def main() -> None:
    """Add the articles, and print what each part of it cost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("story")
    parser.add_argument("articles")
    parser.add_argument(
        "--timeline", action="store_true", help="bring the story together as well, and read it again"
    )
    given = parser.parse_args()
    clock = Clock()
    from timeline import build, intake
    from timeline.store import open_story

    clock.tell("loading the program")
    articles = intake.read([given.articles]).articles
    list(build.annotate(articles[:1]))
    clock.tell("loading the parser, and one article")
    list(build.annotate(articles))
    own = clock.tell(f"reading, dating and annotating {len(articles)} articles by themselves")
    with open_story(given.story) as story:
        clock.tell("opening the story")
        new = sum(not added.known for added in story.add(articles))
        taken = clock.tell(f"taking in {new} articles")
        again = sum(1 for _ in story.catch_up())
        found = clock.tell(f"finding the events of {again}, in a story of {story.size()}")
        print(f"{taken + found - own:6.2f} s beside the new articles' own work")
        if given.timeline:
            events = len(story.timeline().events)
            clock.tell(f"bringing the story together, {events} events")
            story.timeline()
            clock.tell("reading it again")


class Clock:
    """Seconds of this process's own since it was asked last."""

    def __init__(self) -> None:
        self._last = time.process_time()

    def tell(self, what: str) -> float:
        """Print and return the seconds since it was asked last."""
        now = time.process_time()
        took, self._last = now - self._last, now
        print(f"{took:6.2f} s {what}", flush=True)
        return took


if __name__ == "__main__":
    main()
