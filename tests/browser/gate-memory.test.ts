// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createGateMemory } from '@/utils/browser/gate-memory';

const pace = { tokens: 2, at: 1_000, coolUntil: 31_000 };

beforeEach(() => localStorage.clear());

describe('what the gate remembers', () => {
  it('outlives the reader document', () => {
    createGateMemory().save('arxiv', pace);
    expect(createGateMemory().load('arxiv')).toEqual(pace);
    expect(createGateMemory().load('huggingface')).toBeNull();
  });

  it('is nothing when it was cut', () => {
    localStorage.setItem('pace:arxiv', '{"tokens":');
    expect(createGateMemory().load('arxiv')).toBeUndefined();
  });

  it('lives as long as the document where no storage is allowed', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    const memory = createGateMemory();
    expect(memory.load('arxiv')).toBeUndefined();
    memory.save('arxiv', pace);
    expect(memory.load('arxiv')).toEqual(pace);
  });
});
