// The list: the ways between it and the chart, and the filters for both.

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
