import { expect, it } from 'vitest';
import { createServicePace } from '@/utils/llm/service-pace';

function pace() {
  let now = 1_000;
  return {
    ...createServicePace(() => now),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    now: () => now,
  };
}

it('lets everything through until a service refuses', () => {
  const service = pace();
  service.noteAnswered('a');
  expect([service.atOnce('a', 8), service.nextTurn('a')]).toEqual([8, service.now()]);
});

it('sends fewer at once after a refusal, once for all that were refused together, and more again as it answers', () => {
  const service = pace();
  for (let call = 0; call < 3; call++) service.noteRefused('a', 2_000);
  expect([service.atOnce('a', 8), service.atOnce('b', 8)]).toEqual([7, 8]);
  service.pass(3_000);
  service.noteRefused('a', 2_000);
  expect([service.atOnce('a', 8), service.atOnce('a', 1)]).toEqual([6, 1]);
  for (let answer = 0; answer < 12; answer++) service.noteAnswered('a');
  expect(service.atOnce('a', 8)).toBe(8);
});

it('is back soon after however many refusals', () => {
  const service = pace();
  for (let call = 0; call < 20; call++) {
    service.noteRefused('a', 2_000);
    service.pass(3_000);
  }
  expect(service.atOnce('a', 4)).toBe(1);
  for (let answer = 0; answer < 6; answer++) service.noteAnswered('a');
  expect(service.atOnce('a', 4)).toBe(2);
});

it('leaves it alone as long as it asks, then lets one call through after the other', () => {
  const service = pace();
  const start = service.now();
  service.noteRefused('a', 2_000);
  expect([service.nextTurn('a'), service.nextTurn('a'), service.nextTurn('b')]).toEqual([start + 2_000, start + 2_250, start]);
  service.pass(10_000);
  expect(service.nextTurn('a')).toBe(service.now());
});
