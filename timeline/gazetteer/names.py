"""The form in which names are compared: without case, accents and the marks that writers disagree on. Pure text."""

import re
import unicodedata
from functools import lru_cache

_LIGATURES = str.maketrans(
    {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae"}
)
_DROPPED = re.compile(r"['’‘ʻʿʾ`´.]")
_SPACED = re.compile(r"[\s\-‐‑–_/,]+")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return the form under which a name is looked up.

    >>> fold("Bashar al-Assad") == fold("Bashar Al Assad")
    True
    >>> fold("São Tomé"), fold("U.S."), fold("Xi’an")
    ('sao tome', 'us', 'xian')
    """
    return folded(name)


def folded(name: str) -> str:
    """Return the same as `fold`, worked out anew: for names that come by once.

    >>> folded("Port-au-Prince")
    'port au prince'
    """
    plain = name if name.isascii() else _without_marks(name)
    return _SPACED.sub(" ", _DROPPED.sub("", plain)).strip().casefold()


def _without_marks(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.translate(_LIGATURES))
    return "".join(char for char in decomposed if not unicodedata.combining(char))
