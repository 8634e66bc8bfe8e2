"use strict";
/* The search box of the handbook. It reads HANDBOOK, the data of search-index.js, and shows words as words only. */

/** The words of a text, without accents and capitals, as the index has them. */
function handbookWords(text) {
  return text.normalize("NFD").replace(/\p{M}+/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** The entries that have every word of a question (a word may be the beginning of theirs): a list for each kind. */
function handbookFind(handbook, question) {
  const words = handbookWords(question);
  const has = (text) => words.every((word) => ` ${text}`.includes(` ${word}`));
  const found = handbook.kinds.map(() => []);
  const named = handbook.kinds.map(() => []);
  for (const entry of words.length ? handbook.entries : []) {
    if (has(entry[4])) (has(handbookWords(entry[1]).join(" ")) ? named : found)[entry[0]].push(entry);
  }
  return named.map((entries, kind) => entries.concat(found[kind]));
}

(function start() {
  if (typeof document === "undefined") return;
  const FIRST = 10;
  const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text || "" });

  function item(entry) {
    const line = make("li");
    const link = make("a", entry[1]);
    link.href = entry[2];
    line.append(link);
    if (entry[3]) line.append(" ", Object.assign(make("span", entry[3]), { className: "aside" }));
    return line;
  }

  function list(entries) {
    const made = make("ul");
    made.append(...entries.map(item));
    return made;
  }

  function group(title, entries) {
    const part = make("section");
    part.append(make("h2", `${title} (${entries.length})`), list(entries.slice(0, FIRST)));
    const rest = entries.slice(FIRST);
    if (rest.length) {
      const more = make("details");
      more.append(make("summary", `${rest.length} more`), list(rest));
      part.append(more);
    }
    return part;
  }

  /* A link can lead to a scenario that is folded up: browsers that do not unfold it by themselves are helped. */
  function unfold() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    if (target) target.scrollIntoView();
  }

  function searching() {
    const box = document.getElementById("search");
    const field = document.getElementById("search-words");
    const said = document.getElementById("search-said");
    const shown = document.getElementById("search-found");
    const links = () => [...shown.querySelectorAll("a")].filter((link) => link.offsetParent);

    function search() {
      const found = handbookFind(HANDBOOK, field.value);
      const number = found.reduce((sum, entries) => sum + entries.length, 0);
      shown.replaceChildren(...found.flatMap((entries, kind) =>
        entries.length ? [group(HANDBOOK.kinds[kind], entries)] : []));
      said.textContent = !handbookWords(field.value).length ? ""
        : number ? `${number} found.` : "Nothing has all of these words. Try fewer, or only their beginnings.";
    }

    function step(event) {
      const every = [field, ...links()];
      const at = every.indexOf(document.activeElement);
      const down = event.key === "ArrowDown" || (event.key === "Enter" && document.activeElement === field);
      if (event.key === "Escape" && field.value) {
        field.value = "";
        search();
        field.focus();
      } else if (at >= 0 && (down || event.key === "ArrowUp") && every[at + (down ? 1 : -1)]) {
        every[at + (down ? 1 : -1)].focus();
      } else return;
      event.preventDefault();
    }

    box.hidden = false;
    field.addEventListener("input", search);
    box.addEventListener("keydown", step);
    if (field.value) search(); /* a browser that comes back to a page gives back what was typed */
  }

  searching();
  unfold();
  addEventListener("hashchange", unfold);
})();
