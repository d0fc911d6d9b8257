// Filing takes a moment: after a second the page says so. What is too much for one form is said before it is sent.
const form = document.querySelector(".file-form");
const busy = form?.querySelector(".file-busy");
const tooMuch = form?.querySelector(".file-too-much");

form?.addEventListener("submit", event => {
  const bytes = [...form.querySelector("input[type=file]").files].reduce((sum, file) => sum + file.size, 0);
  tooMuch.hidden = bytes < Number(form.dataset.most) - 65536;
  if (!tooMuch.hidden) {
    event.preventDefault();
    return;
  }
  // A second click would send it twice; the button itself stays what it is until the form is on its way.
  setTimeout(() => { form.querySelector("button").disabled = true; }, 0);
  setTimeout(() => { busy.hidden = false; }, 1000);
});

// Back from the next page: as it was.
addEventListener("pageshow", () => {
  if (!form) return;
  busy.hidden = true;
  form.querySelector("button").disabled = false;
});
