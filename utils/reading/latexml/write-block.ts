import { writeFigure } from '@/utils/reading/latexml/floats/write-figure';
import { writeListing } from '@/utils/reading/latexml/floats/write-listing';
import { writePicture } from '@/utils/reading/latexml/floats/write-picture';
import { writeTabular } from '@/utils/reading/latexml/tables/write-tabular';
import { inlineText } from '@/utils/reading/latexml/text/inline-pieces';
import { type BlockRole, elementRole } from '@/utils/reading/latexml/walk/element-role';
import type { Walk } from '@/utils/reading/latexml/walk/walk';
import { leaveOutContents, writeBibliography } from './write-bibliography';
import { writeEquation } from './write-equation';
import { writeList } from './write-list';
import { writeAbstract, writeAcknowledgements, writeSection, writeTitle } from './write-section';

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
