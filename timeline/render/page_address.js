// The address: what is shown stands behind its #, so that a link gives another reader the same view.

const FIELDS = ["words", "from", "to", "kind", "who", "where", "source", "certainty", "most"];
const NAMED = { who: "parties", where: "places", source: "sources", kind: "kinds" }; // by name, so that they outlive a rebuild
const opening = {}; // what the fields hold when nothing is asked for

const isoMinute = (at) => {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  return (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0") + date.toISOString().slice(-20, -8);
};

function minuteOf(words) {
  const part = /^(-?\d{4,6})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(words || "");
  return part ? midnight(Number(part[1]), part[2] - 1, Number(part[3])) + (part[4] * 60 + Number(part[5])) * MINUTE : null;
}

function remember() {
  const told = new URLSearchParams();
  if (view.low !== ends.low || view.high !== ends.high) {
    told.set("start", isoMinute(view.low));
    told.set("end", isoMinute(view.high));
  }
  if (lanesBy !== "kind") told.set("lanes", lanesBy);
  for (const name of FIELDS) {
    const value = form[name].value;
    if (value !== opening[name]) told.set(name, name in NAMED && value !== "" ? story[NAMED[name]][value] : value);
  }
  if (lit) told.set("event", lit);
  const hash = told.toString();
  if (hash !== location.hash.slice(1)) history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
}

// Set everything as the address says; what it says of things that are not in this story is passed over.
function recall() {
  const said = decodeURIComponent(location.hash.slice(1).replace(/%(?![0-9a-f]{2})/gi, "%25"));
  const anchored = document.getElementById(said);
  if (anchored) return anchored.dataset.event && select(anchored.dataset.event, { scroll: true });
  if (!location.hash.includes("=")) return;
  const told = new URLSearchParams(location.hash.slice(1));
  for (const name of FIELDS) {
    if (!told.has(name)) form[name].value = opening[name];
    else if (name in NAMED) form[name].value = String(Math.max(story[NAMED[name]].indexOf(told.get(name)), -1)).replace("-1", "");
    else if (form[name].type !== "date" || DATE.test(told.get(name))) form[name].value = told.get(name);
  }
  const by = [...tools.by].find(({ value }) => value === told.get("lanes"));
  if (by) { by.checked = true; lanesBy = by.value; }
  filter();
  const [low, high] = [minuteOf(told.get("start")), minuteOf(told.get("end"))];
  if (low !== null && high > low) move(low, high, { now: true });
  else rest();
  activity();
  if (told.has("event")) select(told.get("event"), { scroll: true });
}
