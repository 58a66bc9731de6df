"""The legend: what each shape on the chart says, in words. Draws its own small pictures."""

from timeline.render.escape import Html, element, fragment

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
        "Planned (dashed, square)",
        46,
        (
            ("rect", {"x": "2", "y": "3", "width": "28", "height": "12", "class": "pale dashed"}),
            ("rect", {"x": "35", "y": "4.5", "width": "9", "height": "9", "class": "hollow"}),
        ),
    ),
    (
        "Alleged (dotted, diamond)",
        46,
        (
            ("rect", {"x": "2", "y": "3", "width": "28", "height": "12", "class": "pale dotted"}),
            ("path", {"d": "M39.5 3l6 6-6 6-6-6z", "class": "hollow"}),
        ),
    ),
)


def legend() -> Html:
    """A list of the shapes with their meaning."""
    return element(
        "ul",
        [_sign(words, width, shapes) for words, width, shapes in _SIGNS],
        class_="legend",
        aria_label="Legend",
    )


def _sign(words: str, width: int, shapes: tuple[tuple[str, dict[str, str]], ...]) -> Html:
    drawn = fragment(
        element(tag, **{("class_" if name == "class" else name): value for name, value in attributes.items()})
        for tag, attributes in shapes
    )
    picture = element("svg", drawn, viewBox=f"0 0 {width} 18", width=width, height=18, aria_hidden="true")
    return element("li", picture, element("span", words))
