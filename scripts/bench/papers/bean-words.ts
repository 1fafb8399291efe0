const WORDS =
  'the a each some our jar jars bean beans pea peas lentil lentils shelf kettle scale count counts weigh weighs sort sorts slow quick round dry green of in on under with after before method sample model value error bound result table section'.split(
    ' ',
  );

/** Sentences without meaning, the same in every run: the bench prints papers of its own, as long as it likes. */
export class BeanWords {
  constructor(private state: number) {}

  /** 0 … below − 1 */
  number(below: number): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * below);
  }

  word(): string {
    return WORDS[this.number(WORDS.length)] ?? 'bean';
  }

  words(count: number): string {
    return Array.from({ length: count }, () => this.word()).join(' ');
  }

  sentence(): string {
    const text = this.words(9 + this.number(12));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  }
}
