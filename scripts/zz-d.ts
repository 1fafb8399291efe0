import { readFileSync } from 'node:fs';
import { cardNumerals } from '@/utils/summary/check/card/card-numerals';
import { operationsOf } from '@/utils/summary/check/derive/operations';
import { queryFor } from '@/utils/summary/check/match/query';
import { indexPaper } from '@/utils/summary/check/paper/paper-index';
import { PlaceScores } from '@/utils/summary/check/paper/place-scores';

for (const [p, t] of [
  ['2402.11550', '32 倍'],
  ['2402.11550', '40%'],
  ['2402.09742', '35.6%'],
] as const) {
  const d = JSON.parse(readFileSync(`/work/shared/corpus/number-check/${p}.json`, 'utf8'));
  const index = indexPaper(JSON.parse(readFileSync(`/tmp/docs/${p}.doc.json`, 'utf8')));
  const places = new PlaceScores(index);
  for (const [id, text] of Object.entries<string>(d.sections)) {
    const ns = cardNumerals({ id, text });
    const n = ns.find((x) => x.quantity.text === t);
    if (!n) continue;
    const words = queryFor(n, ns, index);
    const s = places.of(words);
    console.log('==', t, words.map((w) => w.terms.length + ':' + w.weight.toFixed(1)).join(' '), [
      ...operationsOf(text.slice(n.sentence[0], n.quantity.start), text.slice(...n.clause), n.quantity),
    ]);
    [...s.entries()]
      .filter(([k]) => !index.places[k]!.cell)
      .sort((a, b) => b[1] - a[1])
      .slice(0, 14)
      .forEach(([k, v]) =>
        console.log(
          v.toFixed(2),
          index.places[k]!.text.slice(0, 120).replace(/\n/g, ' '),
          index.quantitiesAt[k]!.map((q) => index.quantities[q]!.quantity.text).join(','),
        ),
      );
  }
}
