"""`timeline explain`: why an event of a story that was built before is dated as it is."""

import json
from typing import Annotated

import typer

from timeline.cli.story_file import JsonOption, StoryName, load_story


def explain(
    story: StoryName,
    event: Annotated[str, typer.Argument(help="The event: its id, or words of its label.")],
    *,
    as_data: JsonOption = False,
) -> None:
    """Say why an event is dated as it is, down to the words that its date rests on."""
    from timeline.render import explain as explaining  # noqa: PLC0415

    record = load_story(story)
    if as_data:
        told = explaining.explain_record(record, event, name=story)
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        typer.echo(explaining.explain(record, event, name=story), nl=False)
