"""Tells English from other languages. Knows words and letters; knows nothing of files."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_WORD = re.compile(r"[^\W\d_]+")
_BEYOND_ASCII = re.compile(r"[^\W\x00-\x7f]")  # letters and figures; English has but quotes and dashes
_SMALL_LETTERS = bytes(ord(chr(c).lower()) if c < 128 and chr(c).isalpha() else ord(" ") for c in range(256))
_COMMON = frozenset(
    "the of and to that with for was from said by his he it its not were have has had who which this they their"
    " been after at as is an on be will would but are".split()
)
_ENGLISH_SHARE = 0.15
_LEAST_LETTERS = 120
_SAMPLE = 4_000
_OURS = "English"
_ENGLISH = frozenset({"en", "pcm", "sco"})  # with Pidgin and Scots, for which the model takes some English
_NAMES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "bn": "Bengali",
    "ca": "Catalan",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "es": "Spanish",
    "et": "Estonian",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "he": "Hebrew",
    "hi": "Hindi",
    "hr": "Croatian",
    "hu": "Hungarian",
    "id": "Indonesian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "la": "Latin",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "ms": "Malay",
    "nb": "Norwegian",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "ps": "Pashto",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "sq": "Albanian",
    "sr": "Serbian",
    "sv": "Swedish",
    "sw": "Swahili",
    "th": "Thai",
    "tl": "Tagalog",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "zh": "Chinese",
}


def foreign_language(text: str) -> str | None:
    """Return the name of the language that a text is in, None where it is English or too short to tell.

    >>> foreign_language("El ministro dijo el martes que la reunión sería en Madrid y que nadie sabía nada. " * 3)
    'Spanish'
    """
    language = language_of(text)
    return None if language == _OURS else language


def language_of(text: str) -> str | None:
    """Return the name of the language that a text is in, None where it is too short to tell.

    >>> language_of("The minister said that the talks were at an end and that he was not to blame for it. " * 2)
    'English'
    """
    return _language(text[:_SAMPLE])


@lru_cache(maxsize=16)
def _language(sample: str) -> str | None:
    """It is asked of an article when that is made, and again when somebody is told."""
    words = _words(sample)
    if sum(map(len, words)) < _LEAST_LETTERS:
        return None
    if sum(map(_COMMON.__contains__, words)) >= _ENGLISH_SHARE * len(words):
        return _OURS
    code = _identifier().classify(sample)[0]
    return _OURS if code in _ENGLISH else _NAMES.get(code, f"another language ({code})")


def _words(sample: str) -> list[str]:
    if _BEYOND_ASCII.search(sample):
        return _WORD.findall(sample.casefold())
    return sample.encode("ascii", "replace").translate(_SMALL_LETTERS).decode("ascii").split()


@cache
def _identifier() -> "LanguageIdentifier":
    """Return the model; it takes most of a second to load, so only a text that looks strange asks for it."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415  with it comes numpy

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
