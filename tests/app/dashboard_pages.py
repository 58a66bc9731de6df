"""What the dashboard's tests give to a page and read from it."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

APP = Path(__file__).resolve().parents[2] / "app"

PLAIN = (
    "PORT VILA, March 4, 2019 (Harbour Wire) - Rebels attacked a police station in the capital on Sunday, "
    "killing two officers. The government accused Tonara of arming them. On Saturday the army had arrested "
    "five men near the airport.\n"
)
OTHER = (
    "WELLINGTON, March 6, 2019 (Harbour Wire) - Ministers condemned the attack on the police station in Port Vila. "
    "They met on Tuesday and agreed to send aid. Police arrested a suspect on Monday.\n"
)


def way(name: str) -> str:
    """One of the ways to give articles; only once the page's folder is on the path."""
    from views_asking import Way  # noqa: PLC0415

    return Way[name]


def paste(page: AppTest, text: str) -> AppTest:
    """The page after a text was pasted and sent."""
    page.text_area[0].set_value(text)
    return next(b for b in page.button if b.label == "Build the timeline").click().run()


def markup(page: AppTest) -> str:
    """All HTML that the page shows, without its style sheets."""
    return "\n".join(h.value for h in page.html if "<style" not in h.value)


def told(page: AppTest) -> str:
    """All plain words of the page: texts, captions, messages."""
    parts = [*page.markdown, *page.caption, *page.info, *page.warning, *page.error]
    return "\n".join(part.value for part in parts)
