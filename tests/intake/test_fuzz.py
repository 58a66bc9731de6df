"""Whatever it is given, a reader ends soon in articles or reasons. `benchmarks/intake_fuzz.py` looks longer."""

import io
import random
from contextlib import suppress
from datetime import timedelta

import pytest
from damage import FILES, PIECES, damaged, soup
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.errors import InputError
from timeline.intake import read_each
from timeline.intake.formats import FORMATS, PLAIN_TEXT, reader_of

SOON = timedelta(seconds=5)
SEEDS = st.integers(0, 2**32)


def check(data, name):
    articles, failures = read_each(data, name=name)
    for article in articles:
        assert article.text.strip()
        assert all(0 <= span.start < span.end <= len(article.text) for span in article.boilerplate)
    assert all(failure.reason and failure.remedy for failure in failures)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
@settings(max_examples=6, deadline=SOON, derandomize=True)
@given(seed=SEEDS)
def test_a_damaged_file_ends_in_articles_or_reasons(file, seed):
    rng = random.Random(seed)
    check(damaged(file.read_bytes(), rng.choice(FILES).read_bytes(), rng.randrange), file.name)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_file_that_is_cut_short_ends_in_articles_or_reasons(file):
    data = file.read_bytes()
    for part in range(1, 9):
        check(data[: len(data) * part // 9], file.name)


@pytest.mark.parametrize("ending", sorted(PIECES))
@settings(max_examples=8, deadline=SOON, derandomize=True)
@given(seed=SEEDS, length=st.integers(0, 400))
def test_pieces_strung_together_end_in_articles_or_reasons(ending, seed, length):
    rng = random.Random(seed)
    check(soup(ending, [rng.randrange(10**6) for _ in range(length)]), f"soup{ending}")


@pytest.mark.parametrize("form", [*FORMATS, PLAIN_TEXT], ids=lambda form: form.name)
@settings(max_examples=8, deadline=SOON, derandomize=True)
@given(seed=SEEDS)
def test_a_reader_that_is_given_another_format_ends_in_articles_or_reasons(form, seed):
    rng = random.Random(seed)
    file = rng.choice(FILES)
    with suppress(InputError):
        for item in reader_of(form)(io.BytesIO(file.read_bytes()), name=file.name):
            assert item.name
