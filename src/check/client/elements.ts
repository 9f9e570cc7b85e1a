type Child = Node | string | undefined;

/** @throws when the page has no such element: page and script belong together */
export function element<T extends Element>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`check.html has no #${id}`);
  return found;
}

/**
 * A new element; texts go in as texts, so that nothing of a copy is ever markup.
 *
 * @param tag - "p", or with a class: "p.soft"
 */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag | `${Tag}.${string}`,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const [name, ...classes] = tag.split(".");
  const made = document.createElement(name as Tag);
  if (classes.length > 0) made.className = classes.join(" ");
  fill(made, ...children);
  return made;
}

/** Puts these in the place of what is in it. */
export function fill(target: Element, ...children: Child[]): void {
  target.replaceChildren(...children.filter((child) => child !== undefined));
}

export function link(href: string, text: string): HTMLAnchorElement {
  const made = make("a", text);
  made.href = href;
  return made;
}
