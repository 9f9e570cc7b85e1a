import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { CommandError } from "../messages/command-error.ts";
import { message } from "../messages/message.ts";

/** What every site has; a folder without it is somebody's. */
const markOfASite = "api/dashboard.json";

/** Where the old site waits while the new one comes in. It is whole whenever it is there. */
const aside = (target: string): string => beside(target, "old");

/** A name of our own in the same folder, which nobody else gives. */
const beside = (target: string, use: string): string =>
  join(dirname(target), `.${basename(target)}.tongbao-${use}`);

/**
 * The folder that a site at `place` goes into, with the site in it that was there before, if any.
 *
 * Puts back one that a build, killed while replacing it, had moved aside.
 *
 * @returns its path; of what it points to, when it is a link
 * @throws CommandError when it is no folder, or one that holds files and no site
 */
export async function siteFolder(place: string): Promise<string> {
  const target = await realpath(place).catch(() => resolve(place));
  await recoverFolder(target);
  const names = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") throw new CommandError(message("siteNoFolder", { path: target }));
    throw error;
  });
  if (names.length > 0 && !existsSync(join(target, markOfASite))) {
    throw new CommandError(message("siteForeign", { path: target }));
  }
  return target;
}

/** Puts the old site back that a build, killed between the two renames of `replaceFolder`, has left aside. */
export async function recoverFolder(target: string): Promise<void> {
  if (existsSync(target)) return;
  await rename(aside(target), target).catch(ignore("ENOENT"));
}

/**
 * Puts a finished folder in the place of another, which is deleted.
 *
 * It takes two renames, for no call of Node exchanges two folders. Between them, for some microseconds, nothing is
 * at `target`; a process killed just then leaves the old folder aside, and `recoverFolder` puts it back. At no time is
 * there a mixture. Of two processes that replace the same folder at once, the last one's stays.
 *
 * @param fresh - the finished folder; gone afterwards
 * @param target - an absolute path
 */
export async function replaceFolder(fresh: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  let incoming = fresh;
  try {
    for (;;) {
      try {
        await rename(incoming, target);
        break;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === "EXDEV" && incoming === fresh) incoming = await copyBeside(fresh, target);
        else if (isOccupied(code)) await moveAside(target);
        else throw error;
      }
    }
  } catch (error) {
    await recoverFolder(target);
    throw error;
  }
  // First out of the way, so that what lies aside is always whole.
  await rename(aside(target), incoming).catch(ignore("ENOENT"));
  await rm(incoming, { recursive: true, force: true });
}

async function moveAside(target: string): Promise<void> {
  await rm(aside(target), { recursive: true, force: true });
  await rename(target, aside(target)).catch(ignore("ENOENT"));
}

/** For a target on another disk: a rename stays on one. */
async function copyBeside(fresh: string, target: string): Promise<string> {
  // A name that only builds in the same work folder take, one at a time: what a killed one has left is the next one's to remove.
  const origin = createHash("sha256").update(fresh).digest("hex").slice(0, 8);
  const incoming = beside(target, `new-${origin}`);
  await rm(incoming, { recursive: true, force: true });
  try {
    await cp(fresh, incoming, { recursive: true });
  } catch (error) {
    // A full disk is not made fuller by what was copied in vain.
    await rm(incoming, { recursive: true, force: true });
    throw error;
  }
  await rm(fresh, { recursive: true });
  return incoming;
}

function isOccupied(code: string | undefined): boolean {
  // Windows says EPERM of a folder that is there.
  return code === "ENOTEMPTY" || code === "EEXIST" || (code === "EPERM" && process.platform === "win32");
}

function ignore(code: string): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (error.code !== code) throw error;
  };
}
