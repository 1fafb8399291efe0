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

type BlockWriter = (block: Element, walk: Walk) => Promise<void> | undefined;

const writers: Readonly<Record<BlockRole, BlockWriter>> = {
  section: writeSection,
  abstract: writeAbstract,
  acknowledgements: writeAcknowledgements,
  title: atOnce(writeTitle),
  equation: atOnce(writeEquation),
  tabular: writeTabular,
  listing: atOnce(writeListing),
  figure: writeFigure,
  caption: atOnce((block, walk) => walk.add('figure', inlineText(block, walk), block)),
  list: (block, walk) => writeList(block, walk, async (inner) => await writeBlock(inner, walk)),
  picture: writePicture,
  bibliography: atOnce(writeBibliography),
  contents: atOnce(leaveOutContents),
  paragraph: (block, walk) => walk.writeChildren(block),
  container: (block, walk) => walk.writeChildren(block),
};

/** Reads one block element of a page into passages. */
export function writeBlock(block: Element, walk: Walk): Promise<void> | undefined {
  const role = elementRole(block);
  // A formula or a verbatim element that stands as a block of its own.
  if (role === 'formula') return writers.equation(block, walk);
  if (role === 'verbatim') return writers.listing(block, walk);
  return role !== undefined && role in writers ? writers[role as BlockRole](block, walk) : walk.writeChildren(block);
}

/** A writer that never waits. */
function atOnce(write: (block: Element, walk: Walk) => void): BlockWriter {
  return (block, walk) => {
    write(block, walk);
    return undefined;
  };
}
