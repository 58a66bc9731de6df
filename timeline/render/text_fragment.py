"""Links that open a page at the words quoted from it: text fragments, as browsers read them. Knows text alone."""

from urllib.parse import quote

_WHOLE = 12  # words up to which a quotation is given whole
_ENDS = 5  # words of each end of a longer one


def quoted_at(url: str, words: str) -> str:
    """The address with a text fragment that finds the words; browsers without it open the page at its top.

    >>> quoted_at("https://example.org/a#b", "He left, at last")
    'https://example.org/a#b:~:text=He%20left%2C%20at%20last'
    """
    parts = words.split()
    if not parts:
        return url
    ends = (parts,) if len(parts) <= _WHOLE else (parts[:_ENDS], parts[-_ENDS:])
    return f"{url}{'' if '#' in url else '#'}:~:text={','.join(map(_encoded, ends))}"


def _encoded(words: list[str]) -> str:
    """Percent-encoded, hyphens too: a hyphen beside a comma would end a part of the fragment."""
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
