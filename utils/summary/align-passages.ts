import type { PaperDocument } from '@/utils/reading/paper-document';
import type { CitedPassage } from './summary';

/**
 * The document with the ids that a text cites: read again by a newer reader, a paper may be counted otherwise, and `P12` would be another
 * paragraph than the one cited. A passage is known by its words; whatever else has taken its id gets a free one.
 */
export function alignPassages(document: PaperDocument, cited: Readonly<Record<string, CitedPassage>>): PaperDocument {
  const known = Object.entries(cited).filter(([id]) => /^[A-Z]\d+$/.test(id));
  const byId = new Map(document.passages.map((passage) => [passage.id, passage]));
  if (known.every(([id, passage]) => identityOf(byId.get(id)) === identityOf(passage))) return document;
  const wanted = Map.groupBy(known, ([, passage]) => identityOf(passage));
  const taken = new Set(known.map(([id]) => id));
  let free = [...byId.keys(), ...taken].reduce((highest, id) => Math.max(highest, Number(id.slice(1))), 0);
  const newIds = new Map<string, string>();
  for (const passage of document.passages) {
    const [id] = wanted.get(identityOf(passage))?.shift() ?? [];
    if (id !== undefined) newIds.set(passage.id, id);
    else if (taken.has(passage.id)) newIds.set(passage.id, `${passage.id[0]}${++free}`);
  }
  return withNewIds(document, newIds);
}

function identityOf(passage: Pick<CitedPassage, 'kind' | 'text'> | undefined): string | undefined {
  return passage && `${passage.kind} ${passage.text.replace(/\s+/g, ' ').trim()}`;
}

/** Wherever a passage is named in what a prompt is made of. */
function withNewIds(document: PaperDocument, newIds: ReadonlyMap<string, string>): PaperDocument {
  const renamed = <Named extends { passage?: string }>(named: Named): Named =>
    named.passage === undefined ? named : { ...named, passage: newIds.get(named.passage) ?? named.passage };
  const { passages, links, receipt } = document;
  return {
    ...document,
    passages: passages.map((passage) => ({ ...passage, id: newIds.get(passage.id) ?? passage.id })),
    links: links.map(renamed),
    receipt: { ...receipt, planted: receipt.planted.map(renamed) },
  };
}
