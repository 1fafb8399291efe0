import { type FaultRow, row } from '@/tests/faults/fault-row';
import { begins, healthy, streams, writes } from '@/tests/faults/scripts';
import { answerOf, delta, ends, say } from '@/tests/faults/wire';
import type { FailureCode } from '@/utils/failure';

/** Words that mean the model had finished. */
const finished = ['stop', 'end', 'eos', 'end_turn', 'tool_calls', 'function_call', 'STOP'];

/** Gemini hands on its own words, gateways those of the service behind them. */
const blocked = ['content_filter', 'sensitive', 'SAFETY', 'RECITATION', 'PROHIBITED_CONTENT', 'refusal'];

/** What fails after four sections is asked for the other six, after this wait; nothing means at once. */
const resumed: readonly [ending: string, waits: number[]][] = [
  ['length', []],
  ['max_tokens', []],
  ['MAX_TOKENS', []],
  ['network_error', [1_000]],
  ['insufficient_system_resource', [1_000]],
  ['error', [1_000]],
];

/**
 * Every finish_reason that a service documents: platform.openai.com, api-docs.deepseek.com, docs.bigmodel.cn, openrouter.ai, and what Gemini
 * and gateways send though they document others (github.com/HKUDS/Vibe-Trading/pull/308).
 */
export const endingRows: readonly FaultRow[] = [
  ...finished.map((ending) =>
    row(
      `finish_reason ${ending}`,
      writes(({ headings, turn }) => answerOf(headings, turn), ending),
      'summary',
      [10],
    ),
  ),
  ...blocked.map((ending) => row(`finish_reason ${ending}`, begins(4, ends(ending)), 'content-blocked' satisfies FailureCode, [10])),
  ...resumed.map(([ending, waits]) => row(`finish_reason ${ending}`, [begins(4, ends(ending)), healthy], 'summary', [10, 6], { waits })),
  row(
    'an empty finish_reason with every piece',
    [streams(({ headings, turn }) => say(answerOf(headings.slice(0, 4), turn)).map(({ text }) => delta({ content: text }, ''))), healthy],
    'summary',
    [10, 7],
    { waits: [500] },
  ),
  row('finish_reason null', [begins(4), healthy], 'summary', [10, 6], { waits: [500] }),
  row('finish_reason model_context_window_exceeded', [begins(4, ends('model_context_window_exceeded')), healthy], 'summary', [10, 6], {
    paper: 'long',
    reads: ['whole', 'less'],
  }),
  row('finish_reason length after one section, for ever', begins(1, ends('length')), 'answer-cut', [10, 9, 8, 7, 6, 5, 4]),
  row('finish_reason length inside the first section', begins(0, ends('length')), 'answer-cut', [10]),
  row(
    'finish_reason length at the very end',
    [writes(({ headings, turn }) => answerOf(headings, turn), 'length'), healthy],
    'summary',
    [10, 1],
  ),
];
