"""What is installed is whole: a wheel carries the samples, the gazetteer, the rules and the dashboard."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]


def source_folder(package: str) -> Path:
    mapped = SETTINGS["package-dir"].get(package)
    return ROOT / (mapped or package.replace(".", "/"))


def test_every_package_folder_is_listed() -> None:
    listed = {source_folder(package) for package in SETTINGS["packages"]}
    folders = {path.parent for path in (ROOT / "timeline").rglob("*.py")}
    assert folders <= listed


def test_every_data_file_is_shipped() -> None:
    shipped = {
        path
        for package, patterns in SETTINGS["package-data"].items()
        for pattern in patterns
        for path in source_folder(package).glob(pattern)
    }
    data = [
        path
        for folder in ("timeline", "data", "app")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc")
    ]
    assert [path for path in data if path not in shipped] == []
