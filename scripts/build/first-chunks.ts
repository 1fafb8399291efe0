/** What a bundler tells of one module; the part of Rolldown's that is used here. */
interface ModuleInfo {
  /** Ids of the modules that import it from the beginning. */
  importers: readonly string[];
}

interface Modules {
  getModuleInfo(id: string): ModuleInfo | null;
}

const PANEL = /[\\/]entrypoints[\\/]sidepanel[\\/]/;
const WORKER = /[\\/]entrypoints[\\/]background[\\/]/;
const READER = /[\\/]entrypoints[\\/]reader[\\/]/;

/**
 * All that the panel runs first in two files, for it waits for each on its own: one that the worker needs too, and one that nothing without a
 * screen ever loads. What comes later is left to the bundler.
 */
export function firstChunks() {
  const known = new Map<string, readonly string[]>();
  const importersOf = (id: string, modules: Modules): readonly string[] => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const ids = new Set([id]);
    // A set is walked through to what is added meanwhile.
    for (const each of ids) for (const importer of modules.getModuleInfo(each)?.importers ?? []) ids.add(importer);
    known.set(id, [...ids]);
    return [...ids];
  };
  return {
    debugName: 'first chunks',
    name(id: string, modules: Modules): string | null {
      // The page's own beginning is nobody else's.
      if (PANEL.test(id)) return null;
      const importers = importersOf(id, modules);
      const isOf = (entrypoint: RegExp) => importers.some((importer) => entrypoint.test(importer));
      if (!isOf(PANEL)) return null;
      if (isOf(WORKER)) return 'shared';
      return isOf(READER) ? null : 'page';
    },
  };
}
