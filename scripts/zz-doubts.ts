import { readdirSync, readFileSync } from 'node:fs';
import { checkNumbers } from '@/utils/summary/check/check-numbers';

const T: any = {};
for (const dir of process.argv.slice(2))
  for (const f of readdirSync(dir).filter((f) => f.endsWith('.json'))) {
    const d = JSON.parse(readFileSync(dir + '/' + f, 'utf8'));
    const doc = JSON.parse(readFileSync('/tmp/docs/' + f.replace('.json', '.doc.json'), 'utf8'));
    const out = checkNumbers(
      Object.entries<string>(d.sections).map(([id, text]) => ({ id, text })),
      doc,
    );
    for (const n of d.numbers) {
      const text = d.sections[n.section];
      let at = -1;
      for (let k = 0; k < (n.occurrence ?? 1); k++) at = text.indexOf(n.text, at + 1);
      const end = at + n.text.length;
      const h = out.find((o) => o.section === n.section && o.start < end && o.end > at);
      if (!h || h.verdict === 'not-a-claim') continue;
      const k = h.verdict === 'weak' ? ((h as any).doubt ?? '') : h.verdict;
      const w = n.label === 'wrong';
      (T[k] ??= { w: 0, t: 0 })[w ? 'w' : 't']++;
    }
  }
for (const [k, v] of Object.entries<any>(T).sort((a: any, b: any) => b[1].w + b[1].t - a[1].w - a[1].t))
  console.log(k.padEnd(30), 'wrong', v.w, 'true', v.t);
