// What the page's script knows: the story's events, the choices of the reader, and a few things that all parts use.

const MINUTE = 60000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MANY = 100; // events, above which the page begins with the weightiest
const MAIN = "50";
const byId = (id) => document.getElementById(id);
const story = JSON.parse(byId("story").textContent);
const chart = byId("chart");
const board = byId("board"); // what plotly draws in
const form = byId("filters");
const tools = byId("tools");
const still = matchMedia("(prefers-reduced-motion: reduce)");
const darkness = matchMedia("(prefers-color-scheme: dark)");
const abreast = matchMedia("(min-width: 68rem)"); // chart and list stand side by side
const time = (minute) => minute * MINUTE;
const ends = Object.fromEntries(Object.entries(story.axis).map(([name, minute]) => [name, time(minute)]));

const entries = new Map([...document.querySelectorAll(".days .event")].map((entry) => [entry.dataset.event, entry]));
const events = story.events.filter(({ id }) => entries.has(id)).map((event) => ({
  ...event,
  label: entries.get(event.id).querySelector("h4").textContent,
  pieces: event.pieces.map(([kind, low, high]) => ({ kind, low: time(low), high: time(high) })),
  spots: event.spots.map(([kind, at]) => ({ kind, at: time(at) })),
}));
for (const event of events) Object.assign(event, reachOf(event));
const known = new Map(events.map((event) => [event.id, event]));

const view = { low: ends.low, high: ends.high }; // what the axis shows, milliseconds
let chosenTheme = null; // that the reader asked for, or null for the system's
let kept = events; // those that the filters leave
let lit = null; // id of the event that is selected
let lanesBy = "kind";
let paper = null; // pixels that the chart may take on paper, while it is printed
let drawn = { items: [], lanes: [], height: 0, room: 1 }; // what stands on the board now

// From where to where an event is known to lie; an end of which nothing is known is left out.
function reachOf({ pieces, spots }) {
  const told = pieces.flatMap(({ kind, low, high }) =>
    kind === "fade-earlier" ? [high] : kind === "fade-later" ? [low] : [low, high]);
  const marks = told.length ? told : spots.map(({ at }) => at);
  return { low: Math.min(...marks), high: Math.max(...marks) };
}

const dark = () => (chosenTheme === null ? darkness.matches : chosenTheme === "dark");
const behaviour = () => (still.matches ? "auto" : "smooth");
const clamp = (value, low, high) => Math.max(low, Math.min(high, value));

function say(words) {
  byId("said").textContent = words;
}

function made(tag, attributes = {}, ...children) {
  const element = tag === "svg" || tag === "path" ? document.createElementNS("http://www.w3.org/2000/svg", tag)
    : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
