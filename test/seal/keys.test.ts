import { execFileSync } from "node:child_process";
import { createPrivateKey, createPublicKey, sign as nodeSign, verify as nodeVerify } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sm2 as otherSm2 } from "sm-crypto";
import { describe, expect, onTestFinished, test } from "vitest";
import { bytesOfHex, hexOf } from "../../src/seal/digest.ts";
import {
  isSigned,
  newKeys,
  parseKey,
  parsePublicKey,
  publicHexOf,
  publicPemOf,
  sign,
  userId,
} from "../../src/seal/keys.ts";
import type { Signature } from "../../src/seal/seal.ts";

const statement = "tongbao-seal 1\nperiod 2024-Q2\n";
const bytes = Buffer.from(statement);

describe.each(["Ed25519", "SM2"] as const)("%s", (algorithm) => {
  const { privatePem, spki } = newKeys(algorithm);
  const [secret, open] = [parseKey(privatePem)!, parsePublicKey(spki)!];
  const signed = (value = sign(statement, secret)): Signature => ({ algorithm, key: "a", value });

  test("a signature holds for its statement and its key alone", () => {
    expect(secret).toMatchObject({ algorithm, isPrivate: true });
    expect(open).toMatchObject({ algorithm, isPrivate: false, hex: publicHexOf(secret) });
    expect(parseKey(publicPemOf(spki))).toEqual(open);
    expect(isSigned(statement, signed(), open)).toBe(true);
    expect(isSigned(`${statement} `, signed(), open)).toBe(false);
    expect(isSigned(statement, signed(), parsePublicKey(newKeys(algorithm).spki)!)).toBe(false);
  });

  test.each(["", "AAAA", "!", Buffer.alloc(64).toString("base64"), Buffer.alloc(72, 48).toString("base64")])(
    "%j is no signature",
    (value) => {
      expect(isSigned(statement, signed(value), open)).toBe(false);
    },
  );

  test("a bit changed in a signature is found, whichever", () => {
    const value = Buffer.from(sign(statement, secret), "base64");
    for (let at = 0; at < value.length; at += 7) {
      const other = Buffer.from(value);
      other[at] = (other[at] ?? 0) ^ 1;
      expect(isSigned(statement, signed(other.toString("base64")), open), String(at)).toBe(false);
    }
  });

  test("openssl takes the keys and the signature", () => {
    const dir = mkdtempSync(join(tmpdir(), "tongbao-keys-"));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    const file = (name: string, content: string | Buffer) => {
      writeFileSync(join(dir, name), content);
      return join(dir, name);
    };
    const [text, pem] = [file("statement", statement), file("public.pem", publicPemOf(spki))];
    const signature = file("signature", Buffer.from(sign(statement, secret), "base64"));
    const options = algorithm === "SM2" ? ["-digest", "sm3", "-pkeyopt", `distid:${userId}`] : [];
    const verified = execFileSync(
      "openssl",
      [
        "pkeyutl",
        "-verify",
        "-pubin",
        "-inkey",
        pem,
        "-rawin",
        "-in",
        text,
        "-sigfile",
        signature,
        ...options,
      ],
      { encoding: "utf8" },
    );
    expect(verified).toContain("Signature Verified Successfully");
    const own = join(dir, "own");
    const key = file("private.pem", privatePem);
    execFileSync("openssl", [
      "pkeyutl",
      "-sign",
      "-inkey",
      key,
      "-rawin",
      "-in",
      text,
      "-out",
      own,
      ...options,
    ]);
    const value = execFileSync("base64", ["-w0", own], { encoding: "utf8" });
    expect(isSigned(statement, signed(value), open)).toBe(true);
  });
});

test("a signature is written in one way: no bit that Base64 leaves over may differ", () => {
  const { privatePem, spki } = newKeys("Ed25519");
  const value = sign(statement, parseKey(privatePem)!);
  expect(value).toMatch(/[AQgw]==$/);
  const other = value.replace(
    /(.)==$/,
    (_, last: string) => `${{ A: "B", Q: "R", g: "h", w: "x" }[last] ?? ""}==`,
  );
  expect(Buffer.from(other, "base64")).toEqual(Buffer.from(value, "base64"));
  const signature = (text: string): Signature => ({ algorithm: "Ed25519", key: "a", value: text });
  expect(isSigned(statement, signature(value), parsePublicKey(spki)!)).toBe(true);
  expect(isSigned(statement, signature(other), parsePublicKey(spki)!)).toBe(false);
});

test("Ed25519 as node:crypto has it", () => {
  const { privatePem, spki } = newKeys("Ed25519");
  const value = sign(statement, parseKey(privatePem)!);
  expect(nodeSign(null, bytes, createPrivateKey(privatePem)).toString("base64")).toBe(value);
  expect(nodeVerify(null, bytes, createPublicKey(publicPemOf(spki)), Buffer.from(value, "base64"))).toBe(
    true,
  );
});

describe("SM2", () => {
  const options = { hash: true, der: true, userId };

  test("as a second implementation has it, both ways", () => {
    const { privatePem, spki } = newKeys("SM2");
    const [secret, open] = [parseKey(privatePem)!, parsePublicKey(spki)!];
    const theirs = otherSm2.doSignature([...bytes], secret.hex, { ...options, publicKey: open.hex });
    const value = Buffer.from(bytesOfHex(theirs)).toString("base64");
    expect(isSigned(statement, { algorithm: "SM2", key: "a", value }, open)).toBe(true);
    const ours = hexOf(Buffer.from(sign(statement, secret), "base64"));
    expect(otherSm2.doVerifySignature([...bytes], ours, open.hex, options)).toBe(true);
  });

  test("numbers that begin with zeros are short, and still numbers", () => {
    const { privatePem, spki } = newKeys("SM2");
    const [secret, open] = [parseKey(privatePem)!, parsePublicKey(spki)!];
    const lengths = new Set<number>();
    for (let round = 0; round < 400; round++) {
      const value = sign(statement, secret);
      lengths.add(Buffer.from(value, "base64").length);
      if (round < 40) expect(isSigned(statement, { algorithm: "SM2", key: "a", value }, open)).toBe(true);
    }
    expect(Math.max(...lengths)).toBe(72);
    expect(Math.min(...lengths)).toBeLessThan(71);
  });

  test("the example of GB/T 32918.5-2017, A.2", () => {
    const point =
      "0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020" +
      "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13";
    const [r, s] = [
      "f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3",
      "b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa",
    ];
    // The first bit of both is set, so that DER puts a zero before them.
    const der = `304602210${"0"}${r}02210${"0"}${s}`;
    const spki = Buffer.from(
      bytesOfHex(`3059301306072a8648ce3d020106082a811ccf5501822d034200${point}`),
    ).toString("base64");
    const value = Buffer.from(bytesOfHex(der)).toString("base64");
    const signature: Signature = { algorithm: "SM2", key: "a", value };
    expect(isSigned("message digest", signature, parsePublicKey(spki)!)).toBe(true);
    expect(isSigned("message digesT", signature, parsePublicKey(spki)!)).toBe(false);
  });
});

test.each([
  ["nothing", ""],
  ["no Base64", "-----BEGIN PUBLIC KEY-----\n!\n-----END PUBLIC KEY-----"],
  ["a key cut short", publicPemOf(newKeys("Ed25519").spki.slice(0, 40))],
  ["a key of another curve", publicPemOf("MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE" + "A".repeat(86) + "==")],
  ["a certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"],
])("no key: %s", (_, pem) => {
  expect(parseKey(pem)).toBeUndefined();
});
