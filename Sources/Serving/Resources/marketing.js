// Keeps the marketing corner in step with its form: the whole form is sent with every change, and what comes back takes the
// place of what was there. Without this script every button sends the form; without Chart.js the tables stand alone.
import { byId, replaceInside } from "./parts.js";

const form = byId(document, "marketing");
const parts = byId(document, "answer-parts");
const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 3 });
const canDraw = typeof Chart === "function" && parseInt(Chart.version, 10) >= 3;
const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
const ink = "#1c2329";
let timer = 0;
let request = null;
let source = null;

// MARK: Charts

// A value with its unit, where the language puts it.
const written = (value, drawn) => (value < 0 ? "−" : "") + drawn.unit.replace("#", number.format(Math.abs(value)));
const width = () => (innerWidth > 700 ? 90 : 44);

// Names of segments in lines that leave the bars their room.
function wrapped(text, most = 20) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last && last.length + word.length >= most) lines.push(word); else lines[lines.length - 1] = last ? last + " " + word : word;
  }
  return lines;
}

// A colour with lines across it, which grey leaves to be seen.
function hatched(colour) {
  const tile = document.createElement("canvas");
  tile.width = tile.height = 8;
  const pen = tile.getContext("2d");
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = "#8a959e";
  pen.beginPath();
  for (const x of [-4, 0, 4]) { pen.moveTo(x, 8); pen.lineTo(x + 8, 0); }
  pen.stroke();
  return pen.createPattern(tile, "repeat");
}

// The intervals of bars that have them.
const whiskers = {
  id: "whiskers",
  afterDatasetsDraw(chart) {
    const { ctx, scales } = chart;
    ctx.save();
    ctx.strokeStyle = ink;
    ctx.lineWidth = 1.5;
    chart.data.datasets.forEach((set, position) => (set.low || []).forEach((low, index) => {
      const bar = chart.getDatasetMeta(position).data[index];
      if (!bar) return;
      const [left, right] = [low, set.high[index]].map((value) => scales.x.getPixelForValue(value));
      ctx.beginPath();
      for (const x of [left, right]) { ctx.moveTo(x, bar.y - 6); ctx.lineTo(x, bar.y + 6); }
      ctx.moveTo(left, bar.y);
      ctx.lineTo(right, bar.y);
      ctx.stroke();
    }));
    ctx.restore();
  },
};

const common = () => ({ responsive: true, maintainAspectRatio: false, animation: isStill ? false : { duration: 250 } });

function bars(drawn) {
  const room = drawn.isStacked ? { min: 0, max: 100 } : { grace: "10%" };
  return {
    type: "bar",
    plugins: [whiskers],
    data: {
      labels: drawn.labels.map((label) => wrapped(label)),
      datasets: drawn.sets.map((set) => ({
        label: set.label, data: set.values, told: set.told, low: set.low, high: set.high,
        backgroundColor: set.isHatched ? hatched(set.colour) : set.colour, borderColor: "#5b6770", borderWidth: 0.5,
      })),
    },
    options: {
      ...common(), indexAxis: "y",
      scales: {
        x: { stacked: drawn.isStacked, ...room, ticks: { maxTicksLimit: 6, callback: (value) => written(value, drawn) } },
        y: { stacked: drawn.isStacked, grid: { display: false }, ticks: { autoSkip: false, color: ink } },
      },
      plugins: {
        legend: { display: drawn.isStacked, labels: { color: ink, boxWidth: 16 } },
        tooltip: { callbacks: { label: (item) => item.dataset.label + " : " + item.dataset.told[item.dataIndex] } },
      },
    },
  };
}

// The outer edges of the cells along a figure.
function edges(values) {
  const half = (values[values.length - 1] - values[0]) / (values.length - 1) / 2;
  return [values[0] - half, values[values.length - 1] + half, half];
}

// The last of the values at or below one, and how far beyond it that is; at the edges, as just within.
function between(values, value) {
  let at = 0;
  while (at < values.length - 2 && values[at + 1] <= value) at += 1;
  return [at, Math.min(Math.max((value - values[at]) / (values[at + 1] - values[at]), 0), 1)];
}

