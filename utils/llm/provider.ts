import type { PeakHours, Price } from '@/utils/cost/price';
import type { FailureCode } from '@/utils/failure';

export interface Bilingual {
  zh: string;
  en: string;
}

export interface Model {
  id: string;
  contextTokens: number;
  price?: Price;
}

/** All conditions of a wording must hold. */
export interface Wording {
  failure: FailureCode;
  status?: number;
  /** The service's error code or type, exactly. Codes mean something at this service only. */
  codes?: readonly string[];
  /** Found anywhere in its code, type or message; it holds at every service, as resellers hand on what others say. */
  words?: RegExp;
}

/** Where the model's thinking arrives: beside the answer in a field, in the answer between `<think>` tags, or not at all. */
export type ThinkingPlace = 'reasoning_content' | 'reasoning' | 'content' | 'nowhere';

/** An optional field that some services refuse. */
export type RequestField = 'temperature' | 'stream_options';

/** A model service that speaks OpenAI's chat completions. All that differs between services is data here, never a branch on an id. */
export interface Provider {
  id: string;
  name: Bilingual;
  /** Empty when the person has to enter it. */
  baseUrl: string;
  alternativeBaseUrls?: readonly { label: Bilingual; url: string }[];
  /** The first is the suggestion; the person may enter any other. Prices are of the day in `seenAt`. */
  models: readonly Model[];
  /** ISO day on which models and prices were looked up. */
  seenAt: string;
  /** For models not in the list; absent where nothing can be said. */
  otherContextTokens?: number;
  needsKey: boolean;
  /** Where a key is made. */
  keyUrl?: string;
  /** Whether `GET /models` lists what can be asked. */
  listsModels: boolean;
  /** The field that limits the answer, thinking included. */
  limitField: 'max_tokens' | 'max_completion_tokens';
  thinking: {
    place: ThinkingPlace;
    /** Fields that switch it; absent where it cannot be switched so. */
    off?: Readonly<Record<string, unknown>>;
    on?: Readonly<Record<string, unknown>>;
  };
  /** How many papers it is asked about at once, where that is not the usual number. */
  atOnce?: number;
  rejects: readonly RequestField[];
  headers?: Readonly<Record<string, string>>;
  /** How it words failures, as far as the common words do not say it. */
  wordings?: readonly Wording[];
  peak?: PeakHours;
  note?: Bilingual;
  /** Why one may well begin with it; absent where it is not put forward. */
  recommended?: Bilingual;
  /** What the person does before it answers, in order: servers of their own must be started and set. */
  setup?: readonly Bilingual[];
}
