import { type BlockRole, elementRole } from './element-role';
import { inlineText } from './inline-pieces';
import type { Walk } from './walk';
import { leaveOutContents, writeBibliography } from './write-bibliography';
import { writeEquation } from './write-equation';
import { writeFigure } from './write-figure';
import { writeList } from './write-list';
import { writeListing } from './write-listing';
import { writePicture } from './write-picture';
import { writeAbstract, writeAcknowledgements, writeSection, writeTitle } from './write-section';
import { writeTabular } from './write-tabular';

type BlockWriter = (block: Element, walk: Walk) => void | Promise<void>;

const writers: Readonly<Record<BlockRole, BlockWriter>> = {
  section: writeSection,
  abstract: writeAbstract,
  acknowledgements: writeAcknowledgements,
  title: writeTitle,
  equation: writeEquation,
  tabular: writeTabular,
  listing: writeListing,
  figure: writeFigure,
  caption: (block, walk) => walk.add('figure', inlineText(block, walk), block),
  list: (block, walk) => writeList(block, walk, (inner) => writeBlock(inner, walk)),
  picture: writePicture,
  bibliography: writeBibliography,
  contents: leaveOutContents,
  paragraph: (block, walk) => walk.writeChildren(block),
  container: (block, walk) => walk.writeChildren(block),
};

/** Reads one block element of a page into passages. */
export async function writeBlock(block: Element, walk: Walk): Promise<void> {
  const role = elementRole(block);
  // A formula or a verbatim element that stands as a block of its own.
  if (role === 'formula') writeEquation(block, walk);
  else if (role === 'verbatim') writeListing(block, walk);
  else if (role !== undefined && role in writers) await writers[role as BlockRole](block, walk);
  else await walk.writeChildren(block);
}
