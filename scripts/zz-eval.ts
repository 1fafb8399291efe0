import { readdirSync, readFileSync } from 'node:fs';
import { checkNumbers } from '@/utils/summary/check/check-numbers';

const tally: any = {};
const lines: string[] = [];
const quiet = process.argv[2] === '-q';
const add = (k: string, ok: boolean) => {
  (tally[k] ??= { n: 0, ok: 0 }).n++;
  if (ok) tally[k].ok++;
};
const sup = new Set(['exact', 'rounded', 'derived']),
  caught = new Set(['weak', 'not-found']);
let ms = 0;
for (const dir of process.argv.slice(quiet ? 3 : 2))
  for (const f of readdirSync(dir).filter((f) => f.endsWith('.json'))) {
    const d = JSON.parse(readFileSync(dir + '/' + f, 'utf8'));
    const doc = JSON.parse(readFileSync('/tmp/docs/' + f.replace('.json', '.doc.json'), 'utf8'));
    const t0 = performance.now();
    const out = checkNumbers(
      Object.entries<string>(d.sections).map(([id, text]) => ({ id, text })),
      doc,
    );
    ms += performance.now() - t0;
    for (const n of d.numbers) {
      const text = d.sections[n.section];
      let at = -1;
      for (let k = 0; k < (n.occurrence ?? 1); k++) at = text.indexOf(n.text, at + 1);
      const end = at + n.text.length;
      const hits = out.filter((o) => o.section === n.section && o.start < end && o.end > at);
      let ok: boolean;
      if (n.label === 'wrong') ok = hits.some((h) => caught.has(h.verdict));
      else if (n.label === 'not-a-claim') ok = hits.every((h) => h.verdict === 'not-a-claim');
      else ok = hits.length > 0 && hits.every((h) => sup.has(h.verdict) || (h.verdict === 'not-a-claim' && hits.length > 1));
      const key = n.label === 'wrong' ? (n.occurs_elsewhere ? 'wrongE' : 'wrongN') : n.label;
      add(key, ok);
      add(n.label === 'wrong' ? 'WRONG' : n.label === 'not-a-claim' ? 'NAC' : 'TRUE', ok);
      if (!ok)
        lines.push(
          [
            key,
            f.slice(0, 12),
            n.text,
            '|',
            text.slice(Math.max(0, at - 40), end + 14).replace(/\n/g, '⏎'),
            '|',
            hits
              .map((h) => h.verdict + ' [' + ((h as any).doubt ?? '') + '] ' + (h.evidence?.quote ?? '').slice(0, 110).replace(/\n/g, ' '))
              .join(' & '),
            '| WHY',
            n.why,
            n.expr ?? '',
            n.label === 'wrong' ? '' : n.evidence.slice(0, 120).replace(/\n/g, ' // '),
          ].join(' '),
        );
    }
  }
if (!quiet) for (const l of lines.sort()) console.log(l);
console.log(
  Object.entries<any>(tally)
    .map(([k, v]) => `${k} ${v.ok}/${v.n} ${((100 * v.ok) / v.n).toFixed(1)}%`)
    .join(' · '),
  ms.toFixed(0) + 'ms',
);
