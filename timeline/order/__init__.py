"""When things were: statements from the text, solved into windows, with reasons and contradictions."""

from timeline.order.ordering import solve
from timeline.order.statements import state

__all__ = ["solve", "state"]
