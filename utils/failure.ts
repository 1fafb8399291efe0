import { failure as texts } from '@/assets/messages.json';

export type Language = 'zh' | 'en';

/** Every way in which something can fail for the person; the catalogue says what happened and what to do. */
export type FailureCode = keyof typeof texts;

/** What the button under the message does. */
export type FailureAction = 'settings' | 'switch' | 'retry' | 'grant' | 'open-paper' | 'none';

/**
 * A failure whose cause is known. `detail` is the other side's own words (a service's error text, an HTTP status), shown
 * folded; it must never hold a key. An error loses its class across messages and storage: go by `code`.
 */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly detail: string | undefined;
  /** How long the other side asks to be left alone, in milliseconds. */
  readonly waitMs: number | undefined;
  /** Origin or URL of the site that we need access to. */
  readonly site: string | undefined;

  constructor(code: FailureCode, detail?: string, options?: ErrorOptions & Pick<FailureRecord, 'waitMs' | 'site'>) {
    super(detail === undefined ? code : `${code}: ${detail}`, options);
    this.name = 'Failure';
    this.code = code;
    this.detail = detail;
    this.waitMs = options?.waitMs;
    this.site = options?.site;
  }
}

/** A failure as it is stored and sent. */
export interface FailureRecord {
  code: FailureCode;
  detail?: string;
  /** As in `Failure`. */
  waitMs?: number;
  /** As in `Failure`. */
  site?: string;
}

/** Turns whatever was thrown into a record; what nobody foresaw becomes `unexpected` with its own words. */
export function toFailure(error: unknown): FailureRecord {
  if (error instanceof Failure) {
    const { code, detail, waitMs, site } = error;
    return {
      code,
      ...(detail === undefined ? {} : { detail }),
      ...(waitMs === undefined ? {} : { waitMs }),
      ...(site === undefined ? {} : { site }),
    };
  }
  return { code: 'unexpected', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

export interface FailureText {
  /** What happened. */
  what: string;
  /** What to do next. */
  next: string;
  action: FailureAction;
}

export function failureText(code: FailureCode, language: Language): FailureText {
  const text = texts[code];
  return { what: text.what[language], next: text.next[language], action: text.action as FailureAction };
}

/** What happened and what to do, in one breath. */
export function failureLine(code: FailureCode, language: Language): string {
  const { what, next } = failureText(code, language);
  return `${what}${sentenceBreak(language)}${next}`;
}

/** Between two sentences: Chinese needs no blank behind its full stop. */
export function sentenceBreak(language: Language): string {
  return language === 'zh' ? '' : ' ';
}
