"""What only the browser knows or can do: how wide the page is, which link was followed, scrolling to a place."""

from collections.abc import Callable

import streamlit as st

WIDEST, NARROWEST = 1400, 340  # pixels; beyond them a chart gains or loses nothing
_STEP = 40  # widths within a step get the same chart, so that it is not drawn anew at every pixel
_NOWHERE = ("", "start", 0)  # what to scroll to, where it shall stand, and which jump it is

# The page reports its width in steps and the links that are followed inside it, and scrolls when it is told to.
_SCRIPT = """
const done = new Set();
export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const page = document.querySelector('[data-testid="stMainBlockContainer"]');
  let told = data.width;
  let timer;
  const tell = () => {
    if (!page) return;
    const style = getComputedStyle(page);
    const inner = page.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const width = Math.floor(inner / data.step) * data.step;
    if (width > 0 && width !== told) { told = width; setStateValue("width", width); }
  };
  const watch = new ResizeObserver(() => { clearTimeout(timer); timer = setTimeout(tell, 120); });
  if (page) watch.observe(page);
  const follow = (event) => {
    const link = event.target.closest('.dateline a[href^="#"]');
    const button = event.target.closest(".dateline .to-chart");
    if (!link && !button) return;
    event.preventDefault();
    if (link) setTriggerValue("followed", link.getAttribute("href").slice(1));
    else setTriggerValue("pointed", button.closest("[data-event]").dataset.event);
  };
  document.addEventListener("click", follow);
  const dismiss = (event) => {
    const mark = event.key === "Escape" && document.activeElement.closest(".dateline .reading mark");
    if (mark) { mark.focus(); mark.blur(); }
  };
  document.addEventListener("keydown", dismiss);
  let tries = 0;
  const jump = () => {
    const goal = document.querySelector(data.jump);
    if (!goal) { if (tries++ < 60) setTimeout(jump, 50); return; }
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    goal.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: data.block });
    goal.focus?.({ preventScroll: true });
    hold(goal, 20);
  };
  // What was found may be replaced while the page is still being drawn: then go to what stands there now.
  const hold = (goal, left) => {
    if (!goal.isConnected) jump();
    else if (left) setTimeout(hold, 100, goal, left - 1);
  };
  if (data.jump && !done.has(data.turn)) { done.add(data.turn); setTimeout(jump, 200); }
  return () => { clearTimeout(timer); watch.disconnect(); document.removeEventListener("click", follow);
    document.removeEventListener("keydown", dismiss); };
}
"""
_component = st.components.v2.component("dateline.browser", js=_SCRIPT)


def page_width(
    *, default: int = 1040, on_followed: Callable[[str], None], on_pointed: Callable[[str], None]
) -> int:
    """The width of the page's content in pixels, the default until the browser has told it.

    `on_followed` is called with the anchor of a link that the user followed inside the page, `on_pointed` with
    the id of an event that the user wants to see in the chart. Both come from the browser: look them up.
    """
    jump, block, turn = st.session_state.get("jump", _NOWHERE)
    known = st.session_state.get("browser", {}).get("width") or 0
    told = _component(
        key="browser",
        data={"step": _STEP, "width": known, "jump": jump, "block": block, "turn": turn},
        default={"width": 0},
        on_width_change=_noted,
        on_followed_change=lambda: on_followed(_said("followed")),
        on_pointed_change=lambda: on_pointed(_said("pointed")),
    )
    width = told.width if isinstance(told.width, int) and told.width > 0 else default
    return max(NARROWEST, min(WIDEST, width))


def jump_to(selector: str, *, block: str = "start") -> None:
    """Scroll to what the CSS selector names once the page is drawn, and give it the keyboard's focus.

    `block` is where on the screen it shall stand: start or center.
    """
    *_, turn = st.session_state.get("jump", _NOWHERE)
    st.session_state["jump"] = (selector, block, turn + 1)


def _said(what: str) -> str:
    return str(st.session_state["browser"].get(what) or "")


def _noted() -> None:
    """A new width draws the page anew; nothing else is to be done."""
