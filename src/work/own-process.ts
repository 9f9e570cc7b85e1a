import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { resolve } from "node:path";

/**
 * Runs a file of the project in a process of its own, beside this one: what native code has taken of the memory goes with it.
 *
 * @param file - from the project's root: "src/share/draw.ts"; it reads `input` as JSON and prints JSON
 * @throws Error with what it said, when it fails
 */
export async function inOwnProcess(file: string, input: unknown): Promise<unknown> {
  // What native code holds goes only when its handle is collected: a file that takes much asks for that itself.
  const child = spawn(process.execPath, ["--expose-gc", resolve(file)], { stdio: ["pipe", "pipe", "pipe"] });
  const ended = new Promise<number | null>((done, fail) => child.on("error", fail).on("close", done));
  // One that ends before it has read everything says so by its code.
  child.stdin.on("error", () => undefined).end(JSON.stringify(input));
  const [code, said, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  if (code !== 0) throw new Error(`${file} ended with ${code}:\n${complaint}`);
  return JSON.parse(said);
}

/** What the process was given, for the file that runs in it. */
export async function givenInput(): Promise<unknown> {
  return JSON.parse(await text(process.stdin));
}
