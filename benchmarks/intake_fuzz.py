"""Damages files of every format at random and reads them: each must end in articles or reasons, and soon.

    python benchmarks/intake_fuzz.py --seconds 300 --seed 1 --keep /tmp/found

Prints how many were read of each format, the slowest, and what was raised that must not be; `--keep` names a folder
for the inputs that were at fault.
"""

import argparse
import io
import random
import signal
import sys
import time
import traceback
from collections import Counter, defaultdict
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "intake")]

from damage import FILES, PIECES, damaged, soup  # noqa: E402

from timeline.errors import InputError  # noqa: E402
from timeline.intake import read_each  # noqa: E402
from timeline.intake.formats import FORMATS, PLAIN_TEXT, reader_of  # noqa: E402

SLOW = 5.0  # seconds
STUCK = 60


class StuckError(Exception):
    """A read that did not end."""


def main() -> int:
    """Read damaged files until the time is over; 1 where one was at fault."""
    options = parsed()
    rng = random.Random(options.seed)
    signal.signal(signal.SIGALRM, stuck)
    counts: Counter[str] = Counter()
    slowest: defaultdict[str, float] = defaultdict(float)
    faults: dict[str, int] = {}
    until = time.monotonic() + options.seconds
    while time.monotonic() < until:
        kind, name, data, form = chosen(rng)
        began = time.monotonic()
        fault = read(name, data, form)
        took = time.monotonic() - began
        counts[kind] += 1
        slowest[kind] = max(slowest[kind], took)
        if fault is None and took > SLOW:
            fault = f"took {took:.1f} s"
        if fault is not None:
            faults[fault] = faults.get(fault, 0) + 1
            if faults[fault] == 1:
                print(f"{name} ({len(data)} bytes): {fault}", flush=True)
                keep(options.keep, len(faults), name, data)
    for kind, count in sorted(counts.items()):
        print(f"{kind:28}{count:8}  slowest {slowest[kind]:6.2f} s")
    print(f"{sum(counts.values())} inputs, {len(faults)} kinds of fault, {sum(faults.values())} in all")
    return 1 if faults else 0


def parsed() -> argparse.Namespace:
    """The options of the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="folder for the inputs that were at fault")
    return parser.parse_args()


def chosen(rng: random.Random) -> tuple[str, str, bytes, object]:
    """An input: what it was made of, its name, its bytes, and the format that it is forced into, or None."""
    file, other = rng.choice(FILES), rng.choice(FILES)
    form = rng.choice([*FORMATS, PLAIN_TEXT]) if rng.random() < 0.3 else None
    if rng.random() < 0.3:
        ending = rng.choice(sorted(PIECES))
        length = int(10 ** rng.uniform(0, 4.3))
        run = rng.randrange(1, 40)
        numbers = [rng.randrange(10**6) for _ in range(run)] * (length // run + 1)
        return f"soup {ending}", f"soup{ending}", soup(ending, numbers[:length]), form
    name = file.name if rng.random() < 0.8 else file.stem + rng.choice([f.suffix for f in FILES])
    return file.suffix, name, damaged(file.read_bytes(), other.read_bytes(), rng.randrange), form


def read(name: str, data: bytes, form: object) -> str | None:
    """Read an input; return what was raised that must not be, with the line that raised it."""
    signal.alarm(STUCK)
    try:
        if form is None:
            read_each(data, name=name)
        else:
            with suppress(InputError):
                for _ in reader_of(form)(io.BytesIO(data), name=name):
                    pass
    except Exception as error:  # noqa: BLE001
        frames = [f for f in traceback.extract_tb(error.__traceback__) if "/timeline/" in f.filename]
        where = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
        return f"{type(error).__name__} at {where}: {str(error)[:100]}"
    finally:
        signal.alarm(0)
    return None


def keep(folder: Path | None, number: int, name: str, data: bytes) -> None:
    """Write an input that was at fault into the folder."""
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}-{name}").write_bytes(data)


def stuck(*_: object) -> None:
    """End a read that takes too long."""
    raise StuckError(f"not done in {STUCK} s")


if __name__ == "__main__":
    sys.exit(main())
