/** Draws pictures in a process of its own: [{ svg, file }] → files, each whole or not there. */
import { givenInput } from "../work/own-process.ts";
import { z } from "zod";
import { drawPng } from "./draw-png.ts";
import { keepPicture } from "./kept-picture.ts";

const pictures = z.array(z.object({ svg: z.string(), file: z.string() })).parse(await givenInput());
for (const { svg, file } of pictures) {
  await keepPicture(file, await drawPng(svg));
  globalThis.gc?.();
}
console.log("[]");
