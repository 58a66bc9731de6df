"""Which country's side a name is on, by the gazetteer and by what the article itself puts before the name."""

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.events.names import camp, is_title, joined, name_words
from timeline.events.tree import Text, Word
from timeline.gazetteer import find_office_mentions

_LOOK_AHEAD = 10  # words of an apposition


@dataclass(frozen=True, slots=True)
class Sides:
    """The country of each surname that the article places on a side, as codes."""

    known: dict[str, str]

    def of_name(self, phrase: str) -> str | None:
        """The side of a name: its own, else that of its last word."""
        return camp(phrase) or self.known.get(phrase.rsplit(maxsplit=1)[-1].lower() if phrase else "")

    def of_word(self, text: Text, word: Word) -> str | None:
        """The side of what a noun stands for, by all the words of its name."""
        return self.known.get(word.low) or self.of_name(joined(text, name_words(text, word)))


def read_sides(text: Text) -> Sides:
    """Who is on whose side: "Iranian general X", office holders by their office."""
    known: dict[str, str] = {}
    for word in text.words:
        if not word.is_proper or word.dep == "compound":
            continue
        before = [
            w
            for w in text.subtree(word)
            if w.index < word.index and w.dep in ("compound", "amod", "poss", "nmod")
        ]
        after = [w for part in text.children(word, "appos") for w in text.subtree(part)[:_LOOK_AHEAD]]
        if (before or after) and (code := _first_camp(joined(text, [w]) for w in (*before, *after))):
            known.setdefault(word.low, code)
    for office in find_office_mentions(text.article.text):
        countries = {term.country for term in office.terms}
        if len(countries) == 1:
            surname = text.article.text[office.start : office.end].split()[-1].lower()
            known[surname] = next(iter(countries))
    return Sides(known)


def holders(text: Text) -> dict[str, str]:
    """The surname behind each title that the article gives to one person only: "the President" is that one."""
    named: dict[str, set[str]] = {}
    for word in text.words:
        if word.is_proper and word.dep != "compound":
            for before in text.children(word, "compound"):
                if is_title(before):
                    named.setdefault(before.low, set()).add(word.low)
    return {title: min(names) for title, names in named.items() if len(names) == 1}


def _first_camp(phrases: Iterable[str]) -> str | None:
    return next((code for phrase in phrases if (code := camp(phrase))), None)
