"""`timeline check`: what an editor should look at in a story."""

import json

import typer

from timeline.cli.story_file import JsonOption, StoryName, load_story


def check(story: StoryName, *, as_data: JsonOption = False) -> None:
    """List what an editor should look at: undated articles, disputes, single sources, weak grounds, gaps."""
    from timeline.render.story_check import check_text  # noqa: PLC0415

    record = load_story(story)
    text = check_text(record, name=story)
    typer.echo(
        json.dumps(record["to_do"], ensure_ascii=False, indent=1) + "\n" if as_data else text, nl=False
    )
