"""How the page comes by plotly.js: packed inside it, as a file beside it, or from plotly's own server.

Knows plotly's script as text; knows no story.
"""

import zlib
from base64 import b64encode, b85encode
from functools import cache
from hashlib import sha256

from plotly.offline import get_plotlyjs, get_plotlyjs_version

from timeline.render.escape import Html, element
from timeline.render.plotly_parts import scatter_alone
from timeline.render.plotly_source import LIBRARY_FILE, PlotlyJs

_ALPHABET = str.maketrans("<&>", ",.:")  # of base 85, so that nothing in it ends a script element


@cache
def library() -> str:
    """plotly.js, with the one kind of trace that the chart is made of: a fifth of it, and far sooner ready."""
    return scatter_alone(get_plotlyjs())


def library_file() -> str:
    """What the file beside a page holds: plotly.js as it is, so that other pages can share it."""
    return str(get_plotlyjs())


def library_markup(where: PlotlyJs) -> Html:
    """The element that brings plotly.js into the page."""
    if where is PlotlyJs.EMBEDDED:
        return element("script", Html(_packed()), type="text/plain", id="library")
    if where is PlotlyJs.DIRECTORY:
        return Html(f'<script src="{LIBRARY_FILE}"></script>')
    digest = hash_of(get_plotlyjs())
    return Html(f'<script src="{_address()}" integrity="{digest}" crossorigin="anonymous"></script>')


def allowed(where: PlotlyJs) -> str:
    """The source of plotly.js as the page's security policy names it."""
    return {
        PlotlyJs.EMBEDDED: f"'{hash_of(library())}'",
        PlotlyJs.DIRECTORY: "'self'",
        PlotlyJs.CDN: _address(),
    }[where]


def hash_of(script: str) -> str:
    """The script's SHA-256 as policies and integrity attributes write it."""
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


def _address() -> str:
    return f"https://cdn.plot.ly/plotly-{get_plotlyjs_version()}.min.js"


@cache
def _packed() -> str:
    return b85encode(zlib.compress(library().encode(), 9)).decode().translate(_ALPHABET)
