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


def press(page: AppTest, label: str) -> AppTest:
    """The page after the button with this label was pressed."""
    return next(button for button in page.button if button.label == label).click().run()


def paste(page: AppTest, text: str) -> AppTest:
    """The page after a text was pasted on the first screen and sent."""
    if any(button.label == "Close" for button in page.button):
        press(page, "Close")
    page.text_area[0].set_value(text)
    return press(page, "Build the timeline")


def upload(page: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """The table of articles that files dropped on the first screen make."""
    page.file_uploader[0].set_value([(name, data, "text/plain") for name, data in files])
    return page.run()


def opened(page: AppTest, part: str) -> AppTest:
    """The page with a part of the desk opened."""
    page.session_state["part"] = part
    return page.run()


def markup(page: AppTest) -> str:
    """All HTML that the page shows, without its style sheets."""
    return "\n".join(h.value for h in page.html if "<style" not in h.value)


def told(page: AppTest) -> str:
    """All plain words of the page: texts, captions, messages."""
    parts = [*page.markdown, *page.caption, *page.info, *page.warning, *page.error]
    return "\n".join(part.value for part in parts)
