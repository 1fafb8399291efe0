import { screen, within } from '@testing-library/react';
import { vi } from 'vitest';
import { ListView } from '@/components/lists/ListView';
import { newListMemory } from '@/components/lists/list-memory';
import { answer, fakePanel } from '@/tests/components/fake-panel';
import { renderIn } from '@/tests/components/render';
import type { ShownPage } from '@/utils/browser/storage';
import type { Language } from '@/utils/failure';
import type { PaperRef } from '@/utils/paper/paper-ref';
import type { Job } from '@/utils/summary/summary';
import { dayPage, fakeScrolling, keyOf, listed } from './list-world';

/** What the worker was asked for since `emptyList`; with a refusal it queues nothing. */
export const worker: { started: unknown[]; queued: PaperRef[][]; stops: number; refusal: Error | undefined } = {
  started: [],
  queued: [],
  stops: 0,
  refusal: undefined,
};

/** Call before each test: a browser with a model service and nothing saved. */
export async function emptyList(): Promise<void> {
  await fakePanel();
  fakeScrolling();
  Object.assign(worker, { started: [], queued: [], stops: 0, refusal: undefined });
  answer('summarise', ({ data }) => void worker.started.push(data));
  answer('summariseAll', ({ data }) => {
    if (worker.refusal !== undefined) throw worker.refusal;
    worker.queued.push(data);
  });
  answer('stopAll', () => {
    worker.stops += 1;
  });
}

export async function show(page: ShownPage = dayPage, language: Language = 'zh') {
  const onOpen = vi.fn();
  const memory = newListMemory();
  const rendered = await renderIn(language, <ListView page={page} memory={memory} onOpen={onOpen} />);
  await screen.findByRole('heading', { level: 1 });
  return { ...rendered, onOpen, memory };
}

export const rows = () => screen.getAllByRole('listitem').filter((row) => row.dataset.key !== undefined);
export const row = (index: number) => {
  const found = rows().find(({ dataset }) => dataset.key === keyOf(index));
  if (found === undefined) throw new Error(`no row ${index}`);
  return within(found);
};
export const titles = () => rows().map((each) => within(each).getByRole('heading').textContent);
export const jobOf = (index: number, change: Partial<Job>): Job => {
  const paper = listed[index]?.paper;
  if (paper === undefined) throw new Error('no such paper');
  return { paper, startedAt: 1, status: 'reading', calls: [], ...change };
};
