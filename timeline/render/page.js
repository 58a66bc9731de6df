// The page comes to life: theme, printing, and every control set to work.

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
