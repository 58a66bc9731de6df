"""`timeline schema`: what a story's JSON holds, for programs that read it."""

import typer


def schema() -> None:
    """Print the JSON Schema of `timeline build ... -o story.json`."""
    from timeline.render.exports.schema import story_schema  # noqa: PLC0415

    typer.echo(story_schema(), nl=False)
