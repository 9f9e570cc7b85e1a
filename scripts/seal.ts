/**
 * 用印: `npm run -s seal -- PERIOD [--key FILE]… [--date DAY]`: seals a period of data/ (or TONGBAO_DATA) as it stands: writes its
 * seal.json, whole or not at all. `--new-key DIR` writes pairs of keys, Ed25519 and SM2, outside of the project and the record.
 *
 * Exit 0: written; 1: something stands in the way, and nothing is written; 2: it was called wrongly.
 */
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { sealFile } from "../src/archive/sealed.ts";
import { aloneInRecord } from "../src/archive/record-lock.ts";
import { makeSeal } from "../src/archive/make-seal.ts";
import { DataError } from "../src/documents/data-error.ts";
import { fileStart } from "../src/documents/report.ts";
import { type Message, message } from "../src/messages/message.ts";
import { type Key, newKeys, parseKey, publicPemOf } from "../src/seal/keys.ts";
import { dataFolder } from "../src/work/work-folder.ts";
import { commandLine, misused } from "./command-line.ts";
import { endWith } from "./report.ts";

const line = commandLine(
  "seal",
  { key: { type: "string", multiple: true }, date: { type: "string" }, "new-key": { type: "string" } },
  1,
);
if (line) await endWith(() => run(line), line.language);

async function run({ values, positionals, language }: NonNullable<typeof line>): Promise<void> {
  if (values["new-key"] !== undefined) return writeNewKeys(values["new-key"]);
  const [period] = positionals;
  if (period === undefined) return misused("seal", message("argumentMissing", { what: "period" }), language);
  const keys = (values.key ?? []).map((path) => ({ path, key: readKey(path) }));
  const { seal, file } = aloneInRecord(dataFolder(), () => {
    const made = makeSeal({
      dir: dataFolder(),
      period,
      keys,
      ...(values.date !== undefined && { date: values.date }),
    });
    const target = join(dataFolder(), period, sealFile);
    const unfinished = join(dirname(target), `.${sealFile}.${process.pid}.part`);
    writeFileSync(unfinished, made.text);
    renameSync(unfinished, target);
    return made;
  });
  const signed =
    seal.signatures.map(({ algorithm, key }) => `${algorithm}（${key}）`).join("、") || "没有签名";
  console.log(
    `${file}：第${seal.sequence}印，${seal.date}，${seal.files.length}个文件、${seal.units.length}处内容；签名：${signed}\n  SHA-256 ${seal.digest.sha256}\n  SM3     ${seal.digest.sm3}`,
  );
}

function stop(file: string, said: Message): DataError {
  return new DataError([{ file, ...fileStart, said }]);
}

function readKey(path: string): Key {
  const key = existsSync(path) ? parseKey(readFileSync(path, "utf8")) : undefined;
  if (!key?.isPrivate) throw stop(path, message("keyUnreadable", { path }));
  return key;
}

/** Private keys that only their owner can read, and the public halves beside them. */
function writeNewKeys(folder: string): void {
  const asked = resolve(folder);
  const existing = nearestExisting(asked);
  const real = realpathSync(existing) + asked.slice(existing.length);
  for (const forbidden of [resolve(), dataFolder()]) {
    const root = existsSync(forbidden) ? realpathSync(forbidden) : resolve(forbidden);
    if (real === root || real.startsWith(root + sep)) throw stop(folder, message("keyInside", { folder }));
  }
  const files = (["Ed25519", "SM2"] as const).map((algorithm) => ({
    algorithm,
    secret: join(folder, `${algorithm.toLowerCase()}-private.pem`),
    open: join(folder, `${algorithm.toLowerCase()}-public.pem`),
  }));
  const taken = files.flatMap(({ secret, open }) => [secret, open]).find((path) => existsSync(path));
  if (taken !== undefined) throw stop(taken, message("keyExists", { path: taken }));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { algorithm, secret, open } of files) {
    const { privatePem, spki } = newKeys(algorithm);
    writeFileSync(secret, privatePem, { mode: 0o600, flag: "wx" });
    writeFileSync(open, publicPemOf(spki), { flag: "wx" });
    console.log(`${secret}：${algorithm}私钥，请妥善保管，不要交给别人
${open}：公钥，请写进 site.json：
  "keys": [{ "id": "${algorithm.toLowerCase()}", "spki": "${spki}" }]`);
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}
