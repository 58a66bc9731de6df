"""`timeline explain`: why an event of a story that was built before is dated as it is."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from timeline.errors import UsageError


def explain(
    story: Annotated[Path, typer.Argument(help="A story that `timeline build -o story.json` wrote.")],
    event: Annotated[str, typer.Argument(help="The event: its id, or words of its label.")],
) -> None:
    """Say why an event is dated as it is, down to the words that its date rests on."""
    from timeline.render.explain import explain as explained  # noqa: PLC0415

    typer.echo(explained(_load_story(story), event, name=str(story)))


def _load_story(path: Path) -> dict[str, Any]:
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
