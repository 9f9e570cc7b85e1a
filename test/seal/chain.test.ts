import { describe, expect, test } from "vitest";
import { chainFaults, signatureFaults, stateOf } from "../../src/seal/chain.ts";
import { digestOf } from "../../src/seal/digest.ts";
import { newKeys, parseKey, sign } from "../../src/seal/keys.ts";
import { type Seal, sealOf, statementOf } from "../../src/seal/seal.ts";

const pair = newKeys("Ed25519");
const keys = [{ id: "a", spki: pair.spki }];

function chainOf(length: number): Seal[] {
  const seals: Seal[] = [];
  for (let sequence = 1; sequence <= length; sequence++) {
    const seal = sealOf({
      period: "2024-Q2",
      date: `2024-07-0${sequence}`,
      sequence,
      ...(sequence > 1 && { previous: seals.at(-1)!.digest.sha256 }),
      files: [{ name: "circular.md", bytes: sequence, ...digestOf(`${sequence}`) }],
      units: [{ id: "circular.md#title", text: "通报", ...digestOf("通报") }],
      corrections: sequence > 1 ? [{ file: "circular.md", ...digestOf("row") }] : [],
    });
    const value = sign(statementOf(seal), parseKey(pair.privatePem)!);
    seals.push({ ...seal, signatures: [{ algorithm: "Ed25519", key: "a", value }] });
  }
  return seals;
}

const faultsOf = (seals: readonly Seal[]) =>
  chainFaults(seals, "2024-Q2").map(({ kind, sequence }) => `${sequence} ${kind}`);

test("the statement, line by line", () => {
  const [first] = chainOf(1);
  const file = digestOf("1");
  const unit = digestOf("通报");
  expect(statementOf(first!)).toBe(
    `tongbao-seal 1\nperiod 2024-Q2\ndate 2024-07-01\nsequence 1\nprevious none\nfile ${file.sha256} ${file.sm3} 1 circular.md\nunit ${unit.sha256} ${unit.sm3} circular.md#title\n`,
  );
});

describe("a chain of three corrections", () => {
  const chain = chainOf(4);
  const [first, second, third, fourth] = chain as [Seal, Seal, Seal, Seal];

  test("holds from the first to the last", () => {
    expect(faultsOf(chain)).toEqual([]);
    expect(signatureFaults(chain, keys)).toEqual([]);
  });

  test.each([
    ["the middle taken out", [first, third, fourth], ["2 sequence", "2 previous", "3 sequence"]],
    ["the first taken out", [second, third], ["1 sequence", "1 previous", "2 sequence"]],
    [
      "two exchanged",
      [first, third, second],
      ["2 sequence", "2 previous", "3 sequence", "3 previous", "3 date"],
    ],
    ["one twice", [first, second, second], ["3 sequence", "3 previous"]],
    ["one of another period", [{ ...first, period: "2024-Q1" }], ["1 period", "1 digest"]],
    ["a day changed", [{ ...first, date: "2024-06-30" }], ["1 digest"]],
    ["the SM3 of a digest changed", [{ ...first, digest: { ...first.digest, sm3: "0" } }], ["1 digest"]],
    ["a correction taken out", [first, { ...second, corrections: [] }], ["2 digest"]],
  ])("%s", (_, seals, faults) => {
    expect(faultsOf(seals)).toEqual(faults);
  });

  test("a signature of another statement, with another key, or with one that is not published", () => {
    const moved = { ...second, signatures: first.signatures };
    expect(signatureFaults([first, moved], keys)).toEqual([
      { kind: "signature", sequence: 2, key: "a", why: "wrong" },
    ]);
    expect(stateOf(first, first.signatures[0]!, [{ id: "a", spki: newKeys("Ed25519").spki }])).toBe("wrong");
    expect(stateOf(first, first.signatures[0]!, [])).toBe("unknown");
    expect(stateOf(first, first.signatures[0]!, [{ id: "a", spki: newKeys("SM2").spki }])).toBe("unknown");
    expect(stateOf(first, first.signatures[0]!, [{ id: "a", spki: "!" }])).toBe("unknown");
  });
});
