"""`timeline edit STORY list, undo, export, import`: the ledger of a story's changes."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from timeline.calendar import iso_day
from timeline.cli.edit import By, Reason
from timeline.cli.edited import OpenStory
from timeline.cli.say import say, without_controls
from timeline.cli.writing import written
from timeline.edits import parse_lines, undone, write_lines
from timeline.errors import UsageError
from timeline.model import Edit, EditKind


def list_entries(context: typer.Context) -> None:
    """Show each entry; which ones were undone, and which ones find their words no more."""
    opened: OpenStory = context.obj
    with opened.opened() as story:
        entries, lost = story.ledger(), set(story.unmatched())
    gone = undone(entries)
    for entry in entries:
        state = "undone" if entry.number in gone else "words gone" if entry.edit in lost else ""
        sys.stdout.write(f"{entry.number}\t{state}\t{without_controls(_told(entry.edit))}\n")


def undo(
    context: typer.Context,
    number: Annotated[int, typer.Argument(help="The entry's number.")],
    reason: Reason = "",
    by: By = "",
) -> None:
    """Take an entry back; that is an entry too, and can be taken back."""
    opened: OpenStory = context.obj
    with opened.opened() as story:
        say(f"entry {story.undo(number, reason=reason, by=by).number}: undo {number}")


def export_entries(
    context: typer.Context,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="Where to: a .jsonl file, - to print.")
    ] = Path("-"),
) -> None:
    """Write the ledger as lines of JSON."""
    opened: OpenStory = context.obj
    with opened.opened() as story, written(output) as file:
        file.write(write_lines(story.ledger()))


def import_entries(
    context: typer.Context, path: Annotated[Path, typer.Argument(help="What export wrote.")]
) -> None:
    """Take the entries of another ledger over, all or none; those taken over before are skipped."""
    opened: OpenStory = context.obj
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read ({error}). Name a file that export wrote") from error
    with opened.opened() as story:
        added = story.take_over(parse_lines(lines, name=str(path)))
        lost = len(story.unmatched())
    say(f"{len(added)} entries taken over" + (f"; {lost} find their words no more" if lost else ""))


def _told(edit: Edit) -> str:
    """An edit in one line."""
    if edit.kind is EditKind.UNDO:
        what = f"undo {edit.undoes}"
    else:
        words = ", ".join(f"“{words.text}”" for words in edit.words if words.text)
        days = [".." if day is None else iso_day(day) for day in (edit.first, edit.last)]
        span = "/".join(dict.fromkeys(days)) if days != ["..", ".."] else ""
        what = " ".join(part for part in (edit.kind.value, words, span, edit.text) if part)
    return what + (f" ({edit.reason})" if edit.reason else "") + (f" by {edit.by}" if edit.by else "")


ledger_commands: dict[str, Callable[..., None]] = {
    "list": list_entries,
    "undo": undo,
    "export": export_entries,
    "import": import_entries,
}