// In the middle of a plan's region: the cell of it that is farthest from the edges and from other plans.
function middle(drawn, plan) {
  const mark = [drawn.xs, drawn.ys].map((values, side) => { const [at, part] = between(values, drawn.here[side]); return at + part; });
  let best = null;
  const [width, height] = [drawn.xs.length, drawn.ys.length];
  drawn.cheapest.forEach((column, i) => column.forEach((own, j) => {
    if (own !== plan) return;
    let room = Math.min((i + 0.5) / width / 2, (width - i - 0.5) / width / 2, (j + 0.5) / height, (height - j - 0.5) / height);
    drawn.cheapest.forEach((other, k) => other.forEach((its, l) => {
      if (its !== plan) room = Math.min(room, Math.hypot((i - k) / width / 2, (j - l) / height));
    }));
    room = Math.min(room, Math.hypot((i - mark[0]) / width / 2, (j - mark[1]) / height));
    if (!best || room > best.room) best = { room, i, j };
  }));
  return best;
}

const land = {
  id: "land",
  beforeDatasetsDraw(chart) {
    const { ctx, scales: { x, y }, chartArea } = chart;
    const drawn = chart.drawn;
    ctx.save();
    ctx.beginPath();
    ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
    ctx.clip();
    // Between the points what plans cost is drawn as if it changed evenly.
    const size = 3;
    for (let left = Math.floor(chartArea.left); left < chartArea.right; left += size) {
      const [i, u] = between(drawn.xs, x.getValueForPixel(left + size / 2));
      for (let top = Math.floor(chartArea.top); top < chartArea.bottom; top += size) {
        const [j, v] = between(drawn.ys, y.getValueForPixel(top + size / 2));
        const costs = drawn.costs.map((cost) => (1 - u) * ((1 - v) * cost[i][j] + v * cost[i][j + 1]) + u * ((1 - v) * cost[i + 1][j] + v * cost[i + 1][j + 1]));
        ctx.fillStyle = drawn.plans[costs.indexOf(Math.min(...costs))].colour;
        ctx.fillRect(left, top, size, size);
      }
    }
    ctx.fillStyle = "rgba(110, 118, 125, .55)";
    for (const band of drawn.bands) {
      ctx.beginPath();
      for (let at = 0; at < band.length; at += 2) ctx.lineTo(x.getPixelForValue(band[at]), y.getPixelForValue(band[at + 1]));
      ctx.fill();
    }
    ctx.strokeStyle = "#000";
    ctx.lineWidth = 2;
    for (const piece of drawn.line) {
      ctx.beginPath();
      ctx.moveTo(x.getPixelForValue(piece[0]), y.getPixelForValue(piece[1]));
      ctx.lineTo(x.getPixelForValue(piece[2]), y.getPixelForValue(piece[3]));
      ctx.stroke();
    }
    ctx.restore();
  },
  afterDatasetsDraw(chart) {
    const { ctx, scales: { x, y }, chartArea } = chart;
    const drawn = chart.drawn;
    ctx.save();
    ctx.textBaseline = "middle";
    ctx.textAlign = "center";
    const boxed = (text, atX, atY, isStrong) => {
      ctx.font = (isStrong ? "600 " : "") + "13px system-ui, sans-serif";
      const half = ctx.measureText(text).width / 2 + 5;
      const left = Math.min(Math.max(atX, chartArea.left + half), chartArea.right - half);
      ctx.fillStyle = "rgba(255, 255, 255, .9)";
      ctx.fillRect(left - half, atY - 11, 2 * half, 22);
      ctx.fillStyle = ink;
      ctx.fillText(text, left, atY);
    };
    drawn.plans.forEach((plan, position) => {
      const cell = middle(drawn, position);
      if (cell) boxed(plan.label, x.getPixelForValue(drawn.xs[cell.i]), y.getPixelForValue(drawn.ys[cell.j]), true);
    });
    const [hereX, hereY] = [x.getPixelForValue(drawn.here[0]), y.getPixelForValue(drawn.here[1])];
    if (hereX >= chartArea.left && hereX <= chartArea.right && hereY >= chartArea.top && hereY <= chartArea.bottom) {
      ctx.beginPath();
      ctx.arc(hereX, hereY, 7, 0, 2 * Math.PI);
      ctx.fillStyle = "#fff";
      ctx.fill();
      ctx.lineWidth = 4;
      ctx.strokeStyle = "#000";
      ctx.stroke();
      boxed(drawn.hereLabel, hereX, hereY + (hereY < chartArea.top + 40 ? 24 : -24), false);
    }
    ctx.restore();
  },
};

