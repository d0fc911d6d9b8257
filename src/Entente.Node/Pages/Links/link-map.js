// Draws the links as bands between the two columns. The list below the map says the same without it.
const SVG = "http://www.w3.org/2000/svg";

class LinkMap extends HTMLElement {
  connectedCallback() {
    this.svg = document.createElementNS(SVG, "svg");
    this.svg.setAttribute("class", "bands");
    this.svg.setAttribute("aria-hidden", "true");
    this.append(this.svg);
    this.sizes = new ResizeObserver(() => this.draw());
    this.sizes.observe(this);
    document.fonts?.ready.then(() => this.draw());
  }

  disconnectedCallback() {
    this.sizes.disconnect();
  }

  draw() {
    const rows = document.querySelectorAll(".link-list li[data-link]");
    const frame = this.getBoundingClientRect();
    this.svg.replaceChildren();
    this.svg.setAttribute("viewBox", `0 0 ${frame.width} ${frame.height}`);
    // The chosen one last, so that it lies on top.
    for (const row of [...rows].sort((a, b) => Number("chosen" in a.dataset) - Number("chosen" in b.dataset))) this.band(row, frame);
  }

  band(row, frame) {
    const left = document.getElementById(row.dataset.left)?.getBoundingClientRect();
    const right = document.getElementById(row.dataset.right)?.getBoundingClientRect();
    // One below the other (narrow screens): nothing to draw.
    if (!left || !right || left.right > right.left) return;
    const from = { x: left.right - frame.left, y: left.top + left.height / 2 - frame.top };
    const to = { x: right.left - frame.left, y: right.top + right.height / 2 - frame.top };
    const half = (to.x - from.x) / 2;
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", `M${from.x} ${from.y} C${from.x + half} ${from.y} ${to.x - half} ${to.y} ${to.x} ${to.y}`);
    path.setAttribute("class", ["band", row.dataset.decision.toLowerCase(), "chosen" in row.dataset ? "chosen" : "", "third" in row.dataset ? "third" : ""].join(" ").trim());
    this.svg.append(path);
    if ("chosen" in row.dataset && row.dataset.score) this.score(row.dataset.score, (from.x + to.x) / 2, (from.y + to.y) / 2);
  }

  score(value, x, y) {
    const plate = document.createElementNS(SVG, "rect");
    for (const [name, setting] of Object.entries({ x: x - 26, y: y - 12, width: 52, height: 24, rx: 12, class: "score-plate" })) plate.setAttribute(name, setting);
    const text = document.createElementNS(SVG, "text");
    for (const [name, setting] of Object.entries({ x, y: y + 5, "text-anchor": "middle", class: "score" })) text.setAttribute(name, setting);
    text.textContent = value;
    this.svg.append(plate, text);
  }
}

customElements.define("link-map", LinkMap);
