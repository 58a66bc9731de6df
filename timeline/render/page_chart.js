// The chart: the figure of the moment with the rows that are left, and moving along its axis.

// ---- drawing

const dark = () => (chosen === null ? darkness.matches : chosen === "dark");
const figureNow = () => figures[(narrow.matches ? "narrow" : "wide") + "-" + (dark() ? "dark" : "light")];
const rangeNow = () => chart.layout.xaxis.range.map(milliseconds);
const empty = () => !figureNow().layout.meta.range.length;

// The points of a trace that belong to the events that are kept; every list as long as the ids is one per point.
function filtered(value, ids) {
  if (Array.isArray(value)) {
    return value.length === ids.length ? value.filter((_, n) => kept.has(ids[n])) : value;
  }
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, filtered(inner, ids)]));
}

// How far what stands at a height moves up when the rows without an event that is kept are taken out.
function lift(rows) {
  const gone = kept === null ? [] : rows.filter(([, , ids]) => !ids.some((id) => kept.has(id)));
  return (y) => gone.reduce((sum, [top, height]) => sum + (top + height <= y ? height : 0), 0);
}

// The figure with the rows that are left, moved together.
function compacted(figure) {
  const { data, layout } = structuredClone(figure);
  const up = lift(layout.meta.rows);
  if (kept === null || !layout.meta.rows.length) return { data, layout };
  const gone = (y) => layout.meta.rows.some(([top, height, ids]) =>
    top <= y && y < top + height && !ids.some((id) => kept.has(id)));
  for (const trace of data) {
    if (trace.customdata) Object.assign(trace, filtered(trace, trace.customdata));
    trace.y = trace.y.map((y) => (y === null ? null : y - up(y)));
  }
  for (const place of Object.values(layout.meta.events)) place[2] -= up(place[2]);
  layout.annotations = layout.annotations.filter((note) => !gone(note.y))
    .map((note) => ({ ...note, y: note.y - up(note.y) }));
  layout.shapes = layout.shapes.filter((line) => !gone(line.y0 + 10))
    .map((line) => ({ ...line, y0: line.y0 - up(line.y0), y1: line.y1 - up(line.y1) }));
  const all = up(Infinity);
  layout.height -= all;
  layout.yaxis.range = [layout.yaxis.range[0] - all, layout.yaxis.range[1]];
  return { data, layout };
}

function adjust(layout, range) {
  if (!layout.meta.range.length) return;
  if (paper) Object.assign(layout, { width: paper, autosize: false });
  layout.dragmode = coarse.matches ? false : "pan";
  layout.xaxis.range = range.map(stamp);
  if (layout.xaxis.minor && range[1] - range[0] > 120 * DAY) delete layout.xaxis.minor;
  layout.annotations = (layout.annotations || []).filter((note) => !note.name);
  const place = lit && layout.meta.events[lit];
  if (place) {
    const width = range[1] - range[0];
    const [low, high] = place.slice(0, 2).map(milliseconds);
    layout.shapes = [...(layout.shapes || []), { type: "rect", layer: "below", x0: stamp(low - width * 0.008),
      x1: stamp(high + width * 0.008), y0: place[2] - 11, y1: place[2] + 11,
      fillcolor: "rgba(128,128,128,.16)", line: { color: layout.font.color, width: 1.5 } }];
  }
}

function draw(range) {
  const { data, layout } = compacted(figureNow());
  const shown = range || layout.meta.range.map(milliseconds);
  adjust(layout, shown);
  const labels = data.find((trace) => trace.name === "labels");
  const traces = data.filter((trace) => trace !== labels);
  for (const trace of traces) if (trace.customdata) trace.hovertext = trace.customdata.map((id) => hovers[id]);
  if (!empty()) {
    const named = names(layout, shown);
    traces.push({ type: "scatter", mode: "text", name: "labels", cliponaxis: false,
      textfont: { size: 12, color: layout.font.color }, ...named.trace });
    layout.annotations.push(...named.notes);
  }
  return Plotly.react(chart, traces, layout, config);
}

const redraw = () => draw(chart.layout && !empty() ? rangeNow() : null);

// ---- moving along the axis

function limits() {
  const [low, high] = figureNow().layout.meta.full.map(milliseconds);
  return [low, high];
}

function move(low, high) {
  const [first, last] = limits();
  const width = Math.max(3600000, Math.min(high - low, (last - first) * 1.05));
  let start = (low + high) / 2 - width / 2;
  start = Math.max(first - width * 0.3, Math.min(start, last + width * 0.3 - width));
  draw([start, start + width]);
}

function zoom(factor, centre) {
  const [low, high] = rangeNow();
  const at = centre === undefined ? (low + high) / 2 : centre;
  move(at - (at - low) * factor, at + (high - at) * factor);
}

function pan(share) {
  const [low, high] = rangeNow();
  move(low + (high - low) * share, high + (high - low) * share);
}

function save() { // as it stands, on the page's ground
  const layout = { ...chart.layout, paper_bgcolor: getComputedStyle(document.body).backgroundColor };
  Plotly.downloadImage({ data: chart.data, layout, config }, { format: "svg", filename: "timeline",
    width: chart.clientWidth, height: chart.clientHeight });
}

const actions = {
  earlier: () => pan(-0.4),
  later: () => pan(0.4),
  closer: () => zoom(0.6),
  wider: () => zoom(1 / 0.6),
  story: () => { lit = null; draw(null); },
  everything: () => { lit = null; move(...limits()); },
  save,
};

function wheel(event) {
  const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
  if (empty() || !(sideways || event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  if (sideways) return pan(Math.max(-0.2, Math.min(0.2, event.deltaX / 1200)));
  const [low, high] = rangeNow();
  const box = chart.getBoundingClientRect();
  const share = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
  zoom(event.deltaY > 0 ? 1.18 : 1 / 1.18, low + (high - low) * share);
}