function map(drawn) {
  const axis = (values, text) => {
    const [min, max] = edges(values);
    return { type: "linear", min, max, grid: { display: false }, title: { display: !!text, text: wrapped(text || "", width()), color: ink },
      ticks: { maxTicksLimit: 7, includeBounds: false, callback: (value) => number.format(value) } };
  };
  return {
    type: "scatter", plugins: [land], data: { datasets: [{ data: [] }] },
    options: {
      ...common(), events: [], scales: { x: axis(drawn.xs, "→ " + drawn.xTitle), y: axis(drawn.ys) },
      plugins: {
        legend: { display: false },
        title: { display: true, align: "start", text: wrapped("↑ " + drawn.yTitle, width()), color: ink, font: { weight: "normal" }, padding: { bottom: 6 } },
      },
    },
  };
}

// Where the draft stands along the figure.
const stand = {
  id: "stand",
  afterDatasetsDraw(chart) {
    const { ctx, scales: { x }, chartArea } = chart;
    const at = x.getPixelForValue(chart.drawn.here);
    if (at < chartArea.left || at > chartArea.right) return;
    ctx.save();
    ctx.strokeStyle = ctx.fillStyle = ink;
    ctx.setLineDash([4, 4]);
    ctx.beginPath();
    ctx.moveTo(at, chartArea.top);
    ctx.lineTo(at, chartArea.bottom);
    ctx.stroke();
    ctx.font = "13px system-ui, sans-serif";
    const isRight = at > (chartArea.left + chartArea.right) / 2;
    ctx.textAlign = isRight ? "right" : "left";
    ctx.fillText(chart.drawn.hereLabel, at + (isRight ? -5 : 5), chartArea.top + 12);
    ctx.restore();
  },
};

// A line a plan, and about each a band: its interval.
function lines(drawn) {
  const points = (values) => values.map((value, index) => ({ x: drawn.xs[index], y: value }));
  const datasets = drawn.lines.flatMap((line, position) => {
    const edge = { borderWidth: 0, pointRadius: 0, backgroundColor: line.colour + "2e", isBand: true };
    return [
      { ...edge, data: points(line.low), fill: false }, { ...edge, data: points(line.high), fill: "-1" },
      { label: line.label, data: points(line.values), told: line.told, borderColor: line.colour, backgroundColor: line.colour,
        borderWidth: 2.5, borderDash: [[], [8, 4], [2, 3]][position % 3], pointRadius: 0, pointHitRadius: 8 },
    ];
  });
  return {
    type: "line", plugins: [stand], data: { datasets },
    options: {
      ...common(),
      scales: {
        x: { type: "linear", min: drawn.xs[0], max: drawn.xs[drawn.xs.length - 1], title: { display: true, text: wrapped("→ " + drawn.xTitle, width()), color: ink }, ticks: { maxTicksLimit: 7, callback: (value) => number.format(value) } },
        y: { min: 0, max: 100, ticks: { maxTicksLimit: 6, callback: (value) => written(value, drawn) } },
      },
      plugins: {
        legend: { labels: { color: ink, filter: (item, data) => !data.datasets[item.datasetIndex].isBand, boxHeight: 0, boxWidth: 36 } },
        tooltip: { filter: (item) => !item.dataset.isBand, callbacks: { title: (items) => number.format(items[0].parsed.x), label: (item) => item.dataset.label + " : " + item.dataset.told[item.dataIndex] } },
      },
    },
  };
}

