// The demo's page without this is complete, only that one has to load it again to see what happened meanwhile.

const panes = () => [...document.querySelectorAll(".capital")];
const frameOf = pane => pane.querySelector("iframe");
const paneOf = event => panes().find(pane => frameOf(pane).contentWindow === event.source && event.origin === pane.dataset.origin);

// The press line that is to be filled in in a pane, once its page is there.
const waiting = new Map();

function tell(pane, message) {
  frameOf(pane).contentWindow.postMessage(message, pane.dataset.origin);
}

// Swaps in a part of the page, unless somebody is just using it.
function swap(id, fresh) {
  const old = document.getElementById(id);
  // What a visitor has opened or closed is no news.
  const text = part => part.outerHTML.replaceAll(' open=""', "");
  if (!fresh || text(old) === text(fresh)) return;
  if (old.contains(document.activeElement) && document.activeElement.matches("input[type=file]")) return;
  const focused = old.contains(document.activeElement) ? [...old.querySelectorAll("button, a, summary")].indexOf(document.activeElement) : -1;
  const opened = old.querySelector("details")?.open;
  const verdict = old.querySelector(".walk-verdict")?.open;
  const wasCut = old.dataset.cut;
  old.replaceWith(fresh);
  const details = fresh.querySelector("details.by-hand");
  if (details && opened !== undefined && wasCut === fresh.dataset.cut && !fresh.querySelector(".made")) details.open = opened;
  if (verdict) fresh.querySelector(".walk-verdict")?.setAttribute("open", "");
  if (focused >= 0) fresh.querySelectorAll("button, a, summary")[focused]?.focus();
}

function take(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  if (!page.getElementById("walk")) return;
  swap("walk", document.adoptNode(page.getElementById("walk")));
  swap("line", document.adoptNode(page.getElementById("line")));
  for (const pane of panes()) {
    const fresh = page.querySelector(`[data-side="${pane.dataset.side}"][data-version]`);
    if (fresh && fresh.dataset.version !== pane.dataset.version) {
      pane.dataset.version = fresh.dataset.version;
      tell(pane, { stage: "refresh" });
    }
    const pills = page.querySelector(`#capital-${CSS.escape(pane.dataset.side)} .pills`);
    if (pills) pane.querySelector(".pills").replaceWith(document.adoptNode(pills));
  }
}

let asking = false;
async function look() {
  if (asking || document.hidden) return;
  asking = true;
  try {
    const answer = await fetch("/live");
    if (answer.ok) take(await answer.text());
  } catch {
    // The demo has ended, or is about to be started again.
  } finally {
    asking = false;
  }
}
setInterval(look, 600);

// Buttons: sent without leaving the page, so that what is open in the panes stays open.
document.addEventListener("submit", async event => {
  const form = event.target;
  if (form.getAttribute("action") === "/language") return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  const body = form.enctype === "multipart/form-data" ? data : new URLSearchParams(data);
  const answer = await fetch(form.getAttribute("action"), { method: "POST", body });
  if (answer.ok) take(await answer.text());
  if (form.getAttribute("action") === "/persona") {
    const pane = panes().find(p => p.dataset.side === data.get("side"));
    if (form.dataset.then) lead(pane, form.dataset.then, form.dataset.line);
    else tell(pane, { stage: "reload" });
  }
});

function lead(pane, address, line) {
  if (line) waiting.set(pane, line);
  else waiting.delete(pane);
  frameOf(pane).src = address;
  pane.scrollIntoView({ block: "nearest" });
}

// A step's link leads a pane to a page of its node.
document.addEventListener("click", event => {
  const link = event.target.closest("a.walk-do");
  if (!link) return;
  event.preventDefault();
  lead(panes().find(p => "pane-" + p.dataset.side === link.target), link.href, link.dataset.line);
});

addEventListener("message", event => {
  const pane = paneOf(event);
  if (!pane) return;
  if (event.data?.stage === "here") {
    const line = waiting.get(pane);
    if (line) tell(pane, { stage: "fill", line });
  }
  if (event.data?.stage === "warned") waiting.delete(pane);
  if (event.data?.stage === "warned") fetch("/warned", { method: "POST" }).then(look);
});

// A pouch that is dragged: over the other pane, or a file from the desktop over either.
function dropTargets(on, from) {
  for (const pane of panes()) pane.querySelector(".drop").hidden = !on || pane.dataset.side === from;
}

document.addEventListener("dragstart", event => {
  const made = event.target.closest?.(".made");
  if (!made) return;
  event.dataTransfer.setData("text/plain", "made");
  event.dataTransfer.effectAllowed = "copy";
  // Not before the drag has begun: some browsers end it when the page changes under it.
  setTimeout(() => dropTargets(true, made.dataset.from));
});
document.addEventListener("dragenter", event => {
  if (event.dataTransfer?.types.includes("Files")) dropTargets(true);
});
document.addEventListener("dragover", event => {
  if (event.target.closest?.(".drop")) event.preventDefault();
});
document.addEventListener("dragend", () => dropTargets(false));
document.addEventListener("drop", async event => {
  const drop = event.target.closest?.(".drop");
  if (!drop) return;
  event.preventDefault();
  dropTargets(false);
  const side = drop.closest(".capital").dataset.side;
  const file = event.dataTransfer.files[0];
  let answer;
  if (file) {
    const data = new FormData();
    data.set("pouch", file);
    answer = await fetch(`/open/${side}`, { method: "POST", body: data });
  } else {
    answer = await fetch(`/open/${side}/made`, { method: "POST" });
  }
  if (answer.ok) take(await answer.text());
});
