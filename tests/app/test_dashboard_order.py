"""The order of events as the dashboard shows it: the graph, what it is centred on, and what to do without one."""

from dashboard_pages import opened, paste, told
from streamlit.testing.v1 import AppTest

_ORDERED = (
    "PORT VILA, March 4, 2019 (Harbour Wire) - Rebels attacked a police station in the capital on Sunday. "
    "Two days after the attack the army arrested five men near the airport. "
    "Before the arrests the government had asked Tonara for help.\n"
)


def in_order(pasting: AppTest, text: str) -> AppTest:
    return opened(paste(pasting, text), "Order")


def charts(page: AppTest) -> int:
    return len(page.get("plotly_chart"))


def test_events_that_the_text_puts_in_order_are_drawn(pasting: AppTest) -> None:
    page = in_order(pasting, _ORDERED)
    assert not page.exception
    assert charts(page) == 1
    assert "in order" in told(page)


def test_the_graph_can_be_drawn_around_one_event(pasting: AppTest) -> None:
    page = in_order(pasting, _ORDERED)
    near = next(box for box in page.selectbox if box.label == "Around which event")
    near.select_index(1).run()
    assert not page.exception
    assert any(control.label == "How far from it" for control in page.segmented_control)


def test_without_order_the_page_says_what_to_do(pasting: AppTest) -> None:
    page = in_order(
        pasting, "PORT VILA, March 4, 2019 (Harbour Wire) - Rebels attacked a police station on Sunday."
    )
    assert not page.exception
    assert "which came first" in told(page)
