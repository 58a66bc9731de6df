// Days and years on the axis: which lines stand there, and what they are called.

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const ROOM = 62; // pixels that the words of a line take
// Steps between two lines, from an hour to a thousand years: unit, and how many of it.
const STEPS = [["hour", 1], ["hour", 3], ["hour", 6], ["hour", 12], ["day", 1], ["day", 2], ["day", 7], ["month", 1],
  ["month", 3], ["month", 6], ["year", 1], ["year", 2], ["year", 5], ["year", 10], ["year", 25], ["year", 50],
  ["year", 100], ["year", 250], ["year", 500], ["year", 1000]];
const LONG = { hour: HOUR, day: DAY, month: 30.4 * DAY, year: 365.2 * DAY };

const yearWords = (year) => (year > 0 ? String(year) : 1 - year + " BC");

function dayWords(at, { short = false } = {}) {
  const day = new Date(at);
  const words = day.getUTCDate() + " " + MONTHS[day.getUTCMonth()] + (short ? "" : " " + yearWords(day.getUTCFullYear()));
  return day.getUTCFullYear() < 1583 ? words : WEEKDAYS[day.getUTCDay()] + " " + words;
}

function midnight(year, month = 0, day = 1) {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

// The lines of a unit from low to high.
function linesOf([unit, count], low, high) {
  const first = new Date(low);
  const lines = [];
  if (unit === "hour" || unit === "day") {
    const step = count * LONG[unit];
    const start = unit === "day" && count === 7 ? 4 * DAY : 0; // weeks begin on Monday; 1970 began on a Thursday
    for (let at = Math.ceil((low - start) / step) * step + start; at <= high; at += step) lines.push(at);
    return lines;
  }
  const year = Math.floor(first.getUTCFullYear() / (unit === "year" ? count : 1)) * (unit === "year" ? count : 1);
  for (let n = 0; n < 2000; n++) {
    const at = unit === "year" ? midnight(year + n * count) : midnight(year, n * count);
    if (at > high) break;
    if (at >= low) lines.push(at);
  }
  return lines;
}

// What stands above a line: what is told by it, and below that what it lies in where that changes.
function nameOf(unit, at, before) {
  const date = new Date(at);
  const last = before === undefined ? null : new Date(before);
  const year = yearWords(date.getUTCFullYear());
  const sameYear = last && last.getUTCFullYear() === date.getUTCFullYear();
  const sameMonth = sameYear && last.getUTCMonth() === date.getUTCMonth();
  if (unit === "year") return year;
  if (unit === "month") return MONTHS[date.getUTCMonth()] + (sameYear ? "" : "<br>" + year);
  const month = sameMonth ? "" : "<br>" + MONTHS[date.getUTCMonth()] + (sameYear ? "" : " " + year);
  const weekday = date.getUTCFullYear() < 1583 ? "" : WEEKDAYS[date.getUTCDay()] + " ";
  if (unit === "day") return weekday + date.getUTCDate() + month;
  const hour = String(date.getUTCHours()).padStart(2, "0") + ":00";
  const sameDay = last && Math.floor(before / DAY) === Math.floor(at / DAY);
  return hour + (sameDay ? "" : "<br>" + weekday + date.getUTCDate() + " " + MONTHS[date.getUTCMonth()]);
}

// Lines for the axis: with words where there is room, and thin ones for every day while they don't crowd.
function ticks({ low, high }, room) {
  const scale = room / (high - low);
  const step = STEPS.find(([unit, count]) => LONG[unit] * count * scale >= ROOM) || STEPS[STEPS.length - 1];
  const wide = high - low;
  const lines = linesOf(step, low - wide / 2, high + wide / 2);
  const first = lines.findIndex((at) => at >= low);
  return { tickvals: lines,
    ticktext: lines.map((at, n) => nameOf(step[0], at, n === first ? undefined : lines[n - 1])),
    minor: DAY * scale >= 9 && step[0] !== "hour" ? { tickmode: "linear", tick0: 0, dtick: DAY, showgrid: true } : null };
}
