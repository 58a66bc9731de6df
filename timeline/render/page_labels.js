// Labels: beside or above what is in view, at the edge for what is not, the weightiest first.

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