// Draws what a canvas is told, on the chart that stands in its place already where there is one.
function draw(canvas) {
  const drawn = JSON.parse(canvas.dataset.chart);
  const config = { map, lines, bars }[drawn.kind](drawn);
  const box = canvas.parentElement;
  box.hidden = false;
  const height = drawn.kind !== "bars" ? 400 : 70 + drawn.labels.reduce((sum, label) => sum + Math.max(1, wrapped(label).length) * 14 + 12, 0);
  box.style.height = height + "px";
  let chart = Chart.getChart(canvas);
  if (chart) {
    [chart.data, chart.options, chart.drawn] = [config.data, config.options, drawn];
    chart.update("none");
  } else {
    config.plugins.unshift({ id: "drawn", beforeInit(own) { own.drawn = drawn; } });
    chart = new Chart(canvas, config);
  }
}

// What came back in the place of what was there; charts stay where they are and take the new figures.
function take(fresh) {
  const old = new Map([...parts.querySelectorAll(".chart")].map((one) => [one.id, one.querySelector(".canvas")]));
  replaceInside(parts, fresh);
  const kept = new Set();
  for (const figure of parts.querySelectorAll(".chart")) {
    const [box, before] = [figure.querySelector(".canvas"), old.get(figure.id)];
    if (before && before !== box) {
      const [canvas, told] = [before.querySelector("canvas"), box.querySelector("canvas")];
      canvas.dataset.chart = told.dataset.chart;
      canvas.setAttribute("aria-label", told.getAttribute("aria-label"));
      box.replaceWith(before);
    }
    if (before) kept.add(before);
  }
  for (const box of old.values()) {
    const chart = canDraw && !kept.has(box) && Chart.getChart(box.querySelector("canvas"));
    if (chart) chart.destroy();
  }
  const title = byId(parts, "draft-answer-title");
  byId(document, "said").textContent = title ? title.textContent : "";
  parts.classList.remove("is-stale");
  parts.removeAttribute("aria-busy");
  furnish();
}

// What only the script can do with an answer.
function furnish() {
  if (canDraw) parts.querySelectorAll("canvas[data-chart]").forEach(draw);
  for (const command of parts.querySelectorAll(".command")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "small";
    button.textContent = form.dataset.copy;
    button.addEventListener("click", async () => {
      const text = command.querySelector("code");
      try {
        await navigator.clipboard.writeText(text.textContent);
        button.textContent = form.dataset.copied;
      } catch (error) { getSelection().selectAllChildren(text); }
    });
    command.append(button);
  }
}

// MARK: The form

function sync(page) {
  for (const old of document.querySelectorAll(".control[data-name]")) {
    const fresh = page.querySelector('.control[data-name="' + CSS.escape(old.dataset.name) + '"]');
    if (!fresh) continue;
    old.classList.toggle("is-changed", fresh.classList.contains("is-changed"));
    replaceInside(old.querySelector(".refusal"), fresh.querySelector(".refusal"));
    const [field, told] = [old, fresh].map((one) => one.querySelector("[aria-describedby]:not([type=range])"));
    if (told.hasAttribute("aria-invalid")) field.setAttribute("aria-invalid", "true"); else field.removeAttribute("aria-invalid");
  }
  for (const id of ["x-axis", "y-axis", "price", "customer"]) {
    const [old, fresh] = [byId(document, id), byId(page, id)];
    if (old.innerHTML !== fresh.innerHTML) old.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  }
  replaceInside(byId(document, "notice"), byId(page, "notice"));
  byId(document, "link").href = byId(page, "link").getAttribute("href");
}

