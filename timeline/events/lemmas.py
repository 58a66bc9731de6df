"""Lemmas of tagged and parsed words, each kind of word looked up once; knows spaCy's last two pipes, no event.

Those two pipes see a word's form, tag and relation and nothing around it, but for a few pairs of words ("gon na",
"there is"). They take a third of the time of a parse, and most words of an article have been seen before.
"""

from collections.abc import Sequence
from typing import Any, cast

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.tokens import Doc

PIPES = ("attribute_ruler", "lemmatizer")
_MOST = 200_000  # kinds of words that are remembered
_GAP = (",", ",", "punct")  # between words that must not be read as a pair


class Lemmas:
    """Looks up the lemmas of a document's words; what it gives is what the model's own pipes give."""

    def __init__(self, model: Language) -> None:
        self._vocab = model.vocab
        self._ruler, self._lemmatizer = (cast("Any", model.get_pipe(name)) for name in PIPES)
        self._known: dict[tuple[int, int, int], str] = {}
        self._pairs = Matcher(model.vocab)
        for rule in self._ruler.patterns:
            if several := [pattern for pattern in rule["patterns"] if len(pattern) > 1]:
                self._pairs.add(str(len(self._pairs)), several)

    def of(self, doc: Doc) -> list[str]:
        """The lemmas of the words in order; the document is tagged and parsed."""
        if self._pairs(doc):
            return [token.lemma_ for token in self._read(doc)]
        keys = list(map(tuple, doc.to_array(["ORTH", "TAG", "DEP"]).tolist()))
        if len(self._known) > _MOST:
            self._known.clear()
        if unknown := [key for key in dict.fromkeys(keys) if key not in self._known]:
            self._learn(unknown)
        return [self._known[key] for key in keys]

    def _learn(self, keys: Sequence[tuple[int, int, int]]) -> None:
        """Read words of these forms, tags and relations, kept apart from each other."""
        strings = self._vocab.strings
        rows = [row for key in keys for row in (tuple(strings[part] for part in key), _GAP)]
        words, tags, deps = (list(column) for column in zip(*rows, strict=True))
        alone = Doc(self._vocab, words=words, tags=tags, deps=deps, heads=list(range(len(rows))))
        for key, token in zip(keys, list(self._read(alone))[::2], strict=True):
            self._known[key] = token.lemma_

    def _read(self, doc: Doc) -> Doc:
        read: Doc = self._lemmatizer(self._ruler(doc))
        return read
