"""A story that is kept in a file or a database: its articles, what was found in them, and its timeline.

with open_story("suez.db", create=True) as story:
    for added in story.add(articles):      # each on the disk once it is yielded
        ...
    for article in story.catch_up():       # finds the events of what is new
        ...
    timeline = story.timeline()            # made once, then read from the file
"""

from timeline.store.adding import Added
from timeline.store.address import is_story
from timeline.store.story import Story, open_story

__all__ = ["Added", "Story", "is_story", "open_story"]
