"""Shows HTML that `timeline.render` wrote, in the colours of the page's theme. Writes no markup from text."""

import re
from dataclasses import fields
from functools import cache
from importlib.resources import files
from pathlib import Path

import streamlit as st

from timeline.render.escape import Html, element
from timeline.render.page_legend import legend
from timeline.render.palette import COLOURS, Theme

_ANCHOR = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_MARKDOWN = re.compile(r"[\\`*_{}\[\]()#+\-.!|<>~:$&^=]")
_FOUND = "background:var(--wash);box-shadow:0 0 0 .75rem var(--wash),calc(-.75rem - 3px) 0 0 0 var(--focus)"
_SCOPE = "dateline"
_SHEETS = ("page.css", "article_text.css")
_legend = st.components.v2.component(
    "dateline.legend", html=element("div", legend(), class_=_SCOPE), isolate_styles=False
)


def theme() -> Theme:
    """The theme that the page is shown in; light until the browser has told it."""
    return "dark" if st.context.theme.type == "dark" else "light"


def show_style() -> None:
    """Give the page the colours of the chart and the look of the HTML page, each to Dateline's own parts only."""
    st.html(_style(theme()))


def show(content: Html) -> None:
    """Show markup; nothing but `timeline.render` and its escaping may have made it."""
    if not isinstance(content, Html):
        raise TypeError("only escaped markup is shown")
    st.html(element("div", content, class_=_SCOPE))


def literal(words: str) -> str:
    """The words on one line, with everything that Markdown would read taken as it stands."""
    return _MARKDOWN.sub(r"\\\g<0>", " ".join(words.split()))


def show_found(anchor: str) -> None:
    """Mark the entry with this anchor as the one that was chosen; the anchor is one of `timeline.render`'s."""
    if not _ANCHOR.fullmatch(anchor):
        raise ValueError(f"{anchor!r} is no anchor")
    st.html(f"<style>#{anchor}{{{_FOUND}}}</style>")


def show_legend() -> None:
    """What each shape on the chart says. Drawn by a component, since the page's own HTML may hold no pictures."""
    _legend(key="legend")


@cache
def _style(chosen: Theme) -> str:
    page = "".join(files("timeline.render").joinpath(sheet).read_text(encoding="utf-8") for sheet in _SHEETS)
    own = Path(__file__).with_name("look.css").read_text(encoding="utf-8")
    colours = COLOURS[chosen]
    plain = {f.name: value for f in fields(colours) if isinstance(value := getattr(colours, f.name), str)}
    named = plain | {group.name.lower(): colour for group, colour in colours.groups.items()}
    variables = "".join(f"--{name}:{value};" for name, value in named.items())
    return f"<style>:root{{{variables}}}\n.{_SCOPE}{{{page}}}\n{own}</style>"
