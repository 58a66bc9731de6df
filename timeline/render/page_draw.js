// The board as plotly draws it. Shapes of one look are one trace, so that thousands of events stay quick.

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const TOP = 38; // pixels for the days above the lanes
const PUBLISHED = 30; // and below them for the days on which articles came out
const STEPS_OF_FADE = 6;
const SHARES = { window: 0.18, fuzzy: 0.34, likely: 0.82, lasting: 0.95 }; // of colour in a bar
const CONFIG = { staticPlot: true, displaylogo: false, showSendToCloud: false, plotlyServerURL: "", displayModeBar: false };

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();

function tint(ink, share) {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(ink.slice(at, at + 2), 16));
  return `rgba(${red},${green},${blue},${share})`;
}

// The one place where words go to plotly, which reads a little markup: here they become words again.
const plain = (words) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

// Traces by their look, made when the first shape of that look comes.
class Looks {
  constructor() { this.traces = new Map(); }
  of(name, look) {
    if (!this.traces.has(name)) this.traces.set(name, { type: "scatter", x: [], y: [], hoverinfo: "skip", ...look() });
    return this.traces.get(name);
  }
}

function box(trace, low, high, y, half) {
  trace.x.push(low, high, high, low, low, null);
  trace.y.push(y - half, y - half, y + half, y + half, y - half, null);
}

// Where a piece is drawn: as told, but one that fades reaches a fixed number of pixels beyond what else is known.
function extent({ kind, low, high }, event, pixel) {
  if (kind === "fade-earlier") return [event.low - FADE * pixel, high];
  if (kind === "fade-later") return [low, event.high + FADE * pixel];
  const least = 3 * pixel;
  return high - low >= least ? [low, high] : [(low + high - least) / 2, (low + high + least) / 2];
}

function drawBars(item, looks, inks, pixel) {
  const { event, y, tall } = item;
  const ink = inks.groups[event.group];
  const { dash, share } = story.certainty[event.certainty];
  const half = Math.min(7, tall * 0.38);
  for (const piece of event.pieces) {
    if (item.point && item.high - item.low < WIDE_DAY) continue;
    const [low, high] = extent(piece, event, pixel);
    const key = [piece.kind, event.group, event.certainty].join();
    if (piece.kind.startsWith("fade")) drawFade(piece.kind, [low, high], item, looks, ink);
    else if (piece.kind === "likely") {
      box(looks.of(key, () => ({ mode: "none", fill: "toself", fillcolor: tint(ink, SHARES.likely) })), low, high, y, half * 0.5);
    } else {
      box(looks.of(key, () => ({ mode: "lines", fill: "toself", fillcolor: tint(ink, SHARES[piece.kind] * share),
        line: { color: ink, width: 1.3, dash } })), low, high, y, half);
    }
  }
}

function drawFade(kind, [low, high], { event, y, tall }, looks, ink) {
  const step = (high - low) / STEPS_OF_FADE;
  const half = Math.min(7, tall * 0.38);
  for (let n = 0; n < STEPS_OF_FADE; n++) {
    const near = kind === "fade-earlier" ? n + 1 : STEPS_OF_FADE - n;
    const fill = tint(ink, 0.5 * near / STEPS_OF_FADE);
    box(looks.of("fade" + [event.group, near], () => ({ mode: "none", fill: "toself", fillcolor: fill })),
      low + n * step, low + (n + 1) * step, y, half);
  }
  const edge = looks.of("edge" + event.group, () => ({ mode: "lines", line: { color: ink, width: 1.5 } }));
  const known = kind === "fade-earlier" ? high : low;
  edge.x.push(known, known, null);
  edge.y.push(y - half, y + half, null);
}

function marks(trace, x, y, size) {
  trace.x.push(x);
  trace.y.push(y);
  trace.marker.size.push(size);
}

// Points for days, and arrows at ends that fade.
function drawMarks(item, looks, inks, pixel) {
  const { event, y, tall } = item;
  const ink = inks.groups[event.group];
  const { symbol } = story.groups[event.group];
  const { suffix } = story.certainty[event.certainty];
  const at = (name, symbol, fill, line) => looks.of(name + [event.group, event.certainty], () =>
    ({ mode: "markers", marker: { symbol, size: [], opacity: 1, color: fill, line: { color: line, width: 1.2 } } }));
  for (const spot of event.spots) {
    if (spot.kind === "day") {
      marks(at("day", symbol + suffix, ink, suffix ? ink : inks.surface), spot.at, y, Math.min(12, tall - 2));
    } else if (spot.kind === "likely") marks(at("likely", "circle", inks.surface, ink), spot.at, y, Math.min(6, tall * 0.45));
    else {
      const earlier = spot.kind === "earlier";
      const end = earlier ? event.low - FADE * pixel : event.high + FADE * pixel;
      marks(at(spot.kind, earlier ? "triangle-left" : "triangle-right", ink, ink), end, y, 7);
    }
  }
}

// Events for which there is no room, as how many lie where.
function drawCrowd(lane, looks, inks, room, pixel) {
  const bins = new Map();
  for (const { low, high } of lane.crowd) {
    const bin = Math.floor((low + high) / 2 / BIN);
    bins.set(bin, (bins.get(bin) || 0) + 1);
  }
  const top = Math.max(4, ...bins.values());
  const ink = lane.tone ? colour(lane.tone) : inks.faint;
  const trace = looks.of("crowd" + ink, () => ({ mode: "none", fill: "toself", fillcolor: tint(ink, 0.45) }));
  for (const [bin, count] of bins) {
    const half = (STRIP - 3) * Math.sqrt(count / top) / 2;
    box(trace, view.low + bin * BIN * pixel, view.low + ((bin + 1) * BIN - 1.5) * pixel, lane.floor - half, half);
  }
}

