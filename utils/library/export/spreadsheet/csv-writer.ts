import type { OneFileWriter } from '@/utils/library/export/export-options';
import { CSV_COLUMNS, NOTION_COLUMNS } from './columns';
import { createTableWriter } from './table-writer';

export function createCsvWriter(): OneFileWriter {
  return createTableWriter(CSV_COLUMNS);
}

export function createNotionCsvWriter(): OneFileWriter {
  return createTableWriter(NOTION_COLUMNS);
}
