"""Where a page can have plotly.js from. Data alone; loads nothing."""

from enum import StrEnum

LIBRARY_FILE = "plotly.min.js"  # what stands beside the page


class PlotlyJs(StrEnum):
    """In the page itself, as a file beside it, or from plotly's own server."""

    EMBEDDED = "embedded"
    DIRECTORY = "directory"
    CDN = "cdn"
