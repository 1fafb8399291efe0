import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A script of the build. */
export interface FirstScript {
  /** Its path in the build. */
  file: string;
  text: string;
  /** Bytes, as they lie in the build and packed. */
  size: number;
  packed: number;
}

/**
 * Everything that a page of a built extension loads before it shows anything: its scripts, what it preloads, what those import, and the larger
 * one of the languages, of which it loads one; the largest first.
 */
export function firstScripts(build: string, page: string): FirstScript[] {
  const found = new Map<string, FirstScript>();
  const open = scriptsOfPage(readFileSync(path.join(build, page), 'utf8'));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    const script = readScript(build, file);
    found.set(file, script);
    const folder = path.posix.dirname(file);
    open.push(...staticImports(script.text).map((name) => path.posix.join(folder, name)));
  }
  return [...found.values(), largerLanguage(build)].sort(byPacked);
}

/** All scripts of a build's pages. */
export function allScripts(build: string): FirstScript[] {
  const names = readdirSync(path.join(build, CHUNKS)).filter((name) => name.endsWith('.js'));
  return names.map((name) => readScript(build, path.posix.join(CHUNKS, name)));
}

const CHUNKS = 'chunks';

function largerLanguage(build: string): FirstScript {
  const languages = allScripts(build).filter(({ file }) => /\/(?:zh|en)-[\w-]{8}\.js$/.test(file));
  const [larger] = languages.sort(byPacked);
  if (larger === undefined || languages.length !== 2) throw new Error(`${build} should have two files of texts, not ${languages.length}`);
  return larger;
}

const byPacked = (one: FirstScript, other: FirstScript) => other.packed - one.packed;

function readScript(build: string, file: string): FirstScript {
  const bytes = readFileSync(path.join(build, file));
  return { file, text: bytes.toString('utf8'), size: bytes.length, packed: gzipSync(bytes).length };
}

/** Paths from the build's root of the scripts and preloads that a page names. */
export function scriptsOfPage(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const scripts = tags.filter((tag) => tag.startsWith('<script') || /\brel="modulepreload"/.test(tag));
  return scripts.flatMap((tag) => /\b(?:src|href)="\/?([^"]+\.m?js)"/.exec(tag)?.[1] ?? []);
}

/** What a bundled module imports at once; what it imports when it is needed stands in `import(…)` and is none. */
export function staticImports(code: string): string[] {
  return [...code.matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/g)].flatMap(([, name]) => name ?? []);
}
