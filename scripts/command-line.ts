import { parseArgs, type ParseArgsConfig } from "node:util";
import { CommandError } from "../src/messages/command-error.ts";
import { usage as en } from "../src/messages/en/usage.ts";
import { languageOf } from "../src/messages/language.ts";
import { type Language, type Message, message } from "../src/messages/message.ts";
import { sentence } from "../src/messages/sentence.ts";
import { usage as zh } from "../src/messages/zh/usage.ts";

export type Command = keyof typeof zh;

/** What --help of a command says. */
export function usageOf(command: Command, language: Language): string {
  return (language === "zh" ? zh : en)[command];
}

const common = { help: { type: "boolean", short: "h" }, lang: { type: "string" } } as const;

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What parsing gives, for the options of a command and those that all have. */
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O & typeof common; allowPositionals: true }>
>;

/** The options and arguments that a command was called with. */
export interface CommandLine<O extends Options> {
  readonly values: Parsed<O>["values"];
  readonly positionals: readonly string[];
  readonly language: Language;
}

/**
 * Reads a command's options.
 *
 * @param options - its own; --help and --lang are those of all
 * @param most - how many arguments it takes besides
 * @returns undefined when nothing is left to do: after --help, and after what cannot be understood was told (exit code 2)
 */
export function commandLine<O extends Options>(
  command: Command,
  options: O,
  most: number,
): CommandLine<O> | undefined {
  const args = process.argv.slice(2);
  const language = languageIn(args);
  if (args.some((arg) => arg === "--help" || arg === "-h")) {
    console.log(usageOf(command, language));
    return undefined;
  }
  try {
    const { values, positionals } = parsedArguments(args, { ...options, ...common });
    const over = positionals[most];
    if (over !== undefined) throw new CommandError(message("argumentTooMany", { argument: over }));
    return { values, positionals, language };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    misused(command, error.said, language);
    return undefined;
  }
}

/** Tells what a command cannot do as it was called, and how it is called; exit code 2. */
export function misused(command: Command, said: Message, language: Language): void {
  console.error(`${sentence(said, language)}\n${usageOf(command, language)}`);
  process.exitCode = 2;
}

/**
 * As parseArgs, arguments allowed.
 *
 * @throws CommandError for options that cannot be understood
 */
export function parsedArguments<O extends Options>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || !code.startsWith("ERR_PARSE_ARGS")) throw error;
    const option = /--?[\w-]+/.exec((error as Error).message)?.[0] ?? "";
    throw new CommandError(
      message(code === "ERR_PARSE_ARGS_UNKNOWN_OPTION" ? "optionUnknown" : "optionWrong", { option }),
    );
  }
}

/** What --lang says, whatever else is wrong with the options. */
export function languageIn(args: readonly string[]): Language {
  const at = args.indexOf("--lang");
  const asked =
    at < 0 ? args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length) : args[at + 1];
  return languageOf(asked);
}
