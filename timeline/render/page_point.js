// Pointing at events: what lies under the pointer, its card, the frame around the one that is selected, keys.

const tip = byId("tip");
const frame = byId("frame");
const pixelOf = (at) => (at - view.low) / (view.high - view.low) * drawn.room;

// Where an item of the board stands now, pixels from the left; rows keep their height while the axis glides.
function spanOf(item) {
  const scale = drawn.room / (view.high - view.low);
  const { low, high } = markOf(item.event, scale);
  const label = item.label ? lengthOf(item.words) + 6 : 0;
  return { low, high, from: low - (item.label?.side === "left" ? label : 0), to: high + (item.label?.side === "right" ? label : 0) };
}

function under(event) {
  const bounds = board.getBoundingClientRect();
  const [x, y] = [event.clientX - bounds.left, event.clientY - bounds.top - TOP];
  let best = null;
  for (const item of drawn.items) {
    if (Math.abs(y - item.y) > item.tall / 2) continue;
    const { low, high, from, to } = spanOf(item);
    if (x < from - 3 || x > to + 3) continue;
    const far = x < low ? low - x : x > high ? x - high : 0;
    if (!best || far < best.far || (far === best.far && high - low < best.wide)) best = { item, far, wide: high - low };
  }
  return best && best.item;
}

// ---- the card: what the list says of an event, in short

function showTip(item, x, y) {
  const entry = entries.get(item.event.id);
  const parts = [".when, .likely", ".facts-line", "blockquote"].map((kind) => entry.querySelector(kind)).filter(Boolean);
  const day = entry.closest(".day").querySelector("h3").textContent;
  tip.replaceChildren(made("strong", {}, item.event.label), ...(entry.querySelector(".when") ? [] : [made("p", { class: "when" }, day)]),
    ...parts.map((part) => part.cloneNode(true)));
  tip.hidden = false;
  const bounds = chart.getBoundingClientRect();
  const { offsetWidth: wide, offsetHeight: tall } = tip;
  const edge = abreast.matches ? bounds.right : innerWidth - 8; // the list beside the chart stays free
  const beside = x + 14 + wide <= edge ? x + 14 : x - wide - 14;
  const below = y + 18 + tall < innerHeight;
  tip.style.left = clamp(beside, 8, Math.max(8, innerWidth - wide - 8)) + "px";
  tip.style.top = (below ? y + 18 : Math.max(8, y - tall - 12)) + "px";
}

function hideTip() {
  tip.hidden = true;
  chart.classList.remove("over");
}

function hover(event) {
  if (event.pointerType === "touch" || fingers.size) return hideTip();
  const item = under(event);
  chart.classList.toggle("over", Boolean(item));
  if (item) showTip(item, event.clientX, event.clientY);
  else hideTip();
}

// A click on an event selects it; one on the head of a lane goes to what lies beyond the edge.
function click(event) {
  if (travelled > 4) return;
  const item = under(event);
  if (item) {
    hideTip();
    select(item.event.id, { scroll: true });
    return;
  }
  const bounds = board.getBoundingClientRect();
  const [x, y] = [event.clientX - bounds.left, event.clientY - bounds.top - TOP];
  const lane = drawn.lanes.find(({ top }) => y >= top && y < top + HEAD);
  if (lane && (lane.earlier || lane.later) && x > lengthOf(lane.name)) beyond(lane);
}

function beyond(lane) {
  const wide = view.high - view.low;
  const before = lane.events.filter((event) => event.high < view.low).sort((a, b) => b.high - a.high)[0];
  const after = lane.events.filter((event) => event.low > view.high).sort((a, b) => a.low - b.low)[0];
  const next = after || before;
  const middle = (next.low + next.high) / 2;
  move(middle - wide / 2, middle + wide / 2, { now: true });
}

// ---- the event that is selected

function ring() {
  const item = lit && drawn.items.find(({ event }) => event.id === lit);
  frame.hidden = !item || Boolean(paper);
  if (!item) return;
  const { low, high } = spanOf(item);
  const left = Math.max(low - 5, -4);
  Object.assign(frame.style, { left: left + "px", width: Math.max(0, Math.min(high + 5, drawn.room + 4) - left) + "px",
    top: TOP + item.y - Math.min(11, item.tall / 2 + 2) + "px", height: 2 * Math.min(11, item.tall / 2 + 2) + "px" });
}

// Bring an event into the chart: moved there where it lies outside, and wider where it would not fit.
function bring(event) {
  const wide = view.high - view.low;
  const needed = Math.max(wide, (event.high - event.low) * 1.3);
  const middle = (event.low + event.high) / 2;
  const inside = event.low >= view.low && event.high <= view.high;
  if (inside || !move(middle - needed / 2, middle + needed / 2, { now: true })) ring();
}

// ---- keys

// Select the event so many further in time; the first one in view when none is selected.
function step(by) {
  const at = kept.findIndex(({ id }) => id === lit);
  const visible = kept.findIndex(({ low, high }) => high >= view.low && low <= view.high);
  const next = at < 0 && Number.isFinite(by) ? Math.max(0, visible) : clamp(at + by, 0, kept.length - 1);
  if (kept.length) select(kept[next].id, { stay: true });
}

const KEYS = {
  ArrowRight: (event) => (event.shiftKey ? pan(0.2) : step(1)),
  ArrowLeft: (event) => (event.shiftKey ? pan(-0.2) : step(-1)),
  Home: () => step(-Infinity),
  End: () => step(Infinity),
  "+": () => zoom(0.7), "=": () => zoom(0.7), "-": () => zoom(1 / 0.7),
  0: actions.story,
  Enter: () => lit && select(lit, { scroll: true }),
  Escape: () => { hideTip(); unselect(); },
};

function key(event) {
  const done = KEYS[event.key];
  if (!done || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  done(event);
}
