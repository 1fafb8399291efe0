import { type Browser, browser } from 'wxt/browser';
import { keys as texts } from '@/assets/messages.json';
import { catalogueItem } from '@/utils/browser/library/catalogue';
import type { Language } from '@/utils/failure';
import type { CatalogueEntry } from '@/utils/library/catalogue/catalogue-entry';
import { rankEntries } from '@/utils/library/search/rank-entries';
import { readSearch } from '@/utils/library/search/read-search';
import '@/utils/library/search/traditional';
import { parseAddress } from '@/utils/paper/paper-address';
import { type ArxivRef, paperKey } from '@/utils/paper/paper-ref';
import { paperPage } from '@/utils/paper/paper-urls';
import { libraryUrl } from './pages';
import { settingsItem } from './storage';

/** No browser shows more of them, the last of which is the library itself. */
const MOST_SUGGESTIONS = 6;

/** Stands in the address bar when the library is chosen. */
const LIBRARY = '#';

/** `pp` and a space in the address bar: finds saved summaries while one types. */
export function answerOmnibox(): void {
  // Read once for each time that somebody types; a worker that was ended in between reads it again.
  let catalogue: Promise<CatalogueEntry[]> | undefined;
  const entries = () => {
    catalogue ??= catalogueItem.getValue();
    return catalogue;
  };
  browser.omnibox.onInputStarted.addListener(() => {
    catalogue = catalogueItem.getValue();
    void settingsItem.getValue().then(({ language }) => describe(texts.findHint[language]));
  });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void Promise.all([entries(), settingsItem.getValue()]).then(([known, { language }]) => {
      const [best, ...others] = suggestionsFor(known, text, language);
      describe(best);
      // Never empty: without any, Chrome 156 goes on showing what it was told for the letters before.
      suggest([...others, { content: LIBRARY, description: texts.findLibrary[language] }]);
    });
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    void entries().then((known) => openAs(disposition, addressFor(known, text)));
    catalogue = undefined;
  });
}

interface Suggestion {
  content: string;
  description: string;
}

/** What Enter does now, in words, and what else there is to choose. */
function suggestionsFor(catalogue: readonly CatalogueEntry[], text: string, language: Language): [string, ...Suggestion[]] {
  if (text.trim() === '') return [texts.findHint[language]];
  const [best, ...others] = rankEntries(catalogue, readSearch(text)).slice(0, MOST_SUGGESTIONS - 1);
  const typed = typedPaper(text);
  if (typed !== undefined && !catalogue.some(({ key }) => key === paperKey(typed)))
    return [texts.findTyped[language].replace('{{id}}', typed.arxivId)];
  if (best === undefined) return [texts.findNone[language]];
  return [describeEntry(best), ...others.map((entry) => ({ content: entry.key, description: describeEntry(entry) }))];
}

/** Where Enter leads. */
function addressFor(catalogue: readonly CatalogueEntry[], text: string): string {
  if (text.trim() === LIBRARY) return libraryUrl();
  const typed = typedPaper(text);
  const chosen = typed === undefined ? text.trim() : paperKey(typed);
  const entry =
    catalogue.find(({ key }) => key === chosen) ?? (typed === undefined ? rankEntries(catalogue, readSearch(text))[0] : undefined);
  if (entry !== undefined) return libraryUrl(`paper/${entry.key}`);
  return typed === undefined ? libraryUrl() : paperPage(typed);
}

function typedPaper(text: string): ArxivRef | undefined {
  const paper = parseAddress(text);
  return paper?.source === 'arxiv' ? paper : undefined;
}

/** Chrome reads XML, with `dim` for what matters less; Firefox shows what it gets. https://developer.chrome.com/docs/extensions/reference/api/omnibox */
function describeEntry({ title, oneLine }: CatalogueEntry): string {
  return import.meta.env.FIREFOX ? `${title} — ${oneLine}` : `${escapeXml(title)} <dim>${escapeXml(oneLine)}</dim>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Chrome refuses all suggestions for one sign that XML does not allow: control characters and halves of pairs. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The words of our own catalogue need no escape. */
function describe(description: string): void {
  browser.omnibox.setDefaultSuggestion({ description });
}

async function openAs(disposition: `${Browser.omnibox.OnInputEnteredDisposition}`, url: string): Promise<void> {
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
