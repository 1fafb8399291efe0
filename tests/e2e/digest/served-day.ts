import { existsSync, readFileSync } from 'node:fs';
import { type AnswerPlan, modelRoute, type Plan } from '@/scripts/demo/model-route';
import { startWorld } from '@/scripts/demo/world';
import { type DaySwitch, type MadeDay, madeDaySites } from '@/scripts/made-day/made-day-routes';
import { makePapers, papersOf } from '@/scripts/made-day/made-papers';
import { digestId } from '@/utils/digest/digest-id';
import { parseListAddress } from '@/utils/digest/list/list-source';

const CORPUS = '../shared/corpus/hf-json/daily_papers.2026-06-02.json';

/** The day under its own date; the names are those of a real day where one is at hand. */
export function servedDay(count: number): MadeDay {
  if (!existsSync(CORPUS)) {
    console.log('../shared is absent: the day’s list is one of our own');
    return { date: '2026-02-14', papers: makePapers(count) };
  }
  const items = JSON.parse(readFileSync(CORPUS, 'utf8')).slice(0, count);
  return { date: '2026-06-02', items, papers: papersOf(items, count) };
}

export function idOf({ date }: MadeDay): string {
  const source = parseListAddress(date);
  if (source === undefined) throw new Error(`no day: ${date}`);
  return digestId(source, 0);
}

/** One that the extension may ask: a lost network is else told as a lack of access. */
export const MODEL_HOST = 'model.alphaxiv.org';

/** The day, and a model service, on loopback; all of it can be cut off at once. */
export async function serveDay(day: MadeDay, plan: (asked: number, about: string) => AnswerPlan | undefined) {
  const state: DaySwitch = { isOff: false, mended: new Map() };
  let asked = 0;
  const planOf: Plan = (request) => plan(asked++, paperIn(JSON.stringify(request.messages), day) ?? '');
  const model = modelRoute(planOf);
  const world = await startWorld({
    ...madeDaySites(day, state),
    [MODEL_HOST]: (exchange) => {
      if (!state.isOff) return model(exchange);
      exchange.request.socket.destroy();
      return undefined;
    },
  });
  return { world, state, baseUrl: `https://${MODEL_HOST}/v1` };
}

/** Id of the paper that a request to the model is about: our pages carry it in their title, an abstract has the list's title. */
export function paperIn(request: string, { papers }: MadeDay): string | undefined {
  const named = /Counting in (\d{4}\.\d{5})/.exec(request)?.[1];
  return named ?? papers.find(({ title }) => request.includes(JSON.stringify(title).slice(1, -1)))?.id;
}
