// @ts-check
import { excerpt, hasAll, termsOf } from "./find.js";
import { fold } from "./fold.js";

/** @typedef {import("../entry.ts").Entry} Entry */
/** @typedef {{ kind: string, name: string, href: string, text: string, folded: string }} Found */

/** Results that are shown at once. */
const batch = 50;

/**
 * Runs search.html: shows the form, and answers it as the reader types.
 *
 * The newest of the index is in the page; the rest comes when something is typed, as scripts that hand over data, since a
 * page opened from disk may not fetch.
 */
export function runSearch() {
  const form = element("search-form", HTMLFormElement);
  const input = element("search-input", HTMLInputElement);
  const count = element("search-count", HTMLElement);
  const list = element("search-results", HTMLElement);
  const more = element("search-more", HTMLButtonElement);
  /** @type {import("../entry.ts").PageIndex} */
  const index = JSON.parse(element("search-index", HTMLTemplateElement).content.textContent ?? "");
  const { kinds } = index;
  const labels = new Map(kinds.map(({ id, label }) => [id, label]));
  // Every paragraph of a circular is one of a circular; anything else is found by what it is, too.
  const words = new Map(kinds.map(({ id, label }) => [id, id === "period" ? "" : fold(label)]));
  const simplified = new Map(index.traditional.map(([from, into]) => [from, into]));
  const scope = element("search-scope", HTMLElement).textContent ?? "";

  /** Part by part, newest first. @type {Found[][]} */
  const parts = [flatten(index.entries)];
  let asked = false;
  let waiting = 0;
  let missing = 0;
  /** @type {Found[]} */
  let found = [];
  let shown = 0;
  /** @type {string[]} */
  let terms = [];

  function answer() {
    const query = input.value.trim();
    remember(query);
    terms = termsOf(query, simplified);
    if (terms.length > 0) loadParts();
    const all =
      terms.length > 0
        ? parts.flat().filter(({ kind, folded }) => hasAll(`${words.get(kind)} ${folded}`, terms))
        : [];
    // A kind that is asked for by its name comes first.
    const isAsked = ({ id = "" }) => hasAll(words.get(id) ?? "", terms);
    found = [...kinds.filter(isAsked), ...kinds.filter((kind) => !isAsked(kind))].flatMap(({ id }) =>
      all.filter((hit) => hit.kind === id),
    );
    shown = 0;
    list.replaceChildren();
    showMore();
    count.textContent = summary(query);
  }

  /** @param {string} query */
  function summary(query) {
    if (terms.length === 0) return "";
    const loading = waiting > 0 ? "正在载入较早的内容……" : "";
    const lost = missing > 0 ? `有${missing}部分没有载入，结果不全。` : "";
    if (found.length === 0) {
      const advice = `没有找到“${query}”。可减少几个字，换一种说法，或查下面的索引。${scope}`;
      return waiting > 0 ? loading : advice + lost;
    }
    const each = kinds
      .map(({ id, label }) => ({ label, count: found.filter((hit) => hit.kind === id).length }))
      .filter((group) => group.count > 0)
      .map((group) => `${group.label}${group.count}`);
    return `找到${found.length}处：${each.join("，")}。${loading}${lost}`;
  }

  function showMore() {
    list.append(
      ...found.slice(shown, shown + batch).map((hit) => resultItem(hit, labels.get(hit.kind) ?? "", terms)),
    );
    shown = Math.min(shown + batch, found.length);
    more.hidden = shown === found.length;
    more.textContent = `再显示${Math.min(batch, found.length - shown)}处`;
  }

  function loadParts() {
    if (asked) return;
    asked = true;
    waiting = index.parts;
    for (let part = index.parts; part > 0; part--) {
      const script = document.createElement("script");
      // The same page in large type stands a folder further down.
      const up = document.documentElement.classList.contains("large") ? "../" : "";
      script.src = `${up}search/${part}.js`;
      script.addEventListener("load", () => arrived(true));
      script.addEventListener("error", () => arrived(false));
      document.head.append(script);
    }
  }

  /** @param {boolean} whole */
  function arrived(whole) {
    waiting--;
    if (!whole) missing++;
    if (waiting === 0) answer();
  }

  // Called by the part files.
  Object.assign(globalThis, {
    /**
     * @param {number} part
     * @param {Entry[]} entries
     */
    tongbaoSearchPart(part, entries) {
      parts[index.parts + 1 - part] = flatten(entries);
    },
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    answer();
  });
  input.addEventListener("input", (event) => {
    // Pinyin on its way to becoming characters is no query.
    if (!(event instanceof InputEvent && event.isComposing)) answer();
  });
  input.addEventListener("compositionend", answer);
  more.addEventListener("click", () => {
    const first = shown;
    showMore();
    list.children[first]?.querySelector("a")?.focus();
  });
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  form.hidden = false;
  if (input.value !== "") answer();
}

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
function element(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`search.html has no #${id}`);
  return found;
}

/**
 * @param {readonly Entry[]} entries
 * @returns {Found[]}
 */
function flatten(entries) {
  return entries.flatMap(({ kind, name, href, passages }) =>
    passages.map(([id, place, text]) => ({
      kind,
      name: [name, place].filter((words) => words !== "").join(" · "),
      href: id === "" ? href : `${href}#${id}`,
      text,
      folded: fold(text),
    })),
  );
}

/**
 * @param {Found} found
 * @param {string} kind - what it is, in words
 * @param {readonly string[]} terms
 */
function resultItem({ name, href, text }, kind, terms) {
  const item = document.createElement("li");
  const label = document.createElement("span");
  label.className = "kind";
  label.textContent = kind;
  const link = document.createElement("a");
  link.href = href;
  link.textContent = name;
  const passage = document.createElement("p");
  for (const piece of excerpt(text, terms)) {
    const node = document.createElement(piece.marked ? "mark" : "span");
    node.textContent = piece.text;
    passage.append(node);
  }
  item.append(label, link, passage);
  return item;
}

/**
 * Keeps the query in the page's address, for a link or for coming back.
 *
 * @param {string} query
 */
function remember(query) {
  const address = new URL(location.href);
  if (query === "") address.searchParams.delete("q");
  else address.searchParams.set("q", query);
  try {
    history.replaceState(null, "", address);
  } catch {
    // A browser may forbid it on disk, or when it happens too often: the search goes on.
  }
}
