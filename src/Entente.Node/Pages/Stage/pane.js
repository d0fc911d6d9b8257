// A page of the node inside the demo's page: says that it is there, fills in its form, shows what came meanwhile.
const stage = document.body.dataset.stage;
let touched = false;

const tell = message => parent.postMessage(message, stage);

function warned() {
  if (document.querySelector('.press-verdict[data-answer="says-more"]')) tell({ stage: "warned" });
}

function fill(line) {
  const field = document.querySelector("#press-line");
  if (!field || field.value) return;
  field.value = line;
  touched = true;
  field.scrollIntoView({ block: "center" });
}

async function refresh() {
  // Nobody's words are taken from under his hands, and no button from under his finger.
  if (touched || document.querySelector("main .say-form, main .leaving") || document.querySelector("main form textarea:focus, main form input:focus, main form select:focus")) return;
  const answer = await fetch(location.href, { headers: { "X-Stage-Pane": "1" } });
  if (!answer.ok || touched) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  const old = document.querySelector("main");
  if (fresh && old.textContent !== fresh.textContent) old.replaceWith(document.adoptNode(fresh));
}

document.addEventListener("input", () => { touched = true; });
addEventListener("message", event => {
  if (event.origin !== stage || event.source !== parent) return;
  if (event.data?.stage === "fill") fill(event.data.line);
  if (event.data?.stage === "refresh") refresh();
  // Who is played changed: the same page as somebody else; a form's answer is not asked for twice.
  if (event.data?.stage === "reload") location.replace(location.href);
});
document.addEventListener("htmx:after:swap", warned);
if (parent !== window) {
  tell({ stage: "here" });
  warned();
}
