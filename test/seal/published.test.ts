import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newKeys, parseKey, sign } from "../../src/seal/keys.ts";
import { sealFiles } from "../../src/seal/published.ts";
import { type Seal, sealOf, statementOf } from "../../src/seal/seal.ts";

const keys = [newKeys("Ed25519"), newKeys("SM2"), newKeys("Ed25519")];
const unsigned = sealOf({
  period: "2024-Q2",
  date: "2024-07-04" as Seal["date"],
  sequence: 1,
  files: [],
  units: [],
  corrections: [],
});
const seal: Seal = {
  ...unsigned,
  signatures: keys.map(({ privatePem }, index) => {
    const key = parseKey(privatePem)!;
    return { algorithm: key.algorithm, key: `键/${index}`, value: sign(statementOf(unsigned), key) };
  }),
};

describe("what is published of seals", () => {
  const files = sealFiles({
    keys: keys.map(({ spki }, index) => ({ id: `键/${index}`, spki })),
    periods: [{ period: "2024-Q2", seals: [seal] }],
  });
  const contentOf = (name: string) => files.find((file) => file.name === name)?.content ?? "";

  test("has names that any address has, each once", () => {
    expect(files.map(({ name }) => name)).toEqual([
      "keys.json",
      "key-1.pem",
      "key-2.pem",
      "key-3.pem",
      "2024-Q2.json",
      "2024-Q2-1.txt",
      "2024-Q2-1-ed25519.sig",
      "2024-Q2-1-sm2.sig",
      "2024-Q2-1-ed25519-2.sig",
    ]);
  });

  test("the statement has the seal's digest, a signature the bytes of its Base64", () => {
    const statement = contentOf("2024-Q2-1.txt");
    expect(createHash("sha256").update(statement).digest("hex")).toBe(seal.digest.sha256);
    expect(Buffer.from(contentOf("2024-Q2-1-ed25519-2.sig") as Uint8Array).toString("base64")).toBe(
      seal.signatures[2]?.value,
    );
    expect(JSON.parse(contentOf("keys.json") as string)).toEqual(
      keys.map(({ spki }, index) => ({ id: `键/${index}`, spki, file: `key-${index + 1}.pem` })),
    );
  });

  test("of a site without keys and seals is nothing", () => {
    expect(sealFiles({ keys: [], periods: [] })).toEqual([]);
  });
});