function drawLabels(items, inks, pixel) {
  const trace = { type: "scatter", mode: "text", x: [], y: [], text: [], textposition: [], hoverinfo: "skip",
    textfont: { size: 12, color: [] } };
  for (const { event, label, words, y } of items) {
    if (!label) continue;
    const solid = label.side === "in" && event.pieces[0].kind === "lasting" && !event.certainty;
    trace.x.push(view.low + label.at * pixel);
    trace.y.push(y);
    trace.text.push(plain(words));
    trace.textposition.push(label.side === "left" ? "middle left" : "middle right");
    trace.textfont.color.push(solid ? inks.surface : inks.ink);
  }
  return trace;
}

function headOf(lane, inks) {
  const many = (lane.crowd || []).filter(({ event }) => event.high >= view.low && event.low <= view.high).length;
  const slim = drawn.room < 500;
  const crowd = many && many + (slim ? " more" : " more as bars: zoom in");
  const beyond = [crowd, lane.earlier && "◂ " + lane.earlier + " earlier", lane.later && lane.later + " later ▸"].filter(Boolean).join("   ");
  const name = "<b>" + plain(shortened(lane.name, slim ? 26 : 60)) + "</b>";
  return { text: name + (beyond ? `   <span style="color:${inks.faint};font-size:11px">${beyond}</span>` : ""),
    xref: "paper", x: 0, xanchor: "left", y: lane.top + HEAD / 2 + 1, yanchor: "middle", showarrow: false, borderpad: 0,
    font: { size: 12, color: lane.tone ? colour(lane.tone) : inks.ink } };
}

function layoutOf({ lanes, height }, inks, room) {
  const full = height + (story.published.length ? PUBLISHED : 6);
  const { tickvals, ticktext, minor } = ticks(view, room);
  const rule = (y) => ({ type: "line", xref: "paper", x0: 0, x1: 1, y0: y, y1: y, layer: "below",
    line: { color: inks.edge, width: 1 } });
  const heads = lanes.map((lane) => headOf(lane, inks));
  if (story.published.length) {
    heads.push({ ...headOf({ name: "", top: height, earlier: 0, later: 0 }, inks), text: "Articles published",
      font: { size: 11, color: inks.faint } });
  }
  return { template: "none", width: room, height: full + TOP, margin: { l: 0, r: 0, t: TOP, b: 0 }, showlegend: false,
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", font: { family: FONT, size: 12, color: inks.ink },
    xaxis: { type: "linear", range: [view.low, view.high], side: "top", tickmode: "array", tickvals, ticktext,
      ...(minor ? { minor: { ...minor, gridcolor: inks.line } } : {}), tickfont: { size: 12, color: inks.faint },
      gridcolor: inks.line, showgrid: true, zeroline: false, showline: false, ticks: "", fixedrange: true },
    yaxis: { range: [full, 0], visible: false, fixedrange: true },
    annotations: heads, shapes: lanes.slice(1).map((lane) => rule(lane.top - FOOT / 2)) };
}

function drawPublished(height, inks) {
  return { type: "scatter", mode: "markers", hoverinfo: "skip", x: story.published.map(([minute]) => time(minute)),
    y: story.published.map(() => height + 22), marker: { symbol: "line-ns-open", size: 10, color: inks.faint, line: { width: 2 } } };
}

function inksNow() {
  return { ...Object.fromEntries(["surface", "ink", "faint", "line", "edge"].map((name) => [name, colour(name)])),
    groups: story.groups.map(({ tone }) => colour(tone)) };
}

// Everything drawn anew for what the axis shows and the filters leave.
function draw() {
  const room = paper || Math.max(200, chart.clientWidth);
  const most = heightFor() - TOP - PUBLISHED;
  const pixel = (view.high - view.low) / room;
  const inks = inksNow();
  drawn = arranged(room, most);
  const looks = new Looks();
  for (const item of drawn.items) drawBars(item, looks, inks, pixel);
  for (const item of drawn.items) drawMarks(item, looks, inks, pixel);
  for (const lane of drawn.lanes) if (lane.crowd.length) drawCrowd(lane, looks, inks, room, pixel);
  const traces = [...looks.traces.values(), drawLabels(drawn.items, inks, pixel)];
  if (story.published.length) traces.push(drawPublished(drawn.height, inks));
  Plotly.react(board, traces, layoutOf(drawn, inks, room), CONFIG);
  ring();
}

// Pixels that the chart may take: all that its pane has, or most of a screen where it stands above the list.
function heightFor() {
  if (paper) return 740; // that title and chart stand on one page
  if (abreast.matches) return Math.max(260, chart.clientHeight);
  return clamp(innerHeight * 0.85, 420, 900);
}

// The axis moved, with everything at its height; rows are made anew when it comes to rest.
function glide() {
  const { tickvals, ticktext, minor } = ticks(view, drawn.room);
  Plotly.relayout(board, { "xaxis.range": [view.low, view.high], "xaxis.tickvals": tickvals, "xaxis.ticktext": ticktext });
  ring();
}
