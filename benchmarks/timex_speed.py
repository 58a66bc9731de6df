"""How many words a second the time-expression stage tags and resolves, on one core, beside dateparser and chrono.

    python benchmarks/timex_speed.py [--sizes 10000 1000000 10000000] [--seed 1] [--cold]

The texts are made here, of sentences with random days, counts and names, about as dense in expressions as news is,
and no two are the same; of several a size the median is printed, and how many words a second the slowest and the
quickest had. The floor is what cutting a text into words alone costs. `--cold` empties before each text what the
tagger remembers of places that it has read. chrono is timed where `node` finds the package chrono-node.
"""

import argparse
import datetime as dt
import random
import re
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable

from timeline.calendar import day_number
from timeline.timex import resolve, tag
from timeline.timex.tag import read_place

PUBLISHED = day_number(2020, 1, 3)
# As many texts of a size are timed as make about so many characters, from 3 to 25.
CHARACTERS, FEWEST, MOST = 5_000_000, 3, 25
# What a peer is given: enough to time it, not so much that it takes minutes.
PEERS = (("dateparser", 20_000), ("chrono", 1_000_000))
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
UNITS = "days weeks months years hours".split()
NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
PLACES = "Lisbon Odessa Tampico Bergen Mombasa Quito Hanoi Perth Oran Turku".split()
PEOPLE = "Almeida Brandt Castellan Duarte Eriksen Fontaine Grieve Hakimi Ilves Jansen".split()

# Each sentence names its blanks; about one word in thirty belongs to a time expression.
SENTENCES = (
    "The governor of {place} told reporters on {day} that the bridge would be rebuilt with money from the port.",
    "Engineers from {place} had warned of cracks in the northern pier, according to a report that {person} signed.",
    "{person}, who has led the union since {year}, called the offer an insult to the families of the dockers.",
    "A spokesman for {person} declined to say how many of the {many} workers had gone back to their posts.",
    "The court heard that {many} tonnes of grain were moved between {month} {n} and {month} {n}, {year}.",
    "Police in {place} said that they had found no trace of the two men who left the hotel {number} {units} ago.",
    "It was the third fire in the old harbour {span}, and the insurers want to know what the guards were doing.",
    "The ministry said the ship would sail for {place} on {month} {n}, weather and the pilots permitting.",
    "Shares in the company fell {n}.{n} percent after {person} sold a third of what the family had owned.",
    "Nobody was hurt when the roof of the market came down, but the traders of {place} lost nearly everything.",
    "Witnesses spoke of smoke above the refinery, and of a tanker that turned back towards the open sea.",
    "{number} {units} later the committee met again in {place} and took the vote that it had put off.",
    "The treaty of {n} {month} {year} gives both towns the right to draw water from the upper lake.",
    "{person} said the talks had been frank, that the maps were on the table, and that the rest was politics.",
)
SPANS = (
    "this year",
    "last month",
    "in recent weeks",
    "since Christmas",
    "this week",
    "in the past two years",
)


def sentence(dice: random.Random) -> str:
    """One sentence with its blanks filled."""
    return dice.choice(SENTENCES).format(
        place=dice.choice(PLACES),
        person=dice.choice(PEOPLE),
        day=dice.choice(DAYS),
        month=dice.choice(MONTHS),
        n=dice.randint(1, 28),
        year=dice.randint(1900, 2019),
        number=dice.choice(NUMBERS),
        units=dice.choice(UNITS),
        many=dice.randint(101, 999),
        span=dice.choice(SPANS),
    )


def text_of(characters: int, dice: random.Random) -> str:
    """About so many characters of text, in paragraphs."""
    pieces, length = [], 0
    while length < characters:
        piece = " ".join(sentence(dice) for _ in range(dice.randint(1, 3)))
        pieces.append(piece)
        length += len(piece) + 2
    return "\n\n".join(pieces)


def seconds(work: Callable[[], object]) -> float:
    """How many seconds of a processor one call takes; what else the machine does is left out."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def ours(text: str) -> object:
    """Tag and resolve, as build does."""
    return resolve(tag(text), text, published=PUBLISHED)


def floor(text: str) -> object:
    """The words of a text, in one pass of a pattern: what looking for words costs at the least."""
    return re.findall(r"\w+", text)


def rates(size: int, dice: random.Random, *, cold: bool) -> tuple[list[float], list[float]]:
    """Words a second of `ours` and of `floor` on some new texts of a size."""
    own, least = [], []
    for _ in range(min(MOST, max(FEWEST, CHARACTERS // size))):
        text = text_of(size, dice)
        words = len(text.split())
        if cold:
            read_place.cache_clear()
        own.append(words / seconds(lambda text=text: ours(text)))
        least.append(words / seconds(lambda text=text: floor(text)))
    return own, least


def chrono_seconds(text: str) -> float | None:
    """What chrono takes inside its own process the third time, None where it is not installed."""
    node = shutil.which("node")
    script = (
        "const c=require('chrono-node');const t=require('fs').readFileSync(0,'utf8').split('\\n\\n');let b=0n;"
        "for(let i=0;i<3;i++){b=process.hrtime.bigint();for(const p of t)c.parse(p,new Date(2020,0,3));"
        "b=process.hrtime.bigint()-b}console.log(Number(b)/1e9)"
    )
    if node is None:
        return None
    run = subprocess.run([node, "-e", script], input=text, capture_output=True, text=True, check=False)
    return float(run.stdout) if run.returncode == 0 else None


def dateparser_seconds(text: str) -> float:
    """What dateparser's search takes, told the language and the day."""
    from dateparser.search import search_dates

    options = {"RELATIVE_BASE": dt.datetime(2020, 1, 3)}  # noqa: DTZ001 - a wall clock without a zone
    search_dates("warm up on 3 May 2019", languages=["en"], settings=options)
    paragraphs = text.split("\n\n")
    return seconds(lambda: [search_dates(p, languages=["en"], settings=options) for p in paragraphs])


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 1_000_000, 10_000_000])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cold", action="store_true")
    arguments = parser.parse_args()
    dice = random.Random(arguments.seed)
    ours(text_of(2_000, dice))
    print(f"{'':14}{'characters':>12}{'texts':>7}{'words/s':>12}{'slowest':>12}{'quickest':>12}{'floor':>12}")
    rate = 0.0
    for size in arguments.sizes:
        own, least = rates(size, dice, cold=arguments.cold)
        rate = statistics.median(own)
        columns = "".join(f"{x:12,.0f}" for x in (rate, min(own), max(own), statistics.median(least)))
        print(f"{'timeline':14}{size:12,}{len(own):7}{columns}")
    for name, size in PEERS:
        text = text_of(size, dice)
        words = len(text.split())
        measured = dateparser_seconds(text) if name == "dateparser" else chrono_seconds(text)
        if measured is None:
            print(f"{name:14}not installed")
            continue
        speed = words / measured
        row = f"{name:14}{len(text):12,}{1:7}{speed:12,.0f}"
        print(f"{row}   timeline is {rate / speed:,.1f} times as fast on its longest texts")


if __name__ == "__main__":
    main()
