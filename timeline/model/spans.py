"""Where something stands in a text, and ids made of what a record holds."""

from dataclasses import dataclass
from hashlib import blake2s


def content_id(prefix: str, *parts: object) -> str:
    """An id from what a record is made of, as `prefix` and ten hexadecimal digits.

    >>> content_id("t", "article", 12, 17) == content_id("t", "article", 12, 17)
    True
    """
    digest = blake2s("\x1f".join(map(str, parts)).encode(), digest_size=5)
    return f"{prefix}{digest.hexdigest()}"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of an article's text."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether they share a character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether the other lies wholly inside."""
        return self.start <= other.start and other.end <= self.end
