/**
 * check.html: what is pasted or dropped is held against what was sealed, and its figures are audited. Nothing leaves the page.
 */
import { auditText } from "../../audit/audit-text.ts";
import { readPlainText } from "../../documents/plain-text.ts";
import { canonicalParagraph } from "../../seal/canonical.ts";
import { sealedCirculars, type Verdict, verify } from "../../verify/verify.ts";
import { likely } from "../fingerprint.ts";
import type { PageIndex } from "../page-index.ts";
import { sealedFileName, type SealedPart } from "../sealed-file.ts";
import { element, fill } from "./elements.ts";
import { figuresSection } from "./figures-view.ts";
import { isReadingError, type ReadCopy, ReadingError, type SealState } from "./registry.ts";
import { mayBeTraditional } from "./simplified.ts";
import { verdictView } from "./verdict-view.ts";

/** So few sealed circulars are all looked at, whatever their fingerprints say: an excerpt may miss them. */
const fewCirculars = 8;
/** Of many, those that are looked at. */
const mostCandidates = 3;

const parts = new Map<string, SealedPart>();
globalThis.tongbaoCheck = { parts, sealed: (part) => void parts.set(part.period, part) };

const form = element("check-form", HTMLFormElement);
const input = element("check-text", HTMLTextAreaElement);
const file = element("check-file", HTMLInputElement);
const pick = element("check-pick", HTMLButtonElement);
const zone = element("check-zone", HTMLElement);
const status = element("check-status", HTMLElement);
const opening = element("check-opening", HTMLElement);
const result = element("check-result", HTMLElement);
const index = JSON.parse(element("check-index", HTMLTemplateElement).content.textContent ?? "") as PageIndex;
const folder = document.documentElement.classList.contains("large") ? "../check/" : "check/";

/** Scripts by name, each asked for once. */
const asked = new Map<string, Promise<void>>();

function load(name: string): Promise<void> {
  const known = asked.get(name);
  if (known) return known;
  const loading = new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = folder + name;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => {
      asked.delete(name);
      script.remove();
      reject(new ReadingError(`没有载入${script.src}。请检查网络后再试。`));
    });
    document.head.append(script);
  });
  asked.set(name, loading);
  return loading;
}

/** What a copy comes to. */
interface Outcome {
  readonly verdict: Verdict;
  readonly seal: SealState | undefined;
}

async function outcomeOf({ document: received, text }: ReadCopy): Promise<Outcome> {
  const { circulars } = index;
  const canonical = canonicalParagraph(globalThis.tongbaoCheck.toSimplified?.(text) ?? text);
  const nearest = likely(
    canonical,
    circulars.map(({ print }) => print),
  );
  const looked = circulars.length <= fewCirculars ? circulars.keys() : nearest.slice(0, mostCandidates);
  const periods = [...looked].map((one) => circulars[one]!.period);
  await Promise.all(periods.map((period) => load(sealedFileName(period))));
  const newest = periods.flatMap((period) => parts.get(period)?.seals.at(-1) ?? []);
  const verdict = verify(received, sealedCirculars(newest));
  if (verdict.verdict === "unrelated") return { verdict, seal: undefined };
  await load("seals.js");
  const part = parts.get(verdict.period);
  return { verdict, seal: part && globalThis.tongbaoCheck.checkSeals?.(part) };
}

async function readCopy(bytes: Uint8Array, name: string): Promise<ReadCopy> {
  await load("readers.js");
  const copy = globalThis.tongbaoCheck.read?.(bytes, name);
  if (!copy) throw new Error("readers.js brought no reader");
  return copy;
}

/** A pasted text, as a text file is read; the source of a page as a page. */
async function pastedCopy(text: string): Promise<ReadCopy> {
  const name = "送核文本";
  if (/^\s*<(?:!doctype html|html[\s>])/i.test(text))
    return readCopy(new TextEncoder().encode(text), `${name}.html`);
  const lines = text.replace(/\r\n?/g, "\n");
  return { document: readPlainText(lines, name), text: lines };
}

/** Checks are not for two at once: what was asked last is shown. */
let turn = 0;

async function check(copy: () => Promise<ReadCopy>): Promise<void> {
  const own = ++turn;
  const say = (words: string, isError = false) => {
    if (own !== turn) return;
    status.textContent = words;
    status.classList.toggle("alarming", isError);
  };
  say("正在核对……");
  try {
    const read = await copy();
    if (mayBeTraditional(read.text)) await load("traditional.js");
    const outcome = await outcomeOf(read);
    const claims = auditText(read.text);
    if (own !== turn) return;
    say("");
    show(outcome, read, claims);
  } catch (error) {
    if (!isReadingError(error)) {
      say("没有核对成：页面出了错。请换一个浏览器，或用命令 npm run -s verify。", true);
      throw error;
    }
    say(error.message, true);
  }
}

function show(outcome: Outcome, { text }: ReadCopy, claims: ReturnType<typeof auditText>): void {
  const told =
    outcome.verdict.verdict === "unrelated"
      ? undefined
      : index.circulars.find(
          (one) => outcome.verdict.verdict !== "unrelated" && one.period === outcome.verdict.period,
        );
  const { heading, sections } = verdictView(outcome.verdict, outcome.seal, told, index.circulars.length);
  fill(result, ...sections, figuresSection(claims, text));
  opening.hidden = true;
  result.hidden = false;
  heading.focus();
  result.querySelector("#check-again")?.addEventListener("click", startAgain);
}

function startAgain(): void {
  turn++;
  result.hidden = true;
  result.replaceChildren();
  opening.hidden = false;
  status.textContent = "";
  file.value = "";
  input.select();
  input.focus();
}

function take(chosen: File | undefined): void {
  if (chosen) void check(async () => readCopy(new Uint8Array(await chosen.arrayBuffer()), chosen.name));
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = input.value;
  if (text.trim() === "") {
    status.textContent = "请先贴上通报的文字，或选择文件。";
    input.focus();
    return;
  }
  void check(() => pastedCopy(text));
});
pick.addEventListener("click", () => file.click());
file.addEventListener("change", () => take(file.files?.[0]));
zone.addEventListener("dragover", (event) => {
  event.preventDefault();
  zone.classList.add("over");
});
zone.addEventListener("dragleave", () => zone.classList.remove("over"));
zone.addEventListener("drop", (event) => {
  event.preventDefault();
  zone.classList.remove("over");
  const [dropped] = event.dataTransfer?.files ?? [];
  if (dropped) take(dropped);
  else {
    const text = event.dataTransfer?.getData("text/plain") ?? "";
    if (text === "") return;
    input.value = text;
    void check(() => pastedCopy(text));
  }
});
form.hidden = false;
