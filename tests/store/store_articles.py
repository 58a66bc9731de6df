"""Short articles of one story, for the tests."""

from timeline.intake import read_text
from timeline.model import Article

TEXTS = {
    "landing.txt": (
        "LONDON, April 26, 1982 (Isles Wire) - British marines recaptured Grytviken on South Georgia on Sunday, "
        "Prime Minister Margaret Thatcher said.\n\nThe garrison surrendered two hours after the first shots."
    ),
    "cruiser.txt": (
        "BUENOS AIRES, May 3 (Plata Press) - A British submarine sank the cruiser General Belgrano on Sunday, "
        "killing hundreds of sailors.\n\nArgentina had seized Port Stanley on April 2, the junta said."
    ),
    "bombers.txt": (
        "LONDON, May 1, 1982 (Isles Wire) - British bombers attacked the airfield at Port Stanley on Saturday. "
        "The attack came six days after marines had recaptured South Georgia."
    ),
    "dockers.txt": (
        "MONTEVIDEO, May 3 (Plata Press) - Dockers in the harbour walked out on Monday and refused to load ships.\n\n"
        "The walkout began two days after talks with the owners had failed."
    ),
}


def articles(*names: str) -> tuple[Article, ...]:
    """The articles of these names, all of them where none is given."""
    return tuple(read_text(TEXTS[name], name=name) for name in names or TEXTS)
