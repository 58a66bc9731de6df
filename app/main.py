"""The dashboard: what to read, then the desk with the story on it."""

import desk
import streamlit as st
from browser import page_width
from building import built
from markup import show_style
from places import go_to, go_to_chart
from views_desk import show_desk
from views_failures import show_failures
from views_first import given, show_first_screen
from views_intake import show_intake


def main() -> None:
    """Draw the page."""
    st.set_page_config("Dateline", layout="wide", menu_items={})
    show_style()
    width = page_width(on_followed=go_to, on_pointed=go_to_chart)
    desk.begin(given())
    wanted, draft = desk.opened(), desk.drafted()
    if draft is not None:
        show_intake(draft)
    elif wanted is None:
        show_first_screen()
    else:
        told = built(wanted)
        if told.story is None:
            show_failures(told.failures)
            st.button("Back to the start", on_click=desk.close, icon=":material/arrow_back:")
        else:
            show_desk(told, told.story, wanted, width=width)


main()
