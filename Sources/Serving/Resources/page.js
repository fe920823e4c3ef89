// Keeps the page in step with what is typed: the whole form is sent with every change, and of the page that comes back
// only what differs takes its place. Without this script every button sends the form and shows the page anew.
import { byId, replaceInside } from "./parts.js";

(() => {
  const form = document.getElementById("page");
  let timer = 0;
  let request = null;
  let source = null;
  let sent = new FormData(form);

  // What is said below a question; the field itself is left to who types in it.
  function syncQuestion(old, fresh, typing) {
    replaceInside(byId(old, "said-" + old.dataset.key), byId(fresh, "said-" + old.dataset.key));
    const [field, newField] = [old.querySelector("input, select"), fresh.querySelector("input, select")];
    if (field && newField && field.type !== "radio") {
      const isTyping = typing && field === document.activeElement;
      // Whatever was typed since the form was sent stays.
      if (!isTyping && field.value === (sent.get(field.name) || "")) field.value = newField.value;
      // Half a word is not wrong yet.
      old.classList.toggle("is-typing", isTyping);
      if (newField.hasAttribute("aria-invalid") && !isTyping) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
    if (field && field.type === "radio") {
      const chosen = fresh.querySelector("input:checked");
      const now = old.querySelector("input:checked");
      if ((now ? now.value : "") === (sent.get(field.name) || "")) old.querySelectorAll("input").forEach((one) => { one.checked = !!chosen && one.value === chosen.value; });
    }
    old.classList.toggle("is-unknown", fresh.classList.contains("is-unknown"));
  }

  // The questions of a group: new ones come to be, those gone go, none is made anew.
  function syncQuestions(old, fresh, typing) {
    let place = old.querySelector(".question");
    for (const one of fresh.querySelectorAll(".question")) {
      const here = old.querySelector('.question[data-key="' + CSS.escape(one.dataset.key) + '"]');
      if (here) { syncQuestion(here, one, typing); place = here.nextElementSibling; }
      else old.insertBefore(document.importNode(one, true), place);
    }
    const keys = new Set([...fresh.querySelectorAll(".question")].map((one) => one.dataset.key));
    old.querySelectorAll(".question").forEach((one) => { if (!keys.has(one.dataset.key)) one.remove(); });
  }

  function syncAsked(fresh, typing) {
    const old = byId(document, "asked");
    const [groups, newGroups] = [old.querySelectorAll(".group"), fresh.querySelectorAll(".group")];
    const [question, newQuestion] = [old.querySelector(".question"), fresh.querySelector(".question")];
    if (groups.length > 0 && groups.length === newGroups.length) {
      newGroups.forEach((group, index) => syncQuestions(groups[index], group, typing));
    } else if (groups.length === 0 && newGroups.length === 0 && question && newQuestion && question.dataset.key === newQuestion.dataset.key) {
      syncQuestion(question, newQuestion, typing);
      replaceInside(old.querySelector(".progress"), fresh.querySelector(".progress"));
    } else {
      replaceInside(old, fresh);
      const field = old.querySelector("input, select");
      if (field && newGroups.length === 0) field.focus();
    }
  }

  // The answer; what would change it stays in view, faded, until the calculation has it anew.
  function syncAnswer(fresh) {
    const old = byId(document, "answer-parts");
    const [before, after] = [old.querySelector(".deliberation"), fresh.querySelector(".deliberation")];
    if (before && after && after.querySelector(".waiting") && !before.querySelector(".waiting")) {
      after.replaceChildren(...before.childNodes);
      after.setAttribute("aria-busy", "true");
    }
    // What stands below the sentence that says what to do never moves up and down again with its length.
    const lead = old.querySelector(".lead");
    if (lead) old.style.setProperty("--room", lead.offsetHeight + "px");
    replaceInside(old, fresh);
    tell(old);
    follow();
  }

  // Says a whole answer to who listens to the page, once; what is passed on the way to it would only be noise.
  function tell(parts) {
    if (!parts.querySelector(".stage.whole")) return;
    const text = byId(parts, "answer-title").textContent + ". " + parts.querySelector(".saving").textContent;
    const told = byId(document, "told");
    if (told.textContent !== text) told.textContent = text;
  }
  window.addEventListener("resize", () => byId(document, "answer-parts").style.removeProperty("--room"));

  function show(page, typing) {
    for (const id of ["hidden", "default", "understood", "notice"]) replaceInside(byId(document, id), byId(page, id));
    syncAsked(byId(page, "asked"), typing);
    syncAnswer(byId(page, "answer-parts"));
    for (const id of ["link", "map-link"]) byId(document, id).href = byId(page, id).getAttribute("href");
    const pressed = page.querySelectorAll(".ways button");
    document.querySelectorAll(".ways button").forEach((one, index) => {
      one.setAttribute("aria-pressed", pressed[index].getAttribute("aria-pressed"));
    });
  }

  async function send(submitter, typing) {
    clearTimeout(timer);
    if (request) request.abort();
    const own = request = new AbortController();
    sent = new FormData(form, submitter);
    try {
      const response = await fetch("/", {
        method: "POST", body: new URLSearchParams(sent), signal: own.signal,
      });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      if (own.signal.aborted) return;
      if (!byId(page, "answer-parts")) throw new Error("refused");
      show(page, typing);
    } catch (error) {
      if (own.signal.aborted) return;
      byId(document, "notice").textContent = form.dataset.unreachable;
      timer = setTimeout(() => send(undefined, typing), 3000);
    }
  }

  // The rest of the answer, as it comes.
  function follow() {
    if (source) source.close();
    source = null;
    const stage = byId(document, "stage");
    if (!stage || !stage.dataset.stream) return;
    source = new EventSource(stage.dataset.stream);
    source.addEventListener("progress", (event) => { byId(document, "precision").textContent = event.data; });
    source.addEventListener("answer", (event) => {
      source.close();
      const page = new DOMParser().parseFromString(event.data, "text/html");
      syncAnswer(page.body);
    });
    const end = (text) => {
      source.close();
      stage.querySelector(".what").textContent = text;
    };
    source.addEventListener("failed", (event) => end(event.data));
    source.onerror = () => end(stage.dataset.interrupted);
  }

  // A file of calls fills in answers.
  const drop = byId(document, "drop");
  const file = byId(document, "calls");
  async function read(calls) {
    clearTimeout(timer);
    if (request) request.abort();
    const own = request = new AbortController();
    sent = new FormData(form);
    byId(document, "notice").textContent = drop.dataset.reading;
    try {
      const address = byId(document, "link").getAttribute("href").replace("/?", "/import?");
      const response = await fetch(address, { method: "POST", body: calls, signal: own.signal });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      if (own.signal.aborted) return;
      if (byId(page, "answer-parts")) show(page, false);
      else byId(document, "notice").textContent = page.querySelector("main").textContent;
    } catch (error) {
      if (!own.signal.aborted) byId(document, "notice").textContent = form.dataset.unreachable;
    }
    file.value = "";
  }
  file.addEventListener("change", () => { if (file.files.length > 0) read(file.files[0]); });
  for (const name of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("is-over", name === "dragover");
      if (name === "drop" && event.dataTransfer.files.length > 0) read(event.dataTransfer.files[0]);
    });
  }

  form.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (event.target === file) return;
    if (event.target.matches("input:not([type=radio]):not([type=checkbox])")) timer = setTimeout(() => send(undefined, true), 250);
  });
  // What is chosen, and what was typed and left.
  form.addEventListener("change", (event) => { if (event.target !== file) send(undefined, false); });
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button && (button.hasAttribute("data-download") || button.hasAttribute("data-whole"))) return;
    event.preventDefault();
    // Where all questions are in view, one is put by going there.
    const field = button && button.name === "ask" && document.querySelector(".group #field-" + CSS.escape(button.value) + ", .group [name='" + CSS.escape(button.value) + "']");
    if (field) { field.focus(); field.scrollIntoView({ block: "center" }); } else send(button, false);
  });
  window.addEventListener("pagehide", () => { if (source) source.close(); });
  follow();
})();
