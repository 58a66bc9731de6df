"""The command `timeline`, one module a command: reads arguments, calls the stages, says what went wrong."""

from timeline.cli.command import app, main

__all__ = ["app", "main"]
