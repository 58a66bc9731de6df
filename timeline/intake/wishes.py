"""What a user wishes of the reading of all inputs. Knows no input."""

from dataclasses import dataclass

from timeline.intake.columns import Columns


@dataclass(frozen=True, slots=True)
class Wishes:
    """`published` is the day of articles without one of their own; `columns` says which columns of tables hold what.

    `split` says whether a text with several stories is divided: None where that is sure, True where it is likely,
    False never.
    """

    published: int | None = None
    split: bool | None = None
    columns: Columns | None = None


NONE = Wishes()
