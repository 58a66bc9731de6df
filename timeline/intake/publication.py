"""The publication day that metadata or the user give. Looks into no text."""

from timeline.model import DayKind, Evidence, Published, StatedDay

_BELIEVED = (DayKind.METADATA, DayKind.BY_HAND)


def believed(stated: tuple[StatedDay, ...]) -> Published | None:
    """Return the day of a record or, without one, the day given by hand; None where there is neither."""
    for kind in _BELIEVED:
        for day in stated:
            if day.kind is kind:
                return Published(day.day, 1.0, (Evidence(day.reason, 1.0),), minute=day.minute)
    return None
