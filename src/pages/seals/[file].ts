import type { APIRoute } from "astro";
import { type SealFile, sealFiles } from "../../seal/published.ts";
import { readSealedSite } from "../../work/read-seals.ts";

export function getStaticPaths() {
  return sealFiles(readSealedSite()).map((file) => ({ params: { file: file.name }, props: { file } }));
}

/** A seal, what it states, a signature or a key: byte for byte. */
export const GET: APIRoute<{ file: SealFile }> = ({ props: { file } }) => new Response(file.content);
