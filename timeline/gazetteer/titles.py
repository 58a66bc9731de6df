"""Finds titled names in text ("US President Donald Trump") and the terms of office that they can mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from timeline.gazetteer.countries import canonical_country, same_country
from timeline.gazetteer.names import fold
from timeline.gazetteer.offices import Office, OfficeTerm, terms_of
from timeline.gazetteer.phrases import Phrases
from timeline.gazetteer.tables import parse_choice, read_table, split_names

_PAST = frozenset(
    "former late ex then then-us one-time onetime erstwhile future ousted deposed toppled overthrown slain"
    " assassinated exiled disgraced incoming retired next elect shadow deputy assistant under vice aspiring"
    " would-be self-proclaimed fictional".split()
)
_HONORIFICS = frozenset(
    "gen general sir lord lady dr mr mrs ms prof ayatollah hojatoleslam hojjatoleslam sheikh shaikh sheik marshal"
    " col colonel lt maj major adm admiral brig air chief field prince baron comrade mullah maulana imam sayyed"
    " seyyed hajj haji mwalimu retired dame".split()
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december mon tue wed thu fri sat sun".split()
)
_PARTIES = frozenset("republican democratic conservative labour liberal socialist communist islamist".split())
_NEED_MORE_THAN_A_SURNAME = frozenset({Office.FOREIGN_MINISTER, Office.DEFENCE_MINISTER})
_POSSESSIVES = ("'s", "’s", "s'", "s’")
_INITIAL = re.compile(r"[A-Z]\.?")
_WORD = re.compile(r"[^\W\d_][\w'’\-]*\.?")
_GAP = re.compile(r",?(?:[ \t]+|[ \t]*\n[ \t]*)(?=\S)")
_OF = re.compile(r"\s+of(?:\s+the)?\s+")
_BEFORE = re.compile(r"(?:[\w.'’\-]+\s+){1,5}\Z")
_NO_SPACE = re.compile(r"\S+")
_BARE_DAY = re.compile(r"\s+\d")
_LONGEST_NAME = 5
_LOOK_BACK = 70


@dataclass(frozen=True, slots=True)
class OfficeMention:
    """A titled name: the half-open span of country, title and name, and the terms that it can mean."""

    start: int
    end: int
    terms: tuple[OfficeTerm, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str


def find_office_mentions(text: str) -> tuple[OfficeMention, ...]:
    """Return the titled names of known holders, by start; who wrote them wrote while one of the terms ran.

    A country beside the title must be the holder's. Left out is what marks another time or another office:
    former, ex-, late, -elect, deputy and the like; and a minister's surname alone, with no country, since too
    many ministers of the world share it. A story may still speak of the past ("in 1994 President ...").

    >>> text = "Talks with US President Jimmy Carter ended; former President Richard Nixon stayed away."
    >>> [(text[m.start:m.end], [str(t.end) for t in m.terms]) for m in find_office_mentions(text)]
    [('US President Jimmy Carter', ['1981-01-20'])]
    """
    offices = _offices_of_titles()
    found = []
    for hit in _titles().find(text):
        match = hit.entry.match(text, hit.start)
        if match is None:
            continue
        mention = _mention(text, match.start(), match.end(), offices[fold(match.group())])
        if mention is not None:
            found.append(mention)
    return tuple(found)


def _mention(text: str, start: int, end: int, offices: frozenset[Office]) -> OfficeMention | None:
    if not offices or text[start - 1 : start] in ("-", "‑"):
        return None
    before = _words_before(text, start)
    country, begin = _country_before(before, start)
    before = [word for word in before if word.end <= begin]
    if _is_past(before, text, begin):
        return None
    if country is None:
        if before and before[-1].text.endswith(_POSSESSIVES):
            return None
        country, end = _country_after(text, end)
    words = _skip_honorifics(list(_words_after(text, end)))
    count, terms = _longest_name(words)
    fitting = tuple(
        t for t in terms if t.office in offices and (not country or same_country(t.country, country))
    )
    alone = count == 1
    if alone and country is None:
        fitting = tuple(term for term in fitting if term.office not in _NEED_MORE_THAN_A_SURNAME)
    if not fitting or (Office.LEADER in offices and country is None):
        return None
    if alone and (_goes_on(words) or (country is None and _belongs_elsewhere(before, text))):
        return None
    last = words[count - 1]
    if alone and fold(last.text) in _CALENDAR and _BARE_DAY.match(text, last.end):
        return None
    return OfficeMention(begin, last.start + len(_bare(last.text)), fitting)


def _words_before(text: str, start: int) -> list[_Word]:
    base = max(0, start - _LOOK_BACK)
    run = _BEFORE.search(text, base, start)
    if run is None:
        return []
    return [_Word(m.start(), m.end(), m.group()) for m in _NO_SPACE.finditer(text, run.start(), run.end())]


def _country_before(before: list[_Word], start: int) -> tuple[str | None, int]:
    for count in (4, 3, 2, 1):
        if count <= len(before):
            words = before[-count:]
            code = canonical_country(" ".join(word.text for word in words))
            if code is not None and words[0].text != "the":
                return code, words[0].start
    return None, start


def _country_after(text: str, end: int) -> tuple[str | None, int]:
    gap = _OF.match(text, end)
    if gap is None:
        return None, end
    words = list(_words_after(text, gap.end(), gapped=False))[:4]
    for count in range(len(words), 0, -1):
        code = canonical_country(" ".join(word.text for word in words[:count]))
        if code is not None:
            return code, words[count - 1].end
    return None, end


def _is_past(before: list[_Word], text: str, begin: int) -> bool:
    """Tell whether one of the words of the noun phrase before the title puts the office at another time."""
    for distance, word in enumerate(reversed(before)):
        plain = word.text.casefold()
        if plain == "late" and distance > 0:
            return False
        if plain in _PAST or plain.startswith(("ex-", "then-", "former-")):
            return True
        if distance > 2 or plain.endswith((".", ",", "'s", "’s")) or plain in _BREAKS:
            return False
    return False


_BREAKS = frozenset(
    "a an and as at but by for from in of on or that to under when where while who with".split()
)


def _words_after(text: str, position: int, *, gapped: bool = True) -> Iterator[_Word]:
    """Yield the run of words from `position`, up to what cannot stand inside a name."""
    for index in range(_LONGEST_NAME + 4):
        if index or gapped:
            gap = _GAP.match(text, position)
            if gap is None or (index and "," in gap.group()):
                return
            position = gap.end()
        match = _WORD.match(text, position)
        if match is None:
            return
        word = match.group()
        yield _Word(match.start(), match.end(), word)
        stop = word.endswith(".") and not (_INITIAL.fullmatch(word) or fold(word) in _HONORIFICS)
        if stop or _bare(word) != word.removesuffix("."):
            return
        position = match.end()


def _skip_honorifics(words: list[_Word]) -> list[_Word]:
    count = 0
    while count < len(words) - 1 and fold(words[count].text) in _HONORIFICS:
        count += 1
    return words[count:]


def _longest_name(words: list[_Word]) -> tuple[int, tuple[OfficeTerm, ...]]:
    """Return how many of the words make up a known name, and the terms of those who bear it."""
    if not words or not (words[0].text[0].isupper() or fold(words[0].text) in _PARTICLES):
        return 0, ()
    for count in range(min(_LONGEST_NAME, len(words)), 0, -1):
        name = [_bare(word.text) for word in words[:count]]
        terms = terms_of(" ".join(name)) or terms_of(" ".join(n for n in name if not _INITIAL.fullmatch(n)))
        if terms and not _INITIAL.fullmatch(name[-1]):
            return count, terms
    return 0, ()


_PARTICLES = frozenset("al el de da du la le van von bin ibn ben".split())


def _goes_on(words: list[_Word]) -> bool:
    """Tell whether a surname that stands alone is only the beginning of a longer, unknown name."""
    if len(words) < 2 or words[0].text != _bare(words[0].text):
        return False
    following = words[1].text
    shouted = words[0].text.isupper() and following.isupper()
    return following[0].isupper() and not shouted and fold(following) not in _CALENDAR


def _belongs_elsewhere(before: list[_Word], text: str) -> bool:
    """Tell whether a capitalised word, not a country, owns the title: a bank's president, a senate's."""
    if not before:
        return False
    word = before[-1]
    opening = text[: word.start].rstrip(" \t")[-1:]
    opens_sentence = opening in ("", "\n", ".", "!", "?", '"', "“", "—", "-", ":", ")")
    known = fold(word.text) in _CALENDAR | _PARTIES
    return word.text[0].isupper() and not word.text.endswith(".") and not known and not opens_sentence


def _bare(word: str) -> str:
    """Return a word without its possessive ending and full stop."""
    stem = word.removesuffix(".")
    for ending in ("'s", "’s", "'", "’", "-"):
        stem = stem.removesuffix(ending)
    return stem


@cache
def _offices_of_titles() -> dict[str, frozenset[Office]]:
    return {
        fold(title): frozenset(parse_choice(row, Office, office) for office in split_names(offices))
        for row in read_table("titles.csv", ("title", "offices"))
        for title, offices in (row.fields,)
    }


@cache
def _titles() -> Phrases[re.Pattern[str]]:
    titles = [row.fields[0] for row in read_table("titles.csv", ("title", "offices"))]
    return Phrases(((title, _title_pattern(title)) for title in titles), any_case=True)


def _title_pattern(title: str) -> re.Pattern[str]:
    spaced = re.escape(title).replace(r"\ ", r"\s+").replace(r"\-", "[-‑ ]")
    return re.compile(rf"{spaced}(?![\w-])", re.IGNORECASE)
