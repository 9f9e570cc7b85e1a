import { type Message, message } from "../messages/message.ts";
import { defaultTreeAdapter } from "parse5";
import { type Element, isHiddenElement, fieldText, isStruckElement, textOf } from "./html-elements.ts";
import { blockElements, silentElements } from "./html-names.ts";
import { isNoteMark } from "./note-mark.ts";

/** Takes note of a part of a cell that its text goes without. */
export type LeaveOut = (part: Element, said: Message, found: string) => void;

/**
 * A cell of a table as a reader sees it, in one line: without what is hidden, struck through or the mark of a note. Lines
 * that hold a number each stay apart by a 、, so that two numbers never become one.
 */
export function cellText(cell: Element, leaveOut: LeaveOut): string {
  const lines = [""];
  readInto(cell, lines, leaveOut);
  return lines
    .map((line) => closeUp(line.replace(/\s+/g, " ").trim()))
    .filter((line) => line !== "")
    .reduce((text, line) => (text === "" ? line : text + betweenLines(text, line) + line), "");
}

function readInto(parent: Element, lines: string[], leaveOut: LeaveOut): void {
  const add = (text: string) => lines.push((lines.pop() ?? "") + text);
  for (const node of parent.childNodes) {
    if (defaultTreeAdapter.isTextNode(node)) add(node.value);
    if (!defaultTreeAdapter.isElementNode(node) || silentElements.has(node.tagName)) continue;
    const field = fieldText(node);
    if (field !== undefined && !isHiddenElement(node)) {
      add(field);
      continue;
    }
    const said = isHiddenElement(node)
      ? message("hiddenElementLeft")
      : isStruckElement(node)
        ? message("struckLeft")
        : node.tagName === "rt"
          ? message("rubyLeft")
          : node.tagName === "sup" && isNoteMark(textOf(node), lines.at(-1) ?? "")
            ? message("noteMarkLeft")
            : undefined;
    if (said !== undefined) {
      const found = textOf(node).trim();
      if (found !== "") leaveOut(node, said, found);
      continue;
    }
    const isBlock = node.tagName === "br" || blockElements.has(node.tagName);
    if (isBlock) lines.push("");
    readInto(node, lines, leaveOut);
    if (isBlock && node.tagName !== "br") lines.push("");
  }
}

function betweenLines(text: string, line: string): string {
  if (/[\d%％]$/u.test(text) && /^\d/u.test(line)) return "、";
  return /\w$/u.test(text) && /^\w/u.test(line) ? " " : "";
}

/** Spaces between two Chinese characters come from the page's source, not from the table. */
function closeUp(text: string): string {
  return text.replace(/(?<=[\u3000-\u9fff\uff00-\uffef]) (?=[\u3000-\u9fff\uff00-\uffef])/g, "");
}
