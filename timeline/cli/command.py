"""Puts the commands together and turns what went wrong into a message and an exit code. Knows no stage."""

import sys
from typing import Annotated

import typer

from timeline import __version__
from timeline.cli.add import add
from timeline.cli.annotate import annotate
from timeline.cli.build import build, demo
from timeline.cli.check import check
from timeline.cli.days import days
from timeline.cli.edit import edit_app
from timeline.cli.explain import explain
from timeline.cli.inspect import inspect
from timeline.cli.ledger import ledger_commands
from timeline.cli.say import WRONG_USE, say
from timeline.cli.schema import schema
from timeline.cli.serve import serve
from timeline.errors import TimelineError

app = typer.Typer(
    name="timeline",
    help="Turn news copy into a timeline that can be checked.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
for _command in (build, add, annotate, inspect, explain, days, check, schema, demo, serve):
    app.command()(_command)
for _name, _entry_command in ledger_commands.items():
    edit_app.command(_name)(_entry_command)
app.add_typer(edit_app)


def main() -> None:
    """Run the command; the process exits with 0 done, 1 some inputs could not be read, 2 wrong use."""
    try:
        app()
    except TimelineError as error:
        say(f"timeline: {error}")
        sys.exit(WRONG_USE)
    except BrokenPipeError:
        sys.stderr.close()


def _version(*, asked: bool) -> None:
    if asked:
        typer.echo(f"timeline {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=lambda v: _version(asked=v), help="Show it.")
    ] = False,
) -> None:
    pass
