// The list: selecting in it and in the chart alike, the filters for both, copying an event as a citation.

// ---- selecting

// Select an event in list and chart. `scroll` goes to it in the list, `stay` leaves the page where it is.
function select(id, { scroll = false, stay = false } = {}) {
  const entry = entries.get(id);
  const event = known.get(id);
  if (!entry || !event) return false;
  unselect();
  lit = id;
  if (!kept.includes(event)) { form.reset(); form.most.value = ""; filter(); }
  entry.classList.add("found");
  entry.setAttribute("aria-current", "true");
  bring(event);
  if (scroll || (stay && abreast.matches)) goTo(entry);
  if (scroll) entry.focus({ preventScroll: true });
  say("Selected: " + event.label + ", " + entry.closest(".day").querySelector("h3").textContent);
  remember();
  return true;
}

// Scroll to an entry, at once where it is far: entries are laid out when they come near, so the way there changes
// its length. Therefore it is looked at again when the entry is there.
function goTo(entry) {
  const near = Math.abs(entry.getBoundingClientRect().top) < 2 * innerHeight;
  entry.scrollIntoView({ behavior: near ? behaviour() : "auto", block: "center" });
  if (near) return;
  requestAnimationFrame(() => requestAnimationFrame(() => entry.scrollIntoView({ behavior: "auto", block: "center" })));
}

function unselect() {
  for (const other of document.querySelectorAll(".event.found")) {
    other.classList.remove("found");
    other.removeAttribute("aria-current");
  }
  lit = null;
  ring();
}

// "Show in chart": where the chart is above the list, the page goes up to it.
function toChart(id) {
  select(id);
  if (!abreast.matches) byId("timeline").scrollIntoView({ behavior: behaviour(), block: "start" });
  say("Shown in the chart: " + known.get(id).label);
}

// ---- filters

const texts = new Map();
const DATE = /^\d{4,6}-\d\d-\d\d$/;

function textOf(id) {
  if (!texts.has(id)) texts.set(id, entries.get(id).textContent.toLocaleLowerCase("en"));
  return texts.get(id);
}

function wantedNow() {
  const day = (input, past) => (DATE.test(input.value) ? Date.parse(input.value) + past : null);
  const index = (input) => (input.value === "" ? null : Number(input.value));
  return { words: form.words.value.toLocaleLowerCase("en").split(/\s+/).filter(Boolean), low: day(form.from, 0),
    high: day(form.to, DAY), kind: index(form.kind), who: index(form.who), where: index(form.where),
    source: index(form.source), certainty: form.certainty.value };
}

function fits(event, wanted) {
  return (wanted.kind === null || event.kind === wanted.kind) &&
    (!wanted.certainty || (wanted.certainty === "disputed" ? event.disputed : event.certainty === Number(wanted.certainty))) &&
    ["who", "where", "source"].every((name) => wanted[name] === null || event[name].includes(wanted[name])) &&
    (wanted.low === null || event.high > wanted.low) && (wanted.high === null || event.low < wanted.high) &&
    wanted.words.every((word) => textOf(event.id).includes(word));
}

// The so many weightiest of the events, in the order of time.
function weightiest(found, most) {
  if (!most || found.length <= most) return found;
  const best = new Set([...found].sort((a, b) => b.weight - a.weight).slice(0, most));
  return found.filter((event) => best.has(event));
}

function filter() {
  const wanted = wantedNow();
  const most = form.most.value;
  const found = events.filter((event) => fits(event, wanted));
  kept = most === "key" ? found.filter(({ key }) => key) : weightiest(found, Number(most));
  const ids = new Set(kept.map(({ id }) => id));
  for (const [id, entry] of entries) entry.hidden = !ids.has(id);
  let last = "";
  for (const day of document.querySelectorAll(".days > .day")) {
    day.hidden = !day.querySelector(".event:not([hidden])");
    if (day.hidden) continue;
    const heading = day.firstElementChild;
    heading.classList.toggle("quiet", heading.textContent === last); // said once of what now follows on each other
    last = heading.textContent;
  }
  const all = kept.length === events.length;
  byId("count").textContent = all ? "All " + events.length + " events" : kept.length + " of " + events.length + " events";
  byId("nothing").hidden = kept.length > 0;
  form.querySelector("[type=reset]").hidden = all;
  const used = Object.values(wanted).filter((value) => value !== null && value.length !== 0).length;
  byId("more-filters").textContent = used ? "Filters (" + used + ")" : "Filters";
}

function refilter() {
  filter();
  draw();
  activity();
  remember();
}

// ---- the link to an event, and its citation

function citationOf(entry) {
  const say = (element) => (element ? element.textContent.replace(/\s+/g, " ").trim() : "");
  const told = [...new Set([...entry.querySelectorAll("cite")].map((cite) => say(cite).replace(/ · /, ", ")))];
  const when = say(entry.querySelector(".when")) || say(entry.closest(".day").firstElementChild.firstChild);
  const link = new URL(location.href);
  link.hash = entry.id;
  return say(entry.querySelector("h4")) + ". " + when + ". " + told.join("; ") + ". In: " + document.title + ", " + link.href;
}

async function copy(button) {
  const words = citationOf(button.closest(".event"));
  let done = true;
  try {
    await navigator.clipboard.writeText(words);
  } catch { // not allowed here, as in some files: the older way
    const area = made("textarea", { class: "quiet" });
    area.value = words;
    button.after(area);
    area.select();
    done = document.execCommand("copy");
    area.remove();
  }
  button.textContent = done ? "Copied" : "Not copied";
  say(done ? "Citation copied: " + words : "The browser does not let the page copy.");
  setTimeout(() => { button.textContent = "Cite"; }, 1600);
}
