import { commonCharacters } from "../text/character-sets.ts";

/**
 * The characters that the bundled font has: assets/fonts/ is cut to them, and what is drawn with it is held to them.
 *
 * All of GB 2312's Chinese characters, which are those of running text; the characters beyond it that names of counties
 * and towns are written with; what is on a keyboard; and the marks of Chinese print.
 */
export function fontCharacters(): ReadonlySet<string> {
  characters ??= new Set([...commonCharacters(), ...places, ...keyboard(), ...marks]);
  return characters;
}

/** 〓, which stands in print for a character that the printer has no type for. */
export const missingCharacter = "〓";

let characters: ReadonlySet<string> | undefined;

const places = "鄠瀍硚浉埇猇甪垟漷崟洣涢湴碶筼筻郚鄌酂隩洑堽墕旸塅垴沭鄨婼坬浬濛鞨炟洺燊鲘堨蔴";
const marks = `、。·—～…‘’“”〔〕〈〉《》「」『』【】（）！，．：；？％＋－／＝×÷±°−–→${missingCharacter}`;

function keyboard(): string[] {
  return Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at));
}
