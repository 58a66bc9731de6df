"""`timeline serve`: the dashboard in a browser, from the checkout or from the installed package."""

from pathlib import Path
from typing import Annotated

import typer

from timeline.errors import UsageError


def serve(
    paths: Annotated[list[str] | None, typer.Argument(help="Articles to begin with.")] = None,
    port: Annotated[int, typer.Option(help="Port on this machine.", min=1, max=65535)] = 8501,
) -> None:
    """Open the dashboard in a browser."""
    from streamlit.web import cli as streamlit  # noqa: PLC0415

    for path in paths or []:
        if not Path(path).exists():
            raise UsageError(f"{path}: there is no such file. Name articles or folders that exist")
    page = str(app_path() / "main.py")
    options = [
        "--server.port",
        str(port),
        "--server.address",
        "localhost",
        "--browser.gatherUsageStats",
        "false",
    ]
    streamlit.main(["run", page, *options, "--", *(paths or [])], standalone_mode=False)


def app_path() -> Path:
    """The folder of the dashboard: in the checkout, or in the installed package."""
    package = Path(__file__).resolve().parent.parent
    beside, inside = package.parent / "app", package / "_app"
    return inside if inside.is_dir() else beside
