"""As many articles as wished, made from the bundled samples by varying days, names, numbers and words.

Each story of twenty articles is both samples told anew: moved by whole weeks, so that weekdays stay right, with
countries, persons and towns of its own, other numbers, and in each article some words in place of others and some
paragraphs left out. The same number gives the same text each time.
"""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from timeline.calendar import MONTHS, civil, iso_day, parse_day
from timeline.gazetteer import canonical_country
from timeline.resources import data_path

_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_NUMBER = re.compile(r"(?<![\w.,:/$-])[1-9]\d{1,2}(?![\w,:/-])")
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b\.?)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_KEPT = frozenset([*MONTHS, *"Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()])
_WEEKS, _APART = 1_500, 37  # the stories lie within so many weeks after the samples' own days, so far apart
_LEFT_OUT = 0.2  # of the paragraphs behind the first
_COUNTRIES = (
    ("Iran", "Iranian", "Tehran"), ("Iraq", "Iraqi", "Baghdad"), ("Cuba", "Cuban", "Havana"),
    ("Soviet Union", "Soviet", "Moscow"), ("Ukraine", "Ukrainian", "Kyiv"), ("Canada", "Canadian", "Ottawa"),
    ("Turkey", "Turkish", "Ankara"), ("Syria", "Syrian", "Damascus"), ("Uruguay", "Uruguayan", "Montevideo"),
)  # fmt: skip
_OTHERS = (
    ("Peru", "Peruvian", "Lima"), ("Ghana", "Ghanaian", "Accra"), ("Norway", "Norwegian", "Oslo"),
    ("Kenya", "Kenyan", "Nairobi"), ("Nepal", "Nepali", "Kathmandu"), ("Chile", "Chilean", "Santiago"),
    ("Angola", "Angolan", "Luanda"), ("Poland", "Polish", "Warsaw"), ("Laos", "Laotian", "Vientiane"),
    ("Malta", "Maltese", "Valletta"), ("Greece", "Greek", "Athens"), ("Zambia", "Zambian", "Lusaka"),
    ("Ecuador", "Ecuadorian", "Quito"), ("Finland", "Finnish", "Helsinki"), ("Senegal", "Senegalese", "Dakar"),
    ("Mongolia", "Mongolian", "Ulaanbaatar"), ("Portugal", "Portuguese", "Lisbon"), ("Sudan", "Sudanese", "Khartoum"),
    ("Bolivia", "Bolivian", "La Paz"), ("Vietnam", "Vietnamese", "Hanoi"), ("Austria", "Austrian", "Vienna"),
    ("Tunisia", "Tunisian", "Tunis"), ("Uganda", "Ugandan", "Kampala"), ("Colombia", "Colombian", "Bogota"),
    ("Romania", "Romanian", "Bucharest"), ("Thailand", "Thai", "Bangkok"), ("Bulgaria", "Bulgarian", "Sofia"),
    ("Morocco", "Moroccan", "Rabat"), ("Paraguay", "Paraguayan", "Asuncion"), ("Ireland", "Irish", "Dublin"),
)  # fmt: skip
_KNOWN = frozenset(word for names in _COUNTRIES for word in " ".join(names).split())
_WORDS = (
    ("said", "told reporters"), ("attack", "assault"), ("killed", "slain"), ("leaders", "rulers"),
    ("troops", "soldiers"), ("rockets", "missiles"), ("ordered", "commanded"), ("struck", "hit"),
    ("denied", "rejected"), ("talks", "negotiations"), ("crowd", "throng"), ("ship", "vessel"),
    ("plane", "aircraft"), ("announced", "declared"), ("several", "a few"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Original:
    """A sample, when it was published, and where it names days in full."""

    text: str
    published: int
    days: tuple[tuple[int, int, int], ...]  # where the words stand, and the day that they name


@dataclass(frozen=True, slots=True)
class _Setting:
    """What makes a story another one: `later` days, and names and numbers of its own; `common` words stay."""

    name: str
    later: int
    common: frozenset[str]

    def chance(self, word: object) -> random.Random:
        """Chance that falls the same each time for a word of this story."""
        return random.Random(f"{word} {self.name}")

    def number(self, found: re.Match[str]) -> str:
        """Another number of about that size; days of the month stay."""
        around = found.string[max(0, found.start() - 10) : found.end() + 10]
        if _MONTH.search(around):
            return found[0]
        return str(max(2, round(int(found[0]) * self.chance(found[0]).uniform(0.6, 1.6))))

    def person(self, found: re.Match[str]) -> str:
        """A name of as many letters; countries, months and weekdays are left as they are."""
        name = found[0]
        if name in _KEPT | _KNOWN or name.lower() in self.common or canonical_country(name):
            return name
        chance = self.chance(name)
        return "".join([chance.choice("BDGKLMNPRSTVZ"), *chance.choices("aeioulnrst", k=len(name) - 1)])

    def elsewhere(self, text: str) -> str:
        """The text with other countries, their people and capitals."""
        chosen = self.chance("countries").sample(_OTHERS, len(_COUNTRIES))
        for names, others in zip(_COUNTRIES, chosen, strict=True):
            for name, other in zip(names, others, strict=True):
                text = re.sub(rf"\b{name}\b", other, text)
                text = re.sub(rf"\b{name.upper()}\b", other.upper(), text)
        return text


def varied(size: int, *, words: int = 0) -> Iterator[dict[str, str]]:
    """So many articles as records of a JSON file, each with its day; the same each time.

    One that has fewer than `words` words ends with paragraphs of other articles of its story, as background.
    """
    samples = tuple(_originals())
    common = frozenset(word for sample in samples for word in re.findall(r"\b[a-z]{4,}\b", sample.text))
    for number in range(size):
        story, place = divmod(number, len(samples))
        later = story * _APART % _WEEKS * 7
        setting = _Setting(f"story {story}", later, common)
        told = _told_anew(samples[place], f"{number:06}", setting)
        others = (_told_anew(samples[(place + n) % len(samples)], told["id"], setting) for n in range(1, 4))
        background = (one for other in others for one in other["text"].split("\n\n")[1:])
        while len(told["text"].split()) < words and (more := next(background, None)) is not None:
            told["text"] += f"\n\n{more}"
        yield told


def _originals() -> Iterator[_Original]:
    """The samples, with their days as their gold has them."""
    for path in sorted(data_path("samples").glob("*/*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        days = tuple(
            (found["start"], found["end"], parse_day(found["value"]))
            for found in gold["timexes"]
            if _DAY.fullmatch(found["value"]) and _MONTH.search(gold["text"][found["start"] : found["end"]])
        )
        yield _Original(gold["text"], parse_day(gold["published"]), days)


def _told_anew(original: _Original, name: str, setting: _Setting) -> dict[str, str]:
    text = original.text
    for start, end, day in sorted(original.days, reverse=True):
        text = text[:start] + _moved(text[start:end], day + setting.later) + text[end:]
    text = setting.elsewhere(_NAME.sub(setting.person, _NUMBER.sub(setting.number, text)))
    for word, other in _WORDS:
        if random.Random(f"{word} {name}").random() < 0.5:
            text = re.sub(rf"\b{word}\b", other, text)
    first, *rest = text.split("\n\n")
    chance = random.Random(name)
    text = "\n\n".join([first, *(one for one in rest if chance.random() >= _LEFT_OUT)])
    return {"id": name, "title": name, "text": text, "published": iso_day(original.published + setting.later)}


def _moved(words: str, day: int) -> str:
    """The words of a day, as they name another one."""
    year, month, number = civil(day)
    words = re.sub(r"\b\d{4}\b", f"{year:04}", words)
    words = re.sub(r"\b\d{1,2}(?=st|nd|rd|th|\b)(?!\d)", str(number), words)
    return _MONTH.sub(MONTHS[month - 1], words)


def write(path: Path, size: int, *, words: int = 0) -> None:
    """Write so many articles, a line each."""
    with path.open("w", encoding="utf-8") as file:
        for record in varied(size, words=words):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
