import { Failure } from '@/utils/failure';
import { isLibrary, isLibraryStart, type LibraryItem, readParsedLibrary } from '@/utils/library/file/read-library';
import type { TextFile } from '@/utils/library/import/import-ports';
import type { Intake } from '@/utils/library/import/intake';
import { parseJson } from '@/utils/narrow-json';

/** A library file that was printed otherwise than we print it. */
export function readLibraryText({ text }: TextFile, intake: Intake): void {
  const json = parseJson(text);
  if (json === undefined) throw new Failure('import-damaged', 'a library file that is no whole JSON');
  for (const item of readParsedLibrary(json)) takeItem(item, intake);
}

export function takeItem(item: LibraryItem, intake: Intake): void {
  switch (item.kind) {
    case 'paper':
      intake.takeSaved(item.saved, item.line);
      break;
    case 'bad':
      intake.left('bad-record', item.about, item.line);
      break;
    case 'parts':
      intake.takeParts(item.parts);
      break;
  }
}

export function isLibraryText({ text }: TextFile): boolean {
  return isLibraryStart(text) || (text.includes('"paperpane-library"') && isLibrary(parseJson(text)));
}
