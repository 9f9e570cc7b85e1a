import { sha256 } from "@noble/hashes/sha2";
import { sm3 } from "sm-crypto-v2";

/** Digests in hexadecimal: SHA-256 (FIPS 180-4), and SM3 (GB/T 32905-2016), which Chinese government systems use. */
export interface Digest {
  readonly sha256: string;
  readonly sm3: string;
}

const encoder = new TextEncoder();

/** Of bytes, or of a text in UTF-8. */
export function digestOf(content: string | Uint8Array): Digest {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  return { sha256: hexOf(sha256(bytes)), sm3: sm3(bytes) };
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
