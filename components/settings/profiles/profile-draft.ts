import type { Currency, Price } from '@/utils/cost/price';
import { MOST_AT_ONCE, originOf, type Profile } from '@/utils/llm/profile';
import type { Provider } from '@/utils/llm/provider';

/** A profile as it stands in the form: a price may have been entered by half. The key is no part of it. */
export type DraftProfile = Omit<Profile, 'price'> & { price?: Partial<Price> & { currency: Currency } };

export interface ProfileDraft {
  profile: DraftProfile;
  /** How it was before. */
  saved: DraftProfile;
  isNew: boolean;
}

export type DraftProblem = 'no-address' | 'bad-address' | 'no-model' | 'context' | 'output' | 'at-once' | 'temperature' | 'price';

/** What a service proposes. Id and name stay, and where the kept key may go: choosing the service again brings it back. */
export function profileFor(provider: Provider, before?: DraftProfile): DraftProfile {
  return {
    id: before?.id ?? crypto.randomUUID(),
    name: before?.name ?? '',
    providerId: provider.id,
    baseUrl: provider.baseUrl,
    model: provider.models[0]?.id ?? '',
    ...(before?.keyOrigin === undefined ? {} : { keyOrigin: before.keyOrigin }),
  };
}

/** A new profile like another, but for its key: pages cannot read keys. */
export function copyOf({ keyOrigin: _, ...profile }: Profile, name: string): DraftProfile {
  return { ...profile, id: crypto.randomUUID(), name };
}

export function isSame(a: DraftProfile, b: DraftProfile): boolean {
  const fields = (profile: DraftProfile) =>
    JSON.stringify(Object.entries(finish(profile)).sort(([one], [other]) => one.localeCompare(other)));
  return fields(a) === fields(b);
}

/** Without what was left empty, and without spaces around what was pasted. */
export function finish({ price, ...draft }: DraftProfile): Profile {
  const entries = Object.entries(draft).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'string' ? value.trim() : value]],
  );
  const fields = Object.fromEntries(entries) as Profile;
  if (price?.input === undefined || price.output === undefined) return fields;
  const { currency, input, cached, output } = price;
  return { ...fields, price: { currency, input, output, ...(cached === undefined ? {} : { cached }) } };
}

/** Why it cannot be saved yet. */
export function problemsOf(draft: DraftProfile): ReadonlySet<DraftProblem> {
  const address = draft.baseUrl.trim();
  const { contextTokens, maxOutputTokens, atOnce, temperature, price } = draft;
  const found: [DraftProblem, boolean][] = [
    ['no-address', address === ''],
    ['bad-address', address !== '' && originOf(address) === undefined],
    ['no-model', draft.model.trim() === ''],
    ['context', !isCount(contextTokens)],
    ['output', !isCount(maxOutputTokens)],
    ['at-once', !isCount(atOnce) || (atOnce ?? 1) > MOST_AT_ONCE],
    ['temperature', temperature !== undefined && !(temperature >= 0 && temperature <= 2)],
    ['price', price !== undefined && !isPrice(price)],
  ];
  return new Set(found.flatMap(([problem, isFound]) => (isFound ? [problem] : [])));
}

function isCount(value: number | undefined): boolean {
  return value === undefined || (Number.isInteger(value) && value > 0);
}

function isPrice({ input, cached, output }: Partial<Price>): boolean {
  const given = [input, cached, output].filter((amount) => amount !== undefined);
  return given.length === 0 || (input !== undefined && output !== undefined && given.every((amount) => amount >= 0));
}
