// What the page's script knows: figures, choices of the reader, and time as the axis writes it.

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
