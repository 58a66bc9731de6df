"""On which side of a report a word stands: the report's own, or that of what is reported. Knows no time."""

from timeline.events.scene import Scene
from timeline.events.tree import Word
from timeline.events.triggers import Trigger


def settle(scene: Scene, holder: Trigger, at: Word) -> Trigger:
    """The report or what it reports, by the side on which the word `at` stands.

    "It was hit on Friday, the army said" is the hit's Friday; "the army said on Friday it was hit" is not.
    """
    if holder.reporting and not holder.nominal:
        content = _content_verb(scene, holder)
        if content is not None and _on_side_of(scene, holder, content, at):
            return content
        return holder
    over = scene.governor(holder.word)
    if over is None or not over.reporting or over.nominal or holder.word.dep != "ccomp":
        return holder
    own = scene.text.child(holder.word, "mark")
    start = min(
        (w.index for w in scene.text.children(holder.word, "nsubj", "nsubjpass")), default=holder.index
    )
    right_after = 0 < at.index - over.index <= 2
    return over if right_after and own is None and at.index < start else holder


def _content_verb(scene: Scene, holder: Trigger) -> Trigger | None:
    for child in scene.text.children(holder.word, "ccomp"):
        if child.index in scene.triggers:
            return scene.triggers[child.index]
    head = scene.text.head(holder.word)
    if holder.word.dep == "parataxis" and head is not None:
        return scene.triggers.get(head.index)
    return None


def _on_side_of(scene: Scene, report: Trigger, content: Trigger, at: Word) -> bool:
    if content.index < report.index:
        first = min((w.index for w in scene.text.children(report.word, "nsubj")), default=report.index)
        return at.index < min(first, report.index) and at.index > content.index
    if _in_passing(scene, report) and at.index < report.index:
        return True
    mark = scene.text.child(content.word, "mark")
    return at.index > content.index or (mark is not None and mark.index < at.index)


def _in_passing(scene: Scene, report: Trigger) -> bool:
    """Whether a report stands between two commas inside what it reports: "on Monday, he said, it fell"."""
    words = scene.text.words
    first = min((w.index for w in scene.text.children(report.word, "nsubj")), default=report.index)
    after = report.index + 1
    return first > 0 and after < len(words) and words[first - 1].text == "," and words[after].text == ","
