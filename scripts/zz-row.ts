import { readdirSync, readFileSync } from 'node:fs';
import { cardNumerals } from '@/utils/summary/check/card/card-numerals';
import { ValueLookup } from '@/utils/summary/check/match/find-matches';
import { overlap } from '@/utils/summary/check/match/overlap';
import { queryFor } from '@/utils/summary/check/match/query';
import { indexPaper } from '@/utils/summary/check/paper/paper-index';

const want: [string, string][] = [["2412.20138","6.39"],["2412.20138","8.21"],["2308.03688","4.01"],["2308.03688","53.3%"]]; const old: [string,string][] = [
  ['2406.13161', '2.9 秒'],
  ['2309.13007', '85%'],
  ['1803.02999v3', '97.7%'],
  ['2204.10628v1', '74.5'],
  ['2308.03688', '61.5%'],
  ['2412.20138', '3.53'],
  ['1512.03385v1', '48.4%'],
  ['2402.09742', '36.54'],
  ['2509.19271v3', '7.56 亿'],
  ['2405.16510', '91.46%'],
  ['2310.02003', '53%'],
];
const dirs = ['/work/shared/corpus/number-check', ...'ABCDEF'.split('').map((x) => `/tmp/labels/${x}/number-check`)];
for (const [p, t] of want) {
  const dir = dirs.find((d) => readdirSync(d).includes(p + '.json'))!;
  const d = JSON.parse(readFileSync(`${dir}/${p}.json`, 'utf8'));
  const index = indexPaper(JSON.parse(readFileSync(`/tmp/docs/${p}.doc.json`, 'utf8')));
  const lookup = new ValueLookup(index);
  const names = [...(index.ids as any).byTerm.keys()];
  for (const [id, text] of Object.entries<string>(d.sections)) {
    const ns = cardNumerals({ id, text });
    const n = ns.find((x) => x.quantity.text === t);
    if (!n) continue;
    const words = queryFor(n, ns, index);
    console.log('=====', p, t, '|', text.slice(...n.clause));
    console.log(
      ' words',
      words.map((w) => (w.isNear ? '*' : '') + w.terms.map((x) => names[x]).join('/') + ':' + w.weight.toFixed(1)).join(' '),
    );
    for (const m of lookup.find(n.quantity).slice(0, 3)) {
      const c = index.places[m.place]!.cell;
      if (!c) continue;
      const tb = index.tables[c.table]!;
      console.log(
        ' cell',
        index.places[m.place]!.text,
        'own',
        [...tb.own].map((r) => tb.rowNames[r]),
      );
      tb.rows.forEach((r, i) => {
        const o = overlap(
            words.filter((w) => w.isNear),
            r,
          ),
          a = overlap(words, r);
        if (a > 0) console.log('    row', i === c.row ? '>>' : '', tb.rowNames[i], o.toFixed(1), a.toFixed(1));
      });
      tb.columns.forEach((r, i) => {
        const o = overlap(
            words.filter((w) => w.isNear),
            r,
          ),
          a = overlap(words, r);
        if (a > 0) console.log('    col', i === c.column ? '>>' : '', i, o.toFixed(1), a.toFixed(1));
      });
      break;
    }
  }
}
