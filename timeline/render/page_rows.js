// Where each event stands: lanes, and in each lane rows in which neither marks nor labels overlap.

const HEAD = 24; // pixels of a lane's heading
const FOOT = 6;
const ROW = 21; // a row with labels
const TIGHT = 13; // a row of marks alone
const APART = 9; // pixels between two things in a row
const LANES = 9; // most lanes; the smaller ones stand together
const FADE = 52; // pixels of an end of which nothing is known
const STRIP = 20; // where the events stand as bars of so many that there is no room for one by one
const BIN = 9; // pixels of such a bar
const HALF_MARK = 7;
const WIDE_DAY = 140; // pixels from which on a day is a bar under its point
const NOBODY = { who: "Nobody is named", where: "No place is named" };

const pen = document.createElement("canvas").getContext("2d");
const lengths = new Map();

function lengthOf(words) {
  if (!lengths.has(words)) {
    pen.font = "12px " + FONT;
    lengths.set(words, Math.ceil(pen.measureText(words).width) + 2);
  }
  return lengths.get(words);
}

function shortened(label, letters) {
  if (label.length <= letters) return label;
  const cut = label.slice(0, letters - 1).replace(/[\s,;:]+\S*$/, "");
  return (cut.length > letters / 2 ? cut : label.slice(0, letters - 1)) + "…";
}

// ---- lanes

function laneName(event, by) {
  if (by === "kind") return story.groups[event.group].name;
  if (by === "source") return event.source.length > 1 ? "Several sources" : story.sources[event.source[0]] || "";
  const named = event[by];
  return named.length ? story[by === "who" ? "parties" : "places"][named[0]] : NOBODY[by];
}

