"""`timeline explain`: why an event of a story that was built before is dated as it is."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from timeline.cli.kept import kept_timeline
from timeline.errors import UsageError


def explain(
    story: Annotated[
        str, typer.Argument(help="A story that `timeline build -o story.json` wrote, or a story file.")
    ],
    event: Annotated[str, typer.Argument(help="The event: its id, or words of its label.")],
    as_data: Annotated[bool, typer.Option("--json", help="Give the answer as JSON, for programs.")] = False,
) -> None:
    """Say why an event is dated as it is, down to the words that its date rests on."""
    from timeline.render import explain as explaining  # noqa: PLC0415

    record = _load_story(story)
    if as_data:
        told = explaining.explain_record(record, event, name=story)
        typer.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        typer.echo(explaining.explain(record, event, name=story), nl=False)


def _load_story(address: str) -> dict[str, Any]:
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
