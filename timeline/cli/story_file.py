"""Opens a story that was built before, for the commands that ask it something. Knows no more of it."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from timeline.cli.kept import kept_timeline
from timeline.errors import UsageError

StoryName = Annotated[
    str, typer.Argument(help="A story that `timeline build -o story.json` wrote, or a story file.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Give the answer as JSON, for programs.")]


def load_story(address: str) -> dict[str, Any]:
    """The story as its JSON tells it; raises UsageError where there is none at the address."""
    kept = kept_timeline([address])
    if kept is not None:
        from timeline.render.story_json import story_record  # noqa: PLC0415

        return story_record(kept)
    path = Path(address)
    remedy = "Name a story that `timeline build PATHS -o story.json` wrote"
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}). {remedy}") from error
    except ValueError as error:
        raise UsageError(f"{path}: not a story in JSON. {remedy}") from error
    if not isinstance(record, dict):
        raise UsageError(f"{path}: not a story. {remedy}")
    return record