async function send() {
  clearTimeout(timer);
  timer = 0;
  if (request) request.abort();
  const own = request = new AbortController();
  try {
    const response = await fetch("/marketing", { method: "POST", body: new URLSearchParams(new FormData(form)), signal: own.signal });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (own.signal.aborted) return;
    const fresh = byId(page, "answer-parts");
    if (!fresh) throw new Error("refused");
    sync(page);
    // Where something typed is refused, what was there stays, faded, below the reason.
    const failure = fresh.querySelector(".failure");
    if (failure && !byId(fresh, "draft-answer") && byId(parts, "draft-answer")) {
      parts.querySelectorAll(".failure").forEach((one) => one.remove());
      parts.prepend(document.importNode(failure, true));
    } else take(fresh);
  } catch (error) {
    if (own.signal.aborted) return;
    byId(document, "notice").textContent = form.dataset.unreachable;
    timer = setTimeout(send, 3000);
  }
}

function change(wait) {
  stop();
  parts.classList.add("is-stale");
  parts.setAttribute("aria-busy", "true");
  clearTimeout(timer);
  timer = setTimeout(send, wait);
}

for (const control of document.querySelectorAll(".control[data-name]")) {
  const slider = control.querySelector("input[type=range]");
  if (!slider) continue;
  const [field, reset, label] = [control.querySelector("input[name]"), control.querySelector(".reset"), control.querySelector("label")];
  const ticks = document.createElement("datalist");
  ticks.id = "ticks-" + control.dataset.name;
  ticks.append(new Option("", slider.dataset.usual));
  control.append(ticks);
  slider.setAttribute("list", ticks.id);
  slider.setAttribute("aria-label", label.textContent + ", " + form.dataset.slider);
  slider.hidden = reset.hidden = false;
  reset.textContent = form.dataset.reset;
  reset.setAttribute("aria-label", form.dataset.reset + " : " + label.textContent);
  const follow = () => { const value = parseFloat(field.value.replace(",", ".")); if (!Number.isNaN(value)) slider.value = value; };
  slider.addEventListener("input", () => { field.value = slider.value; });
  field.addEventListener("input", follow);
  reset.addEventListener("click", () => { field.value = slider.dataset.usual; follow(); change(0); });
  follow();
}

// Who writes a population wants it.
byId(document, "own-population").addEventListener("input", (event) => { if (event.target.value.trim()) byId(document, "population").value = "own"; });

const third = byId(document, "third");
const showThird = () => { document.querySelector(".third-figures").hidden = !third.checked; };
third.addEventListener("change", showThird);
showThird();

form.addEventListener("input", (event) => change(event.target.matches("input:not([type=range]):not([type=checkbox]), textarea") ? 350 : 120));
form.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (button && (button.hasAttribute("data-download") || button.hasAttribute("data-whole"))) return;
  event.preventDefault();
  if (button && button.id === "compute-whole") start(); else change(0);
});

// MARK: All of it

async function start() {
  if (timer || parts.classList.contains("is-stale")) await send();
  const whole = byId(parts, "whole");
  if (!whole || !whole.dataset.stream) return;
  stop();
  const [button, cancel, progress] = ["compute-whole", "cancel", "progress"].map((id) => byId(parts, id));
  button.disabled = true;
  cancel.hidden = false;
  cancel.focus();
  cancel.addEventListener("click", () => { stop(); progress.textContent = whole.dataset.interrupted; button.focus(); }, { once: true });
  const own = source = new EventSource(whole.dataset.stream);
  const end = (text) => { if (source === own) { stop(); progress.textContent = text; } };
  own.addEventListener("progress", (event) => { progress.textContent = event.data; });
  own.addEventListener("answer", (event) => {
    const hadFocus = document.activeElement === cancel;
    stop();
    take(new DOMParser().parseFromString(event.data, "text/html").body);
    if (hadFocus) byId(document, "answers").focus({ preventScroll: true });
  });
  own.addEventListener("failed", (event) => end(event.data));
  own.onerror = () => end(whole.dataset.interrupted);
}

// Ends the whole calculation, here and so on the server.
function stop() {
  if (!source) return;
  source.close();
  source = null;
  const [button, cancel] = ["compute-whole", "cancel"].map((id) => byId(parts, id));
  if (button) button.disabled = false;
  if (cancel) cancel.hidden = true;
}

window.addEventListener("pagehide", stop);
furnish();
