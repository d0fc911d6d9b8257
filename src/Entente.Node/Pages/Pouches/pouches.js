// A file dropped anywhere on the page is opened as if it had been chosen. Without this the field and its button do the same.
const form = document.querySelector(".drop-form");
const input = form?.querySelector("input[type=file]");
const tooMuch = form?.querySelector(".too-much");

const carriesFile = event => [...event.dataTransfer?.types ?? []].includes("Files");

if (form) {
  addEventListener("dragover", event => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    form.dataset.over = "";
  });
  addEventListener("dragleave", event => { if (!event.relatedTarget) delete form.dataset.over; });
  addEventListener("drop", event => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    delete form.dataset.over;
    if (event.dataTransfer.files.length !== 1) return;
    input.files = event.dataTransfer.files;
    form.requestSubmit();
  });
  form.addEventListener("submit", event => {
    tooMuch.hidden = [...input.files].every(file => file.size <= Number(form.dataset.most));
    if (!tooMuch.hidden) {
      event.preventDefault();
      return;
    }
    // A second click would send it twice.
    setTimeout(() => { form.querySelector("button").disabled = true; }, 0);
  });
  addEventListener("pageshow", () => { form.querySelector("button").disabled = false; });
}

// A pouch that was made just now is fetched at once; not again when the page is loaded again.
const fresh = document.querySelector("[data-fetch-once]");
if (fresh && new URL(location).searchParams.has("made")) {
  history.replaceState(null, "", location.pathname + "#made");
  fresh.click();
}
