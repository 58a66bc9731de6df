"""The names of who speaks at each reporting word. Knows no fact."""

from timeline.events.scene import Scene
from timeline.events.subjects import subject
from timeline.events.tree import Word
from timeline.events.triggers import Trigger


def speakers(scene: Scene) -> dict[int, str]:
    """The name of who speaks for each reporting trigger; none where a pronoun fits no subject before it."""
    found: dict[int, str] = {}
    for index, trigger in scene.triggers.items():
        who = None if trigger.nominal or not trigger.reporting else _speaking(scene, trigger)
        called = "" if who is None else scene.cast.name(who)
        if called:
            found[index] = called
    return found


def _speaking(scene: Scene, trigger: Trigger) -> Word | None:
    if scene.features[trigger.index].passive:
        agents = scene.arguments[trigger.index].agents
        return agents[0] if agents else None
    return subject(scene.text, trigger.word)
