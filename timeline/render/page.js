// The page comes to life: the library is unpacked, the chart drawn, every control set to work.

const toggle = byId("theme");

function paint() {
  if (chosenTheme === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = chosenTheme;
  toggle.setAttribute("aria-pressed", String(dark()));
  draw();
}

// ---- printing: always light, as wide as paper, with every event and its sentences

const PAPER = 670; // pixels between the margins of an A4 sheet
let folded = [];
let before = null;

function prepare() {
  folded = [...document.querySelectorAll("details.more:not([open])")];
  for (const details of folded) details.open = true;
  before = { theme: chosenTheme, kept, low: view.low, high: view.high };
  kept = events;
  [chosenTheme, paper, view.low, view.high] = ["light", PAPER, ends.low, ends.high];
  paint();
}

function restore() {
  for (const details of folded) details.open = false;
  ({ theme: chosenTheme, kept } = before);
  [paper, view.low, view.high] = [null, before.low, before.high];
  paint();
}

// ---- controls

function listenToChart() {
  chart.addEventListener("wheel", wheel, { passive: false });
  chart.addEventListener("pointerdown", press);
  chart.addEventListener("pointermove", (event) => { drag(event); hover(event); });
  for (const name of ["pointerup", "pointercancel"]) chart.addEventListener(name, lift);
  chart.addEventListener("pointerleave", hideTip);
  chart.addEventListener("click", click);
  chart.addEventListener("dblclick", (event) => { if (!under(event)) zoom(0.5, timeAt(event.clientX), { now: true }); });
  chart.addEventListener("keydown", key);
  chart.addEventListener("blur", hideTip);
  tools.addEventListener("change", () => { lanesBy = tools.by.value; draw(); remember(); });
  for (const button of tools.querySelectorAll("button")) button.addEventListener("click", actions[button.name]);
  for (const input of [from, to]) input.addEventListener("input", slid);
  window_.addEventListener("pointerdown", (event) => window_.setPointerCapture(event.pointerId));
  window_.addEventListener("pointermove", slideAlong);
}

function listenToList() {
  byId("events").addEventListener("click", (event) => {
    const entry = event.target.closest(".event");
    if (!entry || !known.has(entry.dataset.event)) return;
    if (event.target.closest(".to-chart")) toChart(entry.dataset.event);
    else if (event.target.closest(".cite")) copy(event.target.closest(".cite"));
    else if (!event.target.closest("a, button, summary, details") && getSelection().isCollapsed) select(entry.dataset.event);
  });
  let typing = 0;
  form.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(refilter, 60); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { form.most.value = ""; refilter(); }));
}

function listenToWindow() {
  let resizing = 0;
  let wide = innerWidth;
  toggle.addEventListener("click", () => { chosenTheme = dark() ? "light" : "dark"; paint(); });
  darkness.addEventListener("change", paint);
  new ResizeObserver(() => { clearTimeout(resizing); resizing = setTimeout(() => {
    if (paper || (innerWidth === wide && !abreast.matches && drawn.room === chart.clientWidth)) return;
    wide = innerWidth;
    draw();
  }, 80); }).observe(chart);
  addEventListener("beforeprint", prepare);
  addEventListener("afterprint", restore);
  addEventListener("hashchange", recall);
}

async function start() {
  document.documentElement.classList.add("scripted");
  toggle.hidden = false;
  toggle.setAttribute("aria-pressed", String(dark()));
  byId("no-script").hidden = true;
  byId("folded-filters").open = abreast.matches;
  byId("key").open = innerHeight > 1000;
  for (const name of FIELDS) opening[name] = form[name].value;
  if (events.length > MANY) form.most.value = opening.most = MAIN;
  filter();
  await unpack();
  if (!events.length) return document.documentElement.classList.add("empty", "ready");
  draw();
  activity();
  slide();
  listenToChart();
  listenToList();
  listenToWindow();
  recall();
  document.documentElement.classList.add("ready");
}

start();
