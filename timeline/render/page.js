"use strict";
(() => {
  const DAY = 86400000;
  const MANY = 100; // events, above which the page begins with the weightiest
  const MAIN = "50";
  const PAPER = 670; // pixels between the margins of an A4 sheet
  const { hovers, ...figures } = JSON.parse(document.getElementById("figures").textContent);
  const chart = document.getElementById("chart");
  const narrow = matchMedia("(max-width: 40rem)");
  const darkness = matchMedia("(prefers-color-scheme: dark)");
  const coarse = matchMedia("(pointer: coarse)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const entries = new Map([...document.querySelectorAll(".days .event")].map((e) => [e.dataset.event, e]));
  const config = { displaylogo: false, showSendToCloud: false, plotlyServerURL: "", displayModeBar: false,
    responsive: true, scrollZoom: false, doubleClick: false };
  let chosen = null; // the theme that the reader asked for, or null for the system's
  let kept = null; // ids of the events that the filters leave, or null for all
  let lit = null; // the event that is pointed out in the chart
  let paper = null; // pixels that the chart may take on paper, while it is printed

  // ---- time on the axis: strings as plotly writes them, and milliseconds

  function milliseconds(stamp) {
    const part = /^(-?\d{4,})-(\d\d)-(\d\d)(?:[ T](\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/.exec(String(stamp));
    const date = new Date(0);
    date.setUTCFullYear(Number(part[1]), Number(part[2]) - 1, Number(part[3]));
    return date.getTime() + ((Number(part[4] || 0) * 60 + Number(part[5] || 0)) * 60 + Number(part[6] || 0)) * 1000;
  }

  function stamp(time) {
    const date = new Date(time);
    const year = date.getUTCFullYear();
    const digits = String(Math.abs(year)).padStart(4, "0");
    return (year < 0 ? "-" : "") + digits + date.toISOString().slice(-20, -5).replace("T", " ");
  }

  // ---- labels: beside or above what is in view, at the edge for what is not, the weightiest first

  const pen = document.createElement("canvas").getContext("2d");

  function lengthOf(words) {
    pen.font = "12px " + figureNow().layout.font.family;
    return pen.measureText(words).width;
  }

  // Where a label can stand, best first: the pixels that it takes, and how plotly is told.
  function places(item, room) {
    const long = lengthOf(item.label);
    const outside = lengthOf(item.edge) + 16;
    if (item.high <= 0) return [outside, 12].map((take) => ({ span: [0, take], note: "left", bare: take === 12 }));
    if (item.low >= room) return [outside, 12].map((take) => ({ span: [room - take, room], note: "right", bare: take === 12 }));
    const low = Math.max(0, item.low);
    const high = Math.min(room, item.high);
    if (item.above) {
      return low + long <= room ? [{ span: [low, low + long], at: low, side: "top right" }]
        : [{ span: [high - long, high], at: high, side: "top left" }];
    }
    const right = { span: [high + 8, high + 12 + long], at: high, side: "middle right" };
    const left = { span: [low - 12 - long, low - 8], at: low, side: "middle left" };
    return [right, left].filter((place) => place.span[0] >= 0 && place.span[1] <= room + 6);
  }

  function names(layout, range) {
    const room = (paper || chart.clientWidth || 1000) - layout.margin.l - layout.margin.r;
    const pixel = (time) => (milliseconds(time) - range[0]) / (range[1] - range[0]) * room;
    const items = Object.entries(layout.meta.events).filter(([id]) => kept === null || kept.has(id))
      .map(([id, [low, high, y, label, edge, above]]) =>
        ({ id, low: pixel(low), high: pixel(high), y, label, edge, above }));
    const taken = items.map((item) => ({ id: item.id, y: item.y, bar: true, span: [item.low - 7, item.high + 7] }));
    const trace = { x: [], y: [], text: [], textposition: [], customdata: [], hoverinfo: "none" };
    const notes = [];
    for (const item of items) {
      const place = places(item, room).find(({ span }) => !taken.some((other) => other.y === item.y &&
        other.id !== item.id && !(item.above && other.bar) && other.span[0] < span[1] + 6 && span[0] < other.span[1] + 6));
      if (!place) continue;
      taken.push({ id: item.id, y: item.y, bar: false, span: place.span });
      if (place.note) {
        const left = place.note === "left";
        notes.push({ name: "beyond " + item.id, text: place.bare ? (left ? "◂" : "▸") : left ? "◂ " + item.edge : item.edge + " ▸", xref: "paper",
          hovertext: hovers[item.id],
          x: left ? 0 : 1, xanchor: place.note, y: item.y, yanchor: "middle", showarrow: false,
          captureevents: true, borderpad: 0, font: { size: 12, color: layout.font.color } });
        continue;
      }
      const gap = item.above ? "" : "\u2003";
      trace.x.push(stamp(range[0] + place.at / room * (range[1] - range[0])));
      trace.y.push(item.above ? item.y - 8.5 : item.y);
      trace.text.push(gap + item.label + gap);
      trace.textposition.push(place.side);
      trace.customdata.push(item.id);
    }
    return { trace, notes };
  }

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

  // ---- between chart and list

  const behaviour = () => (still.matches ? "auto" : "smooth");

  function find(id) {
    const entry = entries.get(id);
    if (!entry) return;
    for (const other of document.querySelectorAll(".event.found")) other.classList.remove("found");
    entry.classList.add("found");
    entry.scrollIntoView({ behavior: behaviour(), block: "center" });
    entry.focus({ preventScroll: true });
  }

  function show(id) {
    const place = figureNow().layout.meta.events[id];
    if (!place) return;
    lit = id;
    const [low, high] = place.slice(0, 2).map(milliseconds);
    const [from, to] = rangeNow();
    const width = Math.max(to - from, (high - low) * 1.3);
    if (low < from || high > to) move((low + high - width) / 2, (low + high + width) / 2);
    else redraw();
    document.getElementById("timeline").scrollIntoView({ behavior: behaviour(), block: "start" });
    const label = entries.get(id).querySelector("h4").textContent;
    document.getElementById("said").textContent = "Shown in the chart: " + label;
  }

  // ---- filters

  const form = document.getElementById("filters");

  function fits(entry, wanted) {
    const text = entry.textContent.toLocaleLowerCase("en");
    return wanted.words.every((word) => text.includes(word)) &&
      (!wanted.type || entry.dataset.type === wanted.type) &&
      (!wanted.factuality || entry.dataset.factuality === wanted.factuality) &&
      (!wanted.source || entry.dataset.sources.split(" ").includes(wanted.source));
  }

  // The so many weightiest of the events, those of the same weight as listed.
  function weightiest(found, most) {
    if (!most || found.length <= most) return found;
    const ranked = [...found].sort(([, a], [, b]) => b.dataset.weight - a.dataset.weight).slice(0, most);
    const best = new Set(ranked.map(([id]) => id));
    return found.filter(([id]) => best.has(id));
  }

  function filter() {
    const wanted = { words: form.words.value.toLocaleLowerCase("en").split(/\s+/).filter(Boolean),
      type: form.type.value, factuality: form.factuality.value, source: form.source.value };
    const found = [...entries].filter(([, entry]) => fits(entry, wanted));
    const ids = weightiest(found, Number(form.most.value)).map(([id]) => id);
    kept = ids.length === entries.size ? null : new Set(ids);
    for (const [id, entry] of entries) entry.hidden = kept !== null && !kept.has(id);
    for (const day of document.querySelectorAll(".days > .day")) {
      day.hidden = !day.querySelector(".event:not([hidden])");
    }
    form.querySelector("output").textContent = kept === null
      ? "All " + entries.size + " events are shown."
      : ids.length + " of " + entries.size + " events are shown.";
    form.querySelector("[type=reset]").hidden = kept === null;
    if (chart.layout) redraw();
  }

  // ---- theme

  const toggle = document.getElementById("theme");

  function paint() {
    if (chosen === null) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    toggle.setAttribute("aria-pressed", String(dark()));
    if (chart.layout) redraw();
  }

  // ---- printing: always light, as wide as paper, with every reason open

  let opened = [];
  let before = null;

  function prepare() {
    opened = [...document.querySelectorAll("details.why:not([open]), details.more:not([open])")];
    for (const details of opened) details.open = true;
    before = chosen;
    chosen = "light";
    paper = PAPER;
    paint();
  }

  function restore() {
    for (const details of opened) details.open = false;
    chosen = before;
    paper = null;
    paint();
  }

  function start() {
    toggle.hidden = false;
    toggle.addEventListener("click", () => { chosen = dark() ? "light" : "dark"; paint(); });
    for (const query of [darkness, narrow]) query.addEventListener("change", paint);
    addEventListener("beforeprint", prepare);
    addEventListener("afterprint", restore);
    draw(null);
    chart.on("plotly_click", (event) => find(event.points[0].customdata));
    chart.on("plotly_clickannotation", (event) => find((event.annotation.name || "").slice("beyond ".length)));
    chart.on("plotly_relayout", (change) => { if ("xaxis.range[0]" in change) redraw(); });
    chart.on("plotly_doubleclick", actions.story);
    chart.addEventListener("wheel", wheel, { passive: false });
    for (const button of document.querySelectorAll(".chart-tools button")) {
      button.disabled = empty();
      button.addEventListener("click", actions[button.name]);
    }
    for (const tools of document.querySelectorAll(".chart-tools, #filters")) tools.hidden = false;
    for (const button of document.querySelectorAll(".to-chart")) {
      button.addEventListener("click", () => show(button.closest(".event").dataset.event));
    }
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
    document.getElementById("no-script").hidden = true;
    if (entries.size > MANY) form.most.value = MAIN;
    filter();
    paint();
  }

  start();
})();
