"""What can go wrong for a user, as one small tree of errors; each message names the input and the remedy."""


class TimelineError(Exception):
    """Root of every error that Dateline raises on purpose."""


class InputError(TimelineError):
    """An input could not be read as an article; the other inputs are not touched by it."""

    def __init__(self, name: str, reason: str, remedy: str) -> None:
        super().__init__(f"{name}: {reason}. {remedy}")
        self.name = name
        self.reason = reason
        self.remedy = remedy


class LanguageError(InputError):
    """A text is in a language that Dateline does not read."""

    def __init__(self, name: str, language: str) -> None:
        super().__init__(
            name,
            f"looks like {language}; Dateline reads English",
            "Give an English article or a translation.",
        )
        self.language = language


class UsageError(TimelineError):
    """The command was asked for something that it cannot do as it was asked."""


class DataError(TimelineError):
    """A data file shipped with Dateline (rules, gazetteer) is malformed: names file, line and remedy."""


class StoreError(TimelineError):
    """A story file or a story's database cannot be read or written: names the address and the remedy."""
