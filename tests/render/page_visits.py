"""A browser's visit to the page, with all that the page complained of or asked for."""

from pathlib import Path
from typing import Any

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


class Visit:
    """A page that is open and drawn."""

    def __init__(
        self, browser: Any, address: str, width: int = 1200, scheme: str = "light", watch: str = ""
    ) -> None:
        self.context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
        )
        self.page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on(
            "console", lambda m: self.complaints.append(m.text) if m.type in ("error", "warning") else None
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        self.page.on("request", lambda request: self.requests.append(request.url))
        if watch:
            self.page.add_init_script(watch)
        self.page.goto(address)
        self.page.wait_for_selector("html.ready", state="attached")

    @property
    def outside(self) -> list[str]:
        """What was asked of anywhere but the page itself."""
        return [url for url in self.requests if not url.startswith(("file:", "data:", "blob:"))]

    def axis(self) -> tuple[float, float]:
        """The first and the last moment in the chart, milliseconds since 1970."""
        low, high = self.page.evaluate("document.getElementById('board').layout.xaxis.range")
        return low, high

    def drawn(self) -> dict[str, Any]:
        """The labels and headings that stand in the chart, and how high it is."""
        found: dict[str, Any] = self.page.evaluate(
            "(() => { const { data, layout } = document.getElementById('board');"
            " return { labels: data.flatMap(t => t.text || []), height: layout.height,"
            " heads: layout.annotations.map(a => a.text.replace(/<[^>]*>/g, '').split('   ')[0]) }; })()"
        )
        return found


def written(folder: Path, html: str) -> str:
    """The address of a file with the page."""
    path = folder / f"{len(list(folder.glob('*.html')))}.html"
    path.write_text(html, encoding="utf-8")
    return path.as_uri()
