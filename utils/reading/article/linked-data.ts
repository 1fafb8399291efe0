import type { Author } from '@/utils/reading/paper-document';

export interface LinkedData {
  title?: string;
  date?: string;
  licence?: string;
  authors: Author[];
}

/** The article in a page's JSON-LD (https://schema.org/Article); what is not one, or is broken, says nothing. */
export function linkedData(document: Document): LinkedData {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = [parsed(script.textContent)].flat().flatMap(withGraph).find(isArticle);
    if (article === undefined) continue;
    const title = text(article.headline) ?? text(article.name);
    const date = text(article.datePublished);
    const licence = text(article.license);
    return {
      ...(title === undefined ? {} : { title }),
      ...(date === undefined ? {} : { date }),
      ...(licence === undefined ? {} : { licence }),
      authors: [article.author].flat().flatMap(authorOf),
    };
  }
  return { authors: [] };
}

type Thing = Record<string, unknown>;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    // Pages carry broken JSON-LD; the other sources of the same facts remain.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function withGraph(value: unknown): Thing[] {
  if (!isThing(value)) return [];
  return [value, ...[value['@graph']].flat().filter(isThing)];
}

function isArticle(thing: Thing): boolean {
  return [thing['@type']].flat().some((type) => /Article|BlogPosting|Report|Thesis/.test(String(type)));
}

function authorOf(author: unknown): Author[] {
  const name = isThing(author) ? text(author.name) : text(author);
  if (name === undefined) return [];
  const places = isThing(author) ? [author.affiliation].flat().map((place) => (isThing(place) ? text(place.name) : text(place))) : [];
  return [{ name, affiliations: places.filter((place) => place !== undefined) }];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
