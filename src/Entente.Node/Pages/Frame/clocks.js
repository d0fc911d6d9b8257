// Keeps the capitals' clocks right. The server wrote them; without this they say when the page was made.
function show(clock) {
  const zone = clock.dataset.zone;
  const lang = clock.dataset.lang;
  const now = new Date();
  const time = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(now);
  const day = new Intl.DateTimeFormat(lang === "ko" ? "ko-KR" : "en-GB", { timeZone: zone, weekday: "short" }).format(now);
  clock.querySelector("b").textContent = time;
  clock.querySelector("i").textContent = lang === "ko" ? `(${day})` : day;
}

function showAll() {
  document.querySelectorAll("time[data-zone]").forEach(show);
}

// On the minute, so that both clocks turn together with the wall's.
function tick() {
  showAll();
  setTimeout(tick, 60_000 - (Date.now() % 60_000) + 50);
}

tick();
