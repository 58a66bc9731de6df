"""When things were: statements from the text, solved into windows, with reasons and contradictions."""

from timeline.order.deciding import Decided, decide
from timeline.order.ordering import explain, solve
from timeline.order.statements import state

__all__ = ["Decided", "decide", "explain", "solve", "state"]
