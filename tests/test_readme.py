"""What the documents show is what the program does."""

import doctest
import re
from pathlib import Path

import pytest

from timeline import intake
from timeline.build import annotate
from timeline.render.words import when_words

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_library_example_prints_what_the_readme_says() -> None:
    example = doctest.DocTestParser().get_doctest(README, {}, "README.md", "README.md", 0)
    result = doctest.DocTestRunner(verbose=False).run(example)
    assert (result.failed, result.attempted > 0) == (0, True)


def test_the_worked_example_is_dated_as_the_readme_says() -> None:
    quoted = re.findall(r"^>(?: (.*))?$", README, re.MULTILINE)
    text = "\n".join(quoted).replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n")
    (annotation,) = annotate([intake.read_text(text, name="sheffield.txt")])
    sunk = next(event for event in annotation.events if "Belgrano" in event.label)
    shown = README[README.index("Cruiser General Belgrano sunk") :].splitlines()
    assert sunk.label in shown[0]
    assert sunk.when is not None
    assert when_words(sunk.when) == shown[1].strip()
    assert sunk.when.edtf == shown[2].split()[-1]


@pytest.mark.parametrize(
    "document", ["README.md", "CONTRIBUTING.md", "docs/ARCHITECTURE.md", "docs/QUALITY.md"]
)
def test_every_file_that_a_document_links_to_is_there(document: str) -> None:
    path = ROOT / document
    links = re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []
