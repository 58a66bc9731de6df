"""How much of an input is taken into memory at once, and the reading that keeps to it. Knows no format."""

from typing import BinaryIO

from timeline.errors import InputError

LARGEST_WHOLE = 128 * 2**20  # bytes of a file that must be held in memory as a whole
LONGEST_LINE = 32 * 2**20  # bytes of one line of a file that is read line by line


def read_whole(stream: BinaryIO, *, name: str, largest: int = LARGEST_WHOLE) -> bytes:
    """Return all that a stream holds; raise InputError where that is more than `largest` bytes."""
    data = stream.read(largest + 1)
    if len(data) > largest:
        reason = f"is larger than {largest // 2**20} MB"
        raise InputError(name, reason, "Split it into several files, or give JSON lines.")
    return data
