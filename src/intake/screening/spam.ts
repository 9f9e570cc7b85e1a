import type { Doubt } from "./clean-text.ts";
import { doubtfulWords, honestWords, spamWords } from "./lexicons.ts";
import { foreignAddresses } from "../../documents/links.ts";

/** Why a text looks like gambling or search-engine spam, or leads off to a foreign site; undefined when it does not. */
export function spamIn(text: string): Doubt | undefined {
  const [address] = foreignAddresses(text);
  if (address !== undefined) return { doubt: "address" };
  const honest = honestWords.reduce((rest, words) => rest.replaceAll(words, "，"), text);
  const joined = honest.replaceAll(/[\s·.．]+/g, "");
  if (spamWords.some((word) => word.test(joined))) return { doubt: "spamWords" };
  const doubtful = doubtfulWords.filter((word) => word.test(joined)).length;
  return doubtful > 1 && joined.length < 60 ? { doubt: "severalSpamWords" } : undefined;
}
