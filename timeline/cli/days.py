"""`timeline days`: the days of a story that mattered most."""

import json
from typing import Annotated

import typer

from timeline.cli.story_file import JsonOption, StoryName, load_story


def days(
    story: StoryName,
    most: Annotated[int, typer.Option("--most", min=1, help="How many days.")] = 20,
    *,
    as_data: JsonOption = False,
) -> None:
    """List the days of a story that mattered most, each with what leads it and why it matters."""
    from timeline.render import story_days  # noqa: PLC0415

    record = load_story(story)
    if as_data:
        chosen = story_days.key_days(record, most, name=story)
        typer.echo(json.dumps(chosen, ensure_ascii=False, indent=1))
    else:
        typer.echo(story_days.key_days_text(record, most, name=story), nl=False)
