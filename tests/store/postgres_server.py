"""A PostgreSQL server of the tests' own, on a socket in a folder that goes away with it."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
_USER = "story"


def why_not() -> str | None:
    """Why no server can be started here; None where one can."""
    try:
        import psycopg  # noqa: F401, PLC0415
    except ImportError:
        return "psycopg is not installed"
    return None if PROGRAMS else "no PostgreSQL under /usr/lib/postgresql"


@contextmanager
def server() -> Iterator[str]:
    """The folder of the socket of a running server, which knows the user of `address`."""
    folder = Path(mkdtemp(prefix="pg"))
    as_user = _someone(folder)
    programs, data = PROGRAMS[-1].parent, str(folder / "data")
    quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **as_user}
    control = [str(programs / "pg_ctl"), "-D", data, "-w", "-s"]
    made = [
        str(programs / "initdb"),
        "-D",
        data,
        "-U",
        _USER,
        "-A",
        "trust",
        "-N",
        "-E",
        "UTF8",
        "--locale=C",
    ]
    subprocess.run(made, check=True, **quiet)
    subprocess.run([*control, "-o", f"-k {folder} -h ''", "start"], check=True, **quiet)
    try:
        yield str(folder)
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], check=False, **quiet)
        rmtree(folder, ignore_errors=True)


def address(folder: str, database: str = "postgres") -> str:
    """The address of one of the server's databases."""
    return f"postgresql+psycopg://{_USER}@/{database}?host={folder}"


def _someone(folder: Path) -> dict[str, Any]:
    """Whom to run it as: PostgreSQL refuses to run as root."""
    if os.getuid():
        return {}
    os.chown(folder, 65534, 65534)
    return {"user": 65534, "group": 65534, "cwd": folder}
