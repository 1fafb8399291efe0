import { beforeEach, expect, it, vi } from 'vitest';
import { jobItem, keptJobItem } from '@/utils/browser/storage';
import { type JobStage, watchJobStages } from '@/utils/browser/watch-job-stages';
import { callOf, emptyBrowser, jobOf, key, paper } from './job-world';

beforeEach(emptyBrowser);

function watch() {
  const told: (JobStage | undefined)[] = [];
  const stop = watchJobStages([key, 'arxiv:2602.99902'], (stages) => told.push(stages.get(key)));
  return { told, stop };
}

const writing = (text: string) => jobOf('', { status: 'writing', calls: [callOf(text)] });

it('tells how far a job is, once for each stage however often its text grows', async () => {
  const { told, stop } = watch();
  await vi.waitFor(() => expect(told).toEqual([undefined]));
  await jobItem(key).setValue(jobOf('', { status: 'reading' }));
  for (const text of ['快', '快三', '快三倍']) await jobItem(key).setValue(writing(`## 一句话核心贡献\n\n${text}`));
  await jobItem(key).setValue(writing('## 一句话核心贡献\n\n快三倍\n\n## 论文摘要\n\n缓'));
  await keptJobItem(key).setValue(jobOf('', { status: 'failed', failure: { code: 'no-balance' } }));
  await jobItem(key).removeValue();
  expect(told).toEqual([
    undefined,
    { status: 'reading' },
    { status: 'writing', field: 'oneLine' },
    { status: 'writing', field: 'abstract' },
    { status: 'failed', failure: { code: 'no-balance' } },
  ]);
  stop();
  await keptJobItem(key).removeValue();
  expect(told).toHaveLength(5);
});

it('knows at its start what was there, of a job that ended with the browser nothing, of what nobody can read nothing', async () => {
  await keptJobItem(key).setValue(jobOf('half'));
  await jobItem('arxiv:2602.99902').setValue({ status: 'reading' } as never);
  const stages: ReadonlyMap<string, JobStage>[] = [];
  const stop = watchJobStages([key, 'arxiv:2602.99902'], (all) => stages.push(all));
  await vi.waitFor(() => expect(stages).toEqual([new Map()]));
  await jobItem(key).setValue({ ...jobOf('half'), paper, status: 'waiting' });
  expect(stages[1]).toEqual(new Map([[key, { status: 'waiting' }]]));
  stop();
});

it('does not tell of the jobs of other papers', async () => {
  const { told, stop } = watch();
  await vi.waitFor(() => expect(told).toHaveLength(1));
  await jobItem('arxiv:2602.99903').setValue(jobOf('a'));
  expect(told).toHaveLength(1);
  stop();
});
