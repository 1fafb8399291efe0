// @vitest-environment node
import { afterEach, describe, expect, test } from 'vitest';
import { testProfile } from '@/utils/llm/test-profile';
import { delta, type ModelServer, replying, startModelServer, streaming } from './model-server';

let server: ModelServer | undefined;

afterEach(async () => {
  await server?.close();
});

describe('testProfile', () => {
  test('says which model answered, and how fast', async () => {
    server = await startModelServer(streaming(delta({ content: 'OK' }, 'stop')));
    const result = await testProfile(server.profile);
    expect(result.model).toBe('test-model-0902');
    expect(result.milliseconds).toBeGreaterThanOrEqual(0);
    expect(JSON.stringify(server.asked[0]?.body).length).toBeLessThan(300);
  });

  test('fails as a summary would', async () => {
    server = await startModelServer(replying(401, '{"error":{"message":"Invalid token"}}'));
    await expect(testProfile(server.profile)).rejects.toMatchObject({ code: 'bad-key' });
  });
});
