import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Library } from '@/components/library/Library';
import { renderIn } from '@/tests/components/render';
import { makeSavedPaper, makeSummary } from '@/tests/summary/make-summary';
import type { LibraryParts } from '@/utils/library/file/library-file';
import { writeLibrary } from '@/utils/library/file/write-library';
import type { SavedPaper } from '@/utils/summary/summary';

// jsdom's files have no streams.
Blob.prototype.stream = function (this: Blob) {
  return new ReadableStream({
    start: async (controller) => {
      controller.enqueue(new Uint8Array(await this.arrayBuffer()));
      controller.close();
    },
  });
};

/** The page on which papers are imported. */
export async function show(language: 'zh' | 'en' = 'zh') {
  history.replaceState(null, '', '/library.html#/import');
  await renderIn(language, <Library />);
  await screen.findByRole('heading', { name: language === 'zh' ? '导入' : 'Import' });
}

export const paperOf = (number: number, at: number, note?: string): SavedPaper => {
  const summary = makeSummary({ paper: { source: 'arxiv', arxivId: `2602.0000${number}` }, title: `Paper ${number}` });
  return {
    ...makeSavedPaper(),
    summaries: [{ ...summary, made: { ...summary.made, startedAt: at, finishedAt: at } }],
    own: note === undefined ? {} : { note },
  };
};

export function libraryFile(papers: SavedPaper[], parts: LibraryParts = {}, name = 'backup.json'): File {
  const writer = writeLibrary(parts);
  return new File([writer.head() + papers.map(writer.entry).join('') + writer.tail()], name);
}

export const upload = (file: File | File[]) => userEvent.upload(screen.getByLabelText('选择文件'), file);
/** The heading of the papers that are new, newer … */
export const kindLine = (name: RegExp) =>
  screen.getByText((_, element) => element?.tagName === 'SUMMARY' && name.test(element.textContent ?? ''));
