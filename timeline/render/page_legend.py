"""The legend: what each shape on the chart says, in words. Draws its own small pictures."""

from timeline.render.escape import Html, element, fragment
from timeline.render.palette import SHAPES, Group

# What a shape says, how wide its picture is, and the shapes in it as (tag, attributes).
_SIGNS: tuple[tuple[str, int, tuple[tuple[str, dict[str, str]], ...]], ...] = (
    ("On this day", 14, (("circle", {"cx": "7", "cy": "9", "r": "5", "class": "full"}),)),
    (
        "On one day within: the text leaves open which",
        46,
        (("rect", {"x": "2", "y": "3", "width": "42", "height": "12", "class": "pale"}),),
    ),
    (
        "Within that, likely here",
        46,
        (
            ("rect", {"x": "2", "y": "3", "width": "42", "height": "12", "class": "pale"}),
            ("rect", {"x": "18", "y": "6", "width": "20", "height": "6", "class": "full"}),
        ),
    ),
    (
        "Lasted all this time",
        46,
        (("rect", {"x": "2", "y": "3", "width": "42", "height": "12", "class": "full"}),),
    ),
    (
        "Or earlier: the text sets no limit (likewise later)",
        46,
        (
            ("path", {"d": "M2 9l7-5v10z", "class": "full"}),
            ("rect", {"x": "10", "y": "3", "width": "11", "height": "12", "class": "fade one"}),
            ("rect", {"x": "21", "y": "3", "width": "11", "height": "12", "class": "fade two"}),
            ("rect", {"x": "32", "y": "3", "width": "11", "height": "12", "class": "fade three"}),
            ("path", {"d": "M43.5 3v12", "class": "edge"}),
        ),
    ),
    (
        "Planned (dashed, open)",
        46,
        (
            ("rect", {"x": "2", "y": "3", "width": "28", "height": "12", "class": "pale dashed"}),
            ("circle", {"cx": "40", "cy": "9", "r": "4.5", "class": "hollow"}),
        ),
    ),
    (
        "Alleged (dotted, open with a dot)",
        46,
        (
            ("rect", {"x": "2", "y": "3", "width": "28", "height": "12", "class": "pale dotted"}),
            ("circle", {"cx": "40", "cy": "9", "r": "4.5", "class": "hollow"}),
            ("circle", {"cx": "40", "cy": "9", "r": "1.6", "class": "full"}),
        ),
    ),
)
# The outlines of the marks' shapes, as plotly draws them.
_OUTLINES = {
    "diamond": "M8 2.5l6.5 6.5-6.5 6.5-6.5-6.5z",
    "triangle-up": "M8 3l6.5 11h-13z",
    "square": "M3 4h10v10h-10z",
    "hexagon": "M8 3l5.5 3v6l-5.5 3-5.5-3v-6z",
    "circle": "M2.5 9a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z",
}


def legend() -> Html:
    """A list of the shapes with their meaning."""
    return element(
        "ul",
        [_group(group) for group in Group],
        [_sign(words, width, shapes) for words, width, shapes in _SIGNS],
        class_="legend",
        aria_label="Legend",
    )


def _group(group: Group) -> Html:
    """The shape and the colour of a kind's marks."""
    shape = element("path", d=_OUTLINES[SHAPES[group]], class_="tone")
    picture = element(
        "svg", shape, viewBox="0 0 16 18", width=16, height=18, aria_hidden="true", class_=group.name.lower()
    )
    return element("li", picture, element("span", group.value))


def _sign(words: str, width: int, shapes: tuple[tuple[str, dict[str, str]], ...]) -> Html:
    drawn = fragment(
        element(tag, **{("class_" if name == "class" else name): value for name, value in attributes.items()})
        for tag, attributes in shapes
    )
    picture = element("svg", drawn, viewBox=f"0 0 {width} 18", width=width, height=18, aria_hidden="true")
    return element("li", picture, element("span", words))
