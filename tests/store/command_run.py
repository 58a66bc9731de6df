"""How a test runs the command: its words in, its exit status and what it wrote out."""

from collections.abc import Callable

Run = Callable[..., tuple[int, str, str]]
