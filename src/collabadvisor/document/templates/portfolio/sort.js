"use strict";
/* Sorts the table of ventures and hides rows that are not asked for. It only moves and hides what is there. */

/** What a cell is sorted by: a number, words, or null where it says nothing. Standings go from weakest to best. */
function portfolioKey(kind, number, words) {
  const known = ["fragile", "strained", "adequate", "sound"].indexOf(kind);
  if (known >= 0) return known;
  if (kind === "not_known" || kind === "not-judged" || words.trim() === "") return null;
  if (number !== undefined && number !== "") return Number(number);
  return /^\s*[-+]?\d+(\.\d+)?\s*$/.test(words) ? Number(words) : words.trim();
}

/** The order of two keys: numbers, then words; what says nothing comes last, whichever way round. */
function portfolioOrder(one, other, falling) {
  if (one === null || other === null) return (one === null) - (other === null);
  const numbers = (typeof other === "number") - (typeof one === "number");
  const rising = numbers || (typeof one === "number" ? one - other : portfolioOrder.words.compare(one, other));
  return falling ? -rising : rising;
}
portfolioOrder.words = new Intl.Collator("en", { numeric: true });

/** A text as it is looked for: without accents and capitals. */
function portfolioPlain(text) {
  return text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase();
}

(function start() {
  if (typeof document === "undefined") return;
  const table = document.getElementById("ventures");
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];

  function key(cell) {
    const short = cell.querySelector("summary");
    return portfolioKey(cell.className, cell.dataset.v, (short || cell).textContent);
  }

  function sort(head) {
    const falling = head.getAttribute("aria-sort") === "ascending";
    const at = heads.indexOf(head);
    const keyed = [...body.rows].map((row) => [key(row.cells[at]), row]);
    keyed.sort((one, other) => portfolioOrder(one[0], other[0], falling));
    body.append(...keyed.map((pair) => pair[1]));
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", falling ? "descending" : "ascending");
  }

  for (const head of heads) {
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(head));
    head.append(button);
  }

  const field = document.getElementById("filter");
  const said = document.getElementById("filter-said");
  const map = document.getElementById("map");
  const twins = new Map([...map.querySelectorAll("a")].map((link) => [link.hash.slice(1), link.closest("tr")]));
  let texts = null;

  function filter() {
    texts ||= [...body.rows].map((row) => [row, portfolioPlain(
      [...row.cells].filter((cell) => cell.className !== "missing").map((cell) => cell.textContent).join(" "))]);
    const words = portfolioPlain(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const [row, text] of texts) {
      const hide = !words.every((word) => text.includes(word));
      row.hidden = twins.get(row.id).hidden = hide;
      shown += !hide;
    }
    for (const group of map.tBodies) group.hidden = ![...group.rows].some((row) => row.querySelector("a") && !row.hidden);
    said.textContent = words.length ? `${shown} of ${texts.length} shown, in the map and in the table.` : "";
  }

  field.parentElement.hidden = false;
  field.addEventListener("input", filter);
  if (field.value) filter(); /* a browser that comes back to a page gives back what was typed */
})();
