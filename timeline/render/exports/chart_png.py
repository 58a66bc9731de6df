"""The chart as a PNG picture, made of the SVG one by resvg with a font that is installed with the program.

No browser, no graphics library of the system and none of its fonts is needed: the same story gives the same picture
on every machine. Where a label has letters beyond Latin, Greek and Cyrillic, the system's fonts are asked for these.
"""

import re
from importlib.resources import as_file, files

from resvg_py import svg_to_bytes

from timeline.model import Timeline
from timeline.render.exports.chart_svg import chart_svg

_ZOOM = 2
_FONT = "Source Sans Pro"
_FACES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")
_OTHER_LETTERS = re.compile("[^\0-\u052f\u1e00-\u2bff\ufffd]")


def chart_png(timeline: Timeline) -> bytes:
    """The picture, two pixels for each of the SVG's."""
    drawn = chart_svg(timeline)
    with as_file(files("font_source_sans_pro") / "files") as folder:
        return bytes(
            svg_to_bytes(
                svg_string=drawn,
                zoom=_ZOOM,
                skip_system_fonts=_OTHER_LETTERS.search(drawn) is None,
                font_files=[str(folder / face) for face in _FACES],
                font_family=_FONT,
                sans_serif_family=_FONT,
            )
        )
