import { describe, expect, it } from 'vitest';
import { libraryText } from '@/utils/library/file/write-library';

const written = (baseUrl: string) => {
  const profiles = { list: [{ id: 'a', apiKey: 'sk-beans', key: 'sk-peas', nested: { access_token: 'lentils' }, baseUrl }] };
  return libraryText({ format: 'paperpane-library', version: 1, papers: [], profiles });
};

describe('what is written of services', () => {
  it('has no key, wherever it lies', () => {
    expect(written('https://api.example/v1')).not.toMatch(/beans|peas|lentils/);
  });

  it.each([
    ['https://me:hunter2@api.example/v1', 'https://api.example/v1'],
    ['https://api.example/v1?key=hunter2&model=x', 'https://api.example/v1?model=x'],
    ['https://api.example/v1?model=x', 'https://api.example/v1?model=x'],
    ['https://API.example', 'https://API.example'],
    ['no address: me:x@y', 'no address: me:x@y'],
  ])('has the address %s without what nobody is to know', (baseUrl, expected) => {
    expect(JSON.parse(written(baseUrl)).profiles.list[0].baseUrl).toBe(expected);
  });
});