// The lanes in the order in which they stand: kinds as listed, else the fullest first, and what is unnamed last.
function lanesOf(shown, by) {
  const found = new Map();
  for (const event of shown) {
    const name = laneName(event, by);
    if (!found.has(name)) found.set(name, []);
    found.get(name).push(event);
  }
  if (by === "kind") {
    return story.groups.filter(({ name }) => found.has(name))
      .map(({ name, tone }) => ({ name, tone, events: found.get(name) }));
  }
  const last = NOBODY[by];
  const named = [...found].filter(([name]) => name !== last)
    .sort(([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1))
    .map(([name, members]) => ({ name, tone: null, events: members }));
  const most = LANES - (found.has(last) ? 1 : 0);
  const rest = named.length > most ? named.splice(most - 1) : [];
  if (rest.length) {
    const many = rest.length + (by === "source" ? " further sources" : " others");
    named.push({ name: many, tone: null, rest: true, events: rest.flatMap((lane) => lane.events) });
  }
  if (found.has(last)) named.push({ name: last, tone: null, rest: true, events: found.get(last) });
  return named;
}

// ---- rows

// The pixels that an event's marks take, ends that fade included.
function markOf(event, scale) {
  let low = (event.low - view.low) * scale;
  let high = (event.high - view.low) * scale;
  if (event.pieces.some(({ kind }) => kind === "fade-earlier")) low -= FADE;
  if (event.pieces.some(({ kind }) => kind === "fade-later")) high += FADE;
  const day = event.spots.find(({ kind }) => kind === "day");
  if (day && (high - low < WIDE_DAY || !event.pieces.length)) low = high = (day.at - view.low) * scale;
  if (high - low < 2 * HALF_MARK) [low, high] = [(low + high) / 2 - HALF_MARK, (low + high) / 2 + HALF_MARK];
  return { low, high };
}

// Where the label of an event can stand: in its bar, right of it, left of it; null where it would be cut off.
function sideOf(item, room) {
  const { low, high, long } = item;
  if (high < 4 || low > room - 4) return null;
  const from = Math.max(low, 0) + 7;
  if (item.plain && Math.min(high, room) - from >= long + 4) return { side: "in", at: from, low, high };
  if (high + 5 + long <= room) return { side: "right", at: high + 5, low, high: high + 5 + long };
  if (low - 5 - long >= 0) return { side: "left", at: low - 5, low: low - 5 - long, high };
  return null;
}

function measured(event, scale, room, letters) {
  const { low, high } = markOf(event, scale);
  const bars = event.pieces.filter(({ kind }) => kind !== "likely");
  const point = event.spots.some(({ kind }) => kind === "day");
  const plain = !point && bars.length === 1 && event.pieces.length === 1 && !bars[0].kind.startsWith("fade");
  const said = event.certainty ? " (" + story.certainty[event.certainty].name + ")" : "";
  // A point shows its kind by its shape, a bar before its label, unless the lanes tell it already.
  const sign = point || lanesBy === "kind" ? "" : story.groups[event.group].sign + " ";
  const words = sign + shortened(event.label, letters) + said;
  const item = { event, low, high, words, long: lengthOf(words), plain, point };
  return { ...item, place: sideOf(item, room) };
}

// Items in the order of time, each in the first row that has room.
function rowsOf(items) {
  const rows = [];
  for (const item of [...items].sort((a, b) => a.from - b.from || b.event.weight - a.event.weight)) {
    const row = rows.find(({ end }) => end + APART <= item.from);
    if (row) {
      row.items.push(item);
      row.end = item.to;
    } else rows.push({ items: [item], end: item.to });
  }
  return rows;
}

// One lane's rows: `one` has the events that are drawn one by one, `named` those with labels. The others stand as
// bars of so many, unless they would hardly take more room one by one.
function rowed(lane, one, named) {
  for (const item of lane.items) {
    item.label = named.has(item.event) ? item.place : null;
    item.from = item.label ? item.label.low : item.low;
    item.to = item.label ? item.label.high : item.high;
  }
  const sized = (items) => rowsOf(items).map((row) => ({ ...row, height: row.items.some(({ label }) => label) ? ROW : TIGHT }));
  const tall = (rows) => rows.reduce((sum, row) => sum + row.height, 0);
  const all = sized(lane.items);
  const crowd = lane.items.filter(({ event }) => !one.has(event));
  const few = crowd.length ? sized(lane.items.filter(({ event }) => one.has(event))) : all;
  if (!crowd.length || tall(all) <= tall(few) + STRIP + TIGHT) return { ...lane, rows: all, crowd: [], height: HEAD + FOOT + tall(all) };
  return { ...lane, rows: few, crowd, height: HEAD + FOOT + STRIP + tall(few) };
}

function stacked(lanes, one, named) {
  const stack = lanes.map((lane) => rowed(lane, one, named));
  return { stack, height: stack.reduce((sum, lane) => sum + lane.height, 0) };
}

// As many labels and then as many events as the height has room for, the weightiest first.
function fitted(lanes, most) {
  const ranked = lanes.flatMap((lane) => lane.items.map((item) => ({ ...item, rank: item.event.weight * (lane.rest ? 0.4 : 1) })))
    .sort((a, b) => b.rank - a.rank || a.low - b.low).map(({ event }) => event);
  const inView = ranked.filter(({ low, high }) => high >= view.low && low <= view.high);
  const fewest = Math.floor(most / ROW / 2); // labels that are worth more than further events without one
  let [one, named] = [ranked.length, Math.min(inView.length, 500)];
  let found = stacked(lanes, new Set(ranked), new Set(inView.slice(0, named)));
  while (found.height > most && (named > fewest || one > fewest)) {
    if (named > fewest) named = Math.max(fewest, Math.floor(named * 0.8));
    else one = Math.max(fewest, Math.floor(one * 0.85));
    found = stacked(lanes, new Set(ranked.slice(0, one)), new Set(inView.slice(0, named)));
  }
  return found;
}

// Labels for those left without one, where a row with labels has room for them after all.
function fillGaps(rows, room) {
  for (const { items, height } of rows) {
    if (height < ROW - 3) continue;
    items.sort((a, b) => a.from - b.from);
    items.forEach((item, n) => {
      if (item.label || !item.place) return;
      const start = n ? items[n - 1].to + APART : 0;
      const stop = n + 1 < items.length ? items[n + 1].from - APART : room;
      const place = item.place;
      if (place.low < Math.min(start, item.low) || place.high > Math.max(stop, item.high)) return;
      [item.label, item.from, item.to] = [place, Math.min(place.low, item.low), Math.max(place.high, item.high)];
    });
  }
}

// The board: lanes from top to bottom.
function arranged(room, most) {
  const scale = room / (view.high - view.low);
  const half = (view.high - view.low) / 2;
  const letters = room < 500 ? 30 : 52;
  const lanes = lanesOf(kept, lanesBy).map((lane) => ({ ...lane,
    earlier: lane.events.filter((event) => event.high < view.low).length,
    later: lane.events.filter((event) => event.low > view.high).length,
    items: lane.events.filter((event) => event.high > view.low - half && event.low < view.high + half)
      .map((event) => measured(event, scale, room, letters)) }));
  const found = fitted(lanes, most);
  return settled(found, room, Math.min(Math.max(1, most / found.height), 1.4));
}

// The stack with every item at its height; `loose` is how far rows are drawn apart where there is room.
function settled({ stack }, room, loose) {
  let top = 0;
  const items = [];
  for (const lane of stack) {
    lane.top = top;
    top += HEAD;
    for (const row of lane.rows) {
      row.height = Math.floor(row.height * loose);
      for (const item of row.items) Object.assign(item, { y: top + row.height / 2, tall: row.height });
      items.push(...row.items);
      top += row.height;
    }
    fillGaps(lane.rows, room);
    if (lane.crowd.length) top += STRIP;
    lane.floor = top;
    top += FOOT;
  }
  return { items, lanes: stack, height: top, room };
}
