// Asks the browser for a passkey and sends its answer as the form that stands there. Where this does not run there is the password.
const known = "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential && "parseCreationOptionsFromJSON" in PublicKeyCredential;

async function question(form) {
  if (form.dataset.options) return JSON.parse(form.dataset.options);
  const body = new URLSearchParams([["__token", form.elements.namedItem("__token").value]]);
  const answer = await fetch(form.dataset.ask, { method: "POST", body });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return answer.json();
}

async function ask(form) {
  const options = await question(form);
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const form of known ? document.querySelectorAll("form[data-passkey]") : []) {
  const button = form.querySelector("button");
  const failed = form.querySelector("[data-passkey-failed]");
  const there = form.querySelector("[data-passkey-there]");
  form.hidden = false;
  document.querySelector("[data-passkey-unknown]")?.remove();
  form.addEventListener("submit", async event => {
    event.preventDefault();
    for (const notice of [failed, there]) if (notice) notice.hidden = true;
    button.disabled = true;
    try {
      form.elements.namedItem("password-passkey").value = JSON.stringify(await ask(form));
      form.submit();
    } catch (error) {
      // The officer said no, there is no passkey here, or the time ran out: browsers do not tell which.
      (error.name === "InvalidStateError" && there ? there : failed).hidden = false;
      button.disabled = false;
    }
  });
  // Back from the next page: as it was.
  addEventListener("pageshow", () => { button.disabled = false; });
}
