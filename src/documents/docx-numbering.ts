import { formatChineseNumeral } from "../text/chinese-numerals.ts";
import { childOf, childrenOf, type XmlElement } from "./xml.ts";

/** The labels that Word shows before paragraphs, counted on as the paragraphs are met in order. */
export interface Numbering {
  /** "一、", "（二）", "1."; empty for a bullet and for what has no number. */
  label(paragraphProperties: XmlElement | undefined): string;
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Levels that Word knows. */
const levelCount = 9;

/**
 * Automatic numbering (ECMA-376 Part 1, §17.9): a paragraph names a list and a level, directly or by its style; the
 * list's definition says how the level counts and what is written around the number.
 *
 * @param numbering - root of word/numbering.xml
 * @param styles - root of word/styles.xml
 */
export function numberingOf(numbering: XmlElement | undefined, styles: XmlElement | undefined): Numbering {
  const abstracts = new Map(
    childrenOf(numbering, "w:abstractNum").map((element) => [
      element.attributes["w:abstractNumId"] ?? "",
      levelsOf(element),
    ]),
  );
  const lists = new Map(
    childrenOf(numbering, "w:num").map((element) => {
      const abstract = value(childOf(element, "w:abstractNumId")) ?? "";
      const starts = new Map(
        childrenOf(element, "w:lvlOverride").map((override) => [
          Number(override.attributes["w:ilvl"]),
          Number(value(childOf(override, "w:startOverride")) ?? Number.NaN),
        ]),
      );
      return [element.attributes["w:numId"] ?? "", { abstract, starts }] as const;
    }),
  );
  const byStyle = new Map(
    childrenOf(styles, "w:style").map((style) => [style.attributes["w:styleId"] ?? "", style]),
  );
  // Lists that share a definition count on together, until one of them sets its own start.
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();

  return {
    label(properties) {
      const named = numberProperties(properties, byStyle);
      const list = named && lists.get(named.list);
      const levels = list && abstracts.get(list.abstract);
      const level = named && levels?.get(named.level);
      if (!named || !list || !level) return "";
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      const override = list.starts.get(named.level);
      const first = `${named.list}/${named.level}`;
      if (override !== undefined && Number.isFinite(override) && !begun.has(first)) {
        counts[named.level] = override;
      } else {
        counts[named.level] = (counts[named.level] ?? level.start - 1) + 1;
      }
      begun.add(first);
      counts.length = named.level + 1;
      return level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const format = levels?.get(at)?.format ?? "decimal";
        return numeral(counts[at] ?? levels?.get(at)?.start ?? 1, format);
      });
    },
  };
}

function levelsOf(abstract: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(abstract, "w:lvl").map((element) => {
      const format = value(childOf(element, "w:numFmt")) ?? "decimal";
      const none = format === "bullet" || format === "none";
      return [
        Number(element.attributes["w:ilvl"]),
        {
          format,
          text: none ? "" : (value(childOf(element, "w:lvlText")) ?? ""),
          start: Number(value(childOf(element, "w:start")) ?? 1),
        },
      ];
    }),
  );
}

/** The list and level of a paragraph: its own, else its style's, else those of the style that one is based on. */
function numberProperties(
  properties: XmlElement | undefined,
  styles: ReadonlyMap<string, XmlElement>,
): { list: string; level: number } | undefined {
  let holder = properties;
  let style = value(childOf(properties, "w:pStyle"));
  let level: string | undefined;
  for (let steps = 0; steps <= levelCount; steps++) {
    const numbers = childOf(holder, "w:numPr");
    level ??= value(childOf(numbers, "w:ilvl"));
    const list = value(childOf(numbers, "w:numId"));
    if (list !== undefined) return list === "0" ? undefined : { list, level: Number(level ?? 0) };
    const definition: XmlElement | undefined = styles.get(style ?? "");
    if (!definition) return undefined;
    holder = childOf(definition, "w:pPr");
    style = value(childOf(definition, "w:basedOn"));
  }
  return undefined;
}

function value(element: XmlElement | undefined): string | undefined {
  return element?.attributes["w:val"];
}

/** A number as a format of Word's writes it; formats that circulars do not use come out in Arabic digits. */
function numeral(number: number, format: string): string {
  if (/^(?:chinese|japanese|taiwanese|ideographLegal).*(?:Counting|Traditional)/.test(format))
    return number >= 0 && number <= 9999 ? formatChineseNumeral(number) : String(number);
  if (format === "decimalFullWidth" || format === "decimalFullWidth2") {
    return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  }
  if (format === "decimalEnclosedCircle" && number >= 1 && number <= 20)
    return String.fromCodePoint(0x245f + number);
  if (format === "lowerLetter" && number >= 1 && number <= 26) return String.fromCodePoint(96 + number);
  if (format === "upperLetter" && number >= 1 && number <= 26) return String.fromCodePoint(64 + number);
  return String(number);
}
