import { parseArgs } from 'node:util';

interface Options<Name extends string> {
  /** As they were given, else their defaults. */
  texts: Record<Name, string>;
  isStrict: boolean;
  /** Parts of the bench that are left out. */
  skips: ReadonlySet<string>;
}

/**
 * The options of a bench: its own, `--strict`, and `--skip-PART` for each of its parts; `undefined` when help was asked for.
 *
 * @throws TypeError for an option that there is not
 */
export function readOptions<Name extends string>(
  args: string[],
  defaults: Readonly<Record<Name, string>>,
  parts: readonly string[],
): Options<Name> | undefined {
  const flag = { type: 'boolean', default: false } as const;
  const own = Object.entries<string>(defaults).map(([name, text]) => [name, { type: 'string', default: text } as const]);
  const skips = parts.map((part) => [`skip-${part}`, flag]);
  const { values } = parseArgs({ args, options: { strict: flag, help: flag, ...Object.fromEntries([...own, ...skips]) } });
  const all: Readonly<Record<string, unknown>> = values;
  if (all.help === true) return undefined;
  return {
    texts: Object.fromEntries(Object.keys(defaults).map((name) => [name, String(all[name])])) as Record<Name, string>,
    isStrict: all.strict === true,
    skips: new Set(parts.filter((part) => all[`skip-${part}`] === true)),
  };
}

/** A count that was given as text. */
export const atLeastOne = (text: string): number => Math.max(1, Math.floor(Number(text)) || 1);
