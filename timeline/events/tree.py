"""Words with their grammar, as plain records: what the rest of this stage reads. Knows no parser and no rule."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from timeline.model import Article, Span, Timex

_DEEPEST = 40
_LONGEST_HEADLINE = 22
_CLAUSE_ENDS = frozenset({"advcl", "ccomp", "parataxis", "relcl", "acl", "csubj"})


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its place in the dependency tree; `index` counts through the whole article.

    `head` is the word's own index at a root. `timex` is the number of the time expression that it belongs to.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    tag: str
    dep: str
    head: int
    children: tuple[int, ...]
    sentence: int
    low: str  # the text in lower case
    timex: int | None = None

    @property
    def is_verb(self) -> bool:
        """Whether it is tagged as a verb, auxiliaries included."""
        return self.tag.startswith("VB")

    @property
    def is_noun(self) -> bool:
        """Whether it is a common or a proper noun."""
        return self.tag.startswith("NN")

    @property
    def is_proper(self) -> bool:
        """Whether it is a proper noun."""
        return self.tag in ("NNP", "NNPS")


_PLACE = attrgetter("index")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as a range of words, `first` to before `stop`, and the number of its paragraph."""

    first: int
    stop: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Text:
    """A parsed article: its words in order, its sentences, the stretches in quotation marks, and its expressions.

    `read_names` keeps the words of each name that was read, by its head and whether with an "of".
    """

    article: Article
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    quotes: tuple[Span, ...]
    timexes: tuple[Timex, ...]
    read_names: dict[tuple[int, bool], tuple[Word, ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    def children(self, word: Word, *deps: str) -> tuple[Word, ...]:
        """The words that hang on this one directly, by one of the relations if any are named."""
        if not word.children:
            return ()
        words = self.words
        if not deps:
            return tuple([words[i] for i in word.children])
        return tuple([w for i in word.children if (w := words[i]).dep in deps])

    def child(self, word: Word, *deps: str) -> Word | None:
        """The first of `children`, or None."""
        for i in word.children:
            if (below := self.words[i]).dep in deps:
                return below
        return None

    def head(self, word: Word) -> Word | None:
        """The word that this one hangs on, None at a root."""
        return None if word.head == word.index else self.words[word.head]

    def ancestors(self, word: Word) -> Iterator[Word]:
        """The words above, nearest first; at most forty of them."""
        for _ in range(_DEEPEST):
            if word.head == word.index:
                return
            word = self.words[word.head]
            yield word

    def subtree(self, word: Word, *, skip: frozenset[str] = frozenset()) -> list[Word]:
        """The word and all below it in reading order, without the parts that hang by a relation in `skip`."""
        found, waiting = [], [word]
        while waiting:
            here = waiting.pop()
            found.append(here)
            waiting.extend(w for i in here.children if (w := self.words[i]).dep not in skip)
        return sorted(found, key=_PLACE)

    def clause_words(self, word: Word) -> list[Word]:
        """The words of a verb's own clause: without those of the clauses below and of coordinated verbs."""
        found, waiting = [], [word]
        while waiting:
            here = waiting.pop()
            found.append(here)
            for i in here.children:
                child = self.words[i]
                other_clause = child.dep in _CLAUSE_ENDS or (child.dep == "conj" and child.is_verb)
                if not other_clause:
                    waiting.append(child)
        return sorted(found, key=_PLACE)

    def clause_verb(self, word: Word) -> Word:
        """The verb at the head of the clause that a word stands in; the sentence's root where there is none."""
        here = word
        if here.is_verb and here.dep not in ("aux", "auxpass", "amod"):
            return here
        for above in self.ancestors(word):
            here = above
            if above.is_verb and above.dep not in ("aux", "auxpass", "amod"):
                return above
        return here

    def is_headline(self, sentence: int) -> bool:
        """Whether it is a headline: above the story, or short, alone in its paragraph, without a full stop."""
        here = self.sentences[sentence]
        if self.words[here.first].start < self.article.body:
            return True
        beside = [self.sentences[n] for n in (sentence - 1, sentence + 1) if 0 <= n < len(self.sentences)]
        alone = all(other.paragraph != here.paragraph for other in beside)
        short = here.stop - here.first <= _LONGEST_HEADLINE
        return alone and short and self.words[here.stop - 1].text[-1] not in ".!?\"”'"

    def sentence_span(self, word: Word) -> Span:
        """The characters of the sentence that a word stands in."""
        sentence = self.sentences[word.sentence]
        return Span(self.words[sentence.first].start, self.words[sentence.stop - 1].end)

    def span_of(self, words: list[Word]) -> Span:
        """The characters from the first of the words to the last; the words are in reading order."""
        return Span(words[0].start, words[-1].end)

    def quoted(self, word: Word) -> bool:
        """Whether it stands inside quotation marks."""
        return self.quote_of(word) is not None

    def quote_of(self, word: Word) -> int | None:
        """The number of the quotation that a word stands in, else None."""
        low, high = 0, len(self.quotes)
        while low < high:
            middle = (low + high) // 2
            if self.quotes[middle].end <= word.start:
                low = middle + 1
            else:
                high = middle
        inside = low < len(self.quotes) and self.quotes[low].start <= word.start
        return low if inside else None
