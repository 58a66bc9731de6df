"""Where the data files lie, in a checkout and in an installed package. Opens none of them."""

from pathlib import Path

from timeline.errors import DataError

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent


def data_path(*parts: str) -> Path:
    """Return the path of a file or folder under data/, which exists.

    A checkout (or an editable install of one) has data/ beside the package; an installed package carries it
    inside itself. Raises DataError when there is no such file.

    >>> data_path("gazetteer", "titles.csv").name
    'titles.csv'
    """
    path = _root().joinpath(*parts)
    if not path.exists():
        raise DataError(
            f"{path}: no such data file; install the package again, or run it from a full checkout"
        )
    return path


def _root() -> Path:
    beside = _CHECKOUT / "data"
    in_checkout = (_CHECKOUT / "pyproject.toml").is_file() and beside.is_dir()
    return beside if in_checkout else _PACKAGE / "_data"
