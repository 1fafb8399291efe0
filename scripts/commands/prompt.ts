import { parseArgs } from 'node:util';
import { Failure } from '@/utils/failure';
import type { PaperDocument } from '@/utils/reading/paper-document';
import { countPromptTokens } from '@/utils/summary/budget/count-prompt-tokens';
import { type FittedPaper, fitTokens } from '@/utils/summary/fit-paper';
import type { Template } from '@/utils/summary/template';
import { askedSections } from '@/utils/summary/templates/asked-sections';
import { parseTemplates } from '@/utils/summary/templates/template-file';
import { readPaperFile } from './read-paper-file';
import { readText } from './read-text';
import { refuse } from './refuse';

const USAGE = 'paper prompt FILE [--budget TOKENS] [--template FILE] [--format json|text]';

const formats: Readonly<Record<string, (fitted: FittedPaper) => string>> = {
  json: ({ messages, sent }) => `${JSON.stringify({ messages, receipt: sent.receipt }, null, 2)}\n`,
  text: ({ messages, sent }) => {
    const texts = messages.map(({ role, content }) => `===== ${role} =====\n${content}\n`);
    return `${texts.join('\n')}\n===== receipt =====\n${receiptText(sent)}at most ${countPromptTokens(messages)} tokens\n`;
  },
};

/**
 * `paper prompt FILE`: the messages exactly as they are sent for a summary, and the receipt. `--budget` is the most tokens that all messages
 * together may take; without it the paper is sent whole. `--template` may stand more than once.
 */
export async function prompt(args: string[]): Promise<number> {
  try {
    const { file, promptTokens, templateFiles, format } = readArguments(args);
    const templates = (await Promise.all(templateFiles.map(readTemplates))).flat();
    process.stdout.write(format(fitTokens(await readPaperFile(file), promptTokens, askedSections(templates))));
    return 0;
  } catch (error) {
    return refuse('prompt', error);
  }
}

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      budget: { type: 'string' },
      template: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', default: 'json' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Failure('file-unreadable', `give one file: ${USAGE}`);
  const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
  if (format === undefined) throw new Failure('file-unreadable', `no format "${values.format}": json or text`);
  if (values.budget !== undefined && !/^[1-9]\d{0,8}$/.test(values.budget))
    throw new Failure('file-unreadable', `no budget "${values.budget}": a number of tokens`);
  const promptTokens = values.budget === undefined ? undefined : Number(values.budget);
  return { file, promptTokens, templateFiles: values.template, format };
}

async function readTemplates(file: string): Promise<Template[]> {
  const text = await readText(file);
  try {
    return parseTemplates(text);
  } catch (error) {
    throw error instanceof Failure ? new Failure(error.code, `${file}: ${error.detail}`, { cause: error }) : error;
  }
}

function receiptText({ receipt }: PaperDocument): string {
  const { sent, leftOut, source, version } = receipt;
  const share = sent === undefined || sent.of === 0 ? 100 : (100 * sent.characters) / sent.of;
  const lines = [
    `${source}${version === undefined ? '' : ` v${version}`}, ${share.toFixed(1)}% of ${sent?.of ?? 0} characters sent`,
    ...leftOut.map(({ what, rule, step, characters, passages = [] }) => {
      const place = [rule, step].filter(Boolean).join(', ');
      return `left out (${place}): ${what.slice(0, 80)}, ${characters} characters${passages.length > 0 ? ` [${passages.join(', ')}]` : ''}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}
