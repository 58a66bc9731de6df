"""The properties of an office document, as texts by the names of their elements. Opens nothing."""


class Properties:
    """Takes the elements of a part; `value` is the text of the first of that name, whatever its namespace."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}
        self._open: list[tuple[str, list[str]]] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        self._open.append((tag.rpartition("}")[2], []))

    def end(self, tag: str) -> None:
        """Take the text of the element that ends."""
        name, pieces = self._open.pop()
        self._values.setdefault(name, "".join(pieces).strip())

    def data(self, characters: str) -> None:
        """Take characters."""
        if self._open:
            self._open[-1][1].append(characters)

    def close(self) -> None:
        """Do nothing: the values are taken."""

    def value(self, name: str) -> str | None:
        """Return the text of an element, None where it is not there or has none."""
        return self._values.get(name) or None
