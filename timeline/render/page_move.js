// Moving along the axis: buttons, wheel, drag, two fingers, keys, and the slider below the chart.

const SETTLE = 160; // milliseconds without a move after which rows are made anew
const CLOSEST = 2 * HOUR;
let gliding = 0;
let settling = 0;

const domain = () => { // the stretch that the slider covers: everything, unless the story would shrink to nothing in it
  const wide = ends.high - ends.low;
  return { low: Math.max(ends.first, ends.low - 6 * wide), high: Math.min(ends.last, ends.high + 6 * wide) };
};

// Show this stretch. It keeps its width at the ends of the story; false when nothing changes.
function move(low, high, { now = false } = {}) {
  const all = ends.last - ends.first;
  const wide = clamp(high - low, CLOSEST, all * 1.1);
  const start = clamp((low + high - wide) / 2, ends.first - wide * 0.4, Math.max(ends.first - all * 0.05, ends.last - wide * 0.6));
  if (start === view.low && start + wide === view.high) return false;
  [view.low, view.high] = [start, start + wide];
  clearTimeout(settling);
  if (now) rest();
  else {
    settling = setTimeout(rest, SETTLE);
    cancelAnimationFrame(gliding);
    gliding = requestAnimationFrame(() => { glide(); slide(); });
  }
  return true;
}

function rest() {
  cancelAnimationFrame(gliding);
  draw();
  slide();
  remember();
}

function zoom(factor, at = (view.low + view.high) / 2, options = {}) {
  return move(at - (at - view.low) * factor, at + (view.high - at) * factor, options);
}

function pan(share, options = {}) {
  const by = (view.high - view.low) * share;
  return move(view.low + by, view.high + by, options);
}

const actions = {
  earlier: () => pan(-0.4, { now: true }),
  later: () => pan(0.4, { now: true }),
  closer: () => zoom(0.6, undefined, { now: true }),
  wider: () => zoom(1 / 0.6, undefined, { now: true }),
  story: () => move(ends.low, ends.high, { now: true }),
  everything: () => move(ends.first, ends.last, { now: true }),
  save: () => Plotly.downloadImage({ data: board.data, config: CONFIG,
    layout: { ...board.layout, paper_bgcolor: colour("surface") } },
  { format: "svg", filename: "timeline", width: drawn.room, height: board.layout.height }),
};

const timeAt = (x) => view.low + (x - chart.getBoundingClientRect().left) / drawn.room * (view.high - view.low);

// The wheel zooms where the chart stands still beside the list; where it scrolls with the page, with Ctrl alone.
function wheel(event) {
  const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
  const asked = event.ctrlKey || event.metaKey;
  const pinned = abreast.matches && chart.scrollHeight <= chart.clientHeight + 1;
  if (!sideways && !asked && !pinned) return;
  const by = event.deltaMode === 1 ? 16 : 1;
  const moved = sideways ? pan(clamp((event.deltaX || event.deltaY) * by / drawn.room, -0.3, 0.3))
    : zoom(Math.exp(clamp(event.deltaY * by, -120, 120) * 0.0018), timeAt(event.clientX));
  if (moved || asked || sideways) event.preventDefault();
}

// ---- one finger or the mouse drags, two fingers zoom

const fingers = new Map();
let travelled = 0;

function press(event) {
  if (event.button) return;
  fingers.set(event.pointerId, event.clientX);
  travelled = 0;
}

function drag(event) {
  if (!fingers.has(event.pointerId)) return;
  const before = fingers.get(event.pointerId);
  const by = event.clientX - before;
  if (!by) return;
  if (fingers.size === 1) {
    travelled += Math.abs(by);
    if (travelled > 4) {
      chart.setPointerCapture(event.pointerId);
      chart.classList.add("dragged");
      pan(-by / drawn.room);
      fingers.set(event.pointerId, event.clientX);
    }
    return;
  }
  const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
  travelled = 99;
  fingers.set(event.pointerId, event.clientX);
  const [was, is] = [Math.abs(before - other), Math.abs(event.clientX - other)];
  if (was > 8 && is > 8) zoom(was / is, timeAt((event.clientX + other) / 2));
}

function lift(event) {
  fingers.delete(event.pointerId);
  if (!fingers.size) chart.classList.remove("dragged");
}

// ---- the slider: both ends as inputs that keys move, the stretch between them to be dragged

const [from, to] = ["slide-low", "slide-high"].map(byId);
const window_ = byId("slide-window");

function slide() {
  const { low, high } = domain();
  const share = (at) => clamp((at - low) / (high - low), 0, 1);
  [from.value, to.value] = [share(view.low) * 1000, share(view.high) * 1000];
  [from, to].forEach((input, n) => input.setAttribute("aria-valuetext", dayWords(n ? view.high : view.low)));
  window_.style.left = share(view.low) * 100 + "%";
  window_.style.right = (1 - share(view.high)) * 100 + "%";
  byId("range-words").textContent = dayWords(view.low) + " – " + dayWords(view.high);
}

function slid(event) {
  const { low, high } = domain();
  const least = Math.max(CLOSEST, (high - low) / 500);
  const at = low + event.target.value / 1000 * (high - low);
  if (event.target === from) move(Math.min(at, view.high - least), view.high);
  else move(view.low, Math.max(at, view.low + least));
}

function slideAlong(event) {
  if (!window_.hasPointerCapture(event.pointerId)) return;
  const { low, high } = domain();
  const by = event.movementX / window_.parentElement.clientWidth * (high - low);
  move(view.low + by, view.high + by);
}

// How many of the events that are left lie where, behind the slider.
function activity() {
  const { low, high } = domain();
  const bins = new Array(120).fill(0);
  for (const event of kept) {
    const bin = Math.floor(((event.low + event.high) / 2 - low) / (high - low) * bins.length);
    if (bin >= 0 && bin < bins.length) bins[bin] += 1;
  }
  const top = Math.max(1, ...bins);
  const bars = bins.map((count, n) => (count ? `M${n + 0.1} 30V${30 - 28 * Math.sqrt(count / top)}h.8V30z` : "")).join("");
  byId("activity").replaceChildren(made("path", { d: bars }));
}
