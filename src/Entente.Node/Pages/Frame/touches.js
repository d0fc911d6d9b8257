// Small touches that a page can do without: letters as keys, a slider that shows at once, copying, printing.

// A letter presses the link or button that bears it, unless somebody is writing, or has switched the letters off.
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input:not([type=range]), textarea, select, [contenteditable]")) return;
  if (localStorage.getItem("letters") === "off") return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!target || target.getAttribute("aria-disabled") === "true" || target.disabled) return;
  event.preventDefault();
  target.click();
});

document.addEventListener("change", event => {
  if (event.target.matches("form[data-steps] input[type=range]")) event.target.form.requestSubmit();
  if (event.target.matches("input[data-letters]")) localStorage.setItem("letters", event.target.checked ? "on" : "off");
});

document.addEventListener("click", async event => {
  const print = event.target.closest("[data-print]");
  if (print) window.print();

  const copy = event.target.closest("[data-copy]");
  if (!copy) return;
  await navigator.clipboard.writeText(document.getElementById(copy.dataset.copy).textContent.trim());
  copy.nextElementSibling.textContent = copy.dataset.copied;
});

// An answer that tells of trouble is shown whole instead of the part that was asked for, which it does not have. (409 has it.)
document.addEventListener("htmx:response:error", event => {
  const { ctx } = event.detail;
  if (ctx.response.status === 409) return;
  ctx.target = "main";
  ctx.select = "main";
});

// No answer at all: the browser says so best.
document.addEventListener("htmx:error", event => {
  if (!event.detail.ctx?.response) location.reload();
});

// What only works here is shown only here.
function reveal() {
  document.querySelectorAll("[data-needs-script][hidden]").forEach(element => { element.hidden = false; });
  document.querySelectorAll("input[data-letters]").forEach(box => { box.checked = localStorage.getItem("letters") !== "off"; });
}

reveal();
document.addEventListener("htmx:after:swap", reveal);
