import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cardNumerals } from '@/utils/summary/check/card/card-numerals';
import { ValueLookup } from '@/utils/summary/check/match/find-matches';
import { judgeMatch } from '@/utils/summary/check/match/judge-match';
import { LocalWords } from '@/utils/summary/check/match/local-words';
import { overlap } from '@/utils/summary/check/match/overlap';
import { queryFor } from '@/utils/summary/check/match/query';
import { indexPaper } from '@/utils/summary/check/paper/paper-index';
import { PlaceScores } from '@/utils/summary/check/paper/place-scores';

const rows: any[] = [];
for (const dir of process.argv.slice(3))
  for (const f of readdirSync(dir).filter((f) => f.endsWith('.json'))) {
    const d = JSON.parse(readFileSync(`${dir}/${f}`, 'utf8'));
    const index = indexPaper(JSON.parse(readFileSync(`/tmp/docs/${f.replace('.json', '.doc.json')}`, 'utf8')));
    const lookup = new ValueLookup(index),
      local = new LocalWords(index),
      places = new PlaceScores(index);
    for (const [id, text] of Object.entries<string>(d.sections)) {
      const numerals = cardNumerals({ id, text });
      const matches = numerals.map((n) => (n.isClaim ? lookup.find(n.quantity) : []));
      for (const n of d.numbers.filter((n: any) => n.section === id)) {
        let at = -1;
        for (let k = 0; k < (n.occurrence ?? 1); k++) at = text.indexOf(n.text, at + 1);
        const i = numerals.findIndex((h) => h.quantity.start < at + n.text.length && h.quantity.end > at && h.isClaim);
        if (i < 0 || n.label === 'not-a-claim' || n.label === 'derived') continue;
        const numeral = numerals[i]!,
          own = matches[i]!;
        const words = queryFor(numeral, numerals, index),
          scores = places.of(words);
        const siblings = numerals.flatMap((o, k) =>
          k !== i && o.isClaim && o.quantity.start >= numeral.item[0] && o.quantity.start < numeral.item[1]
            ? [{ numeral: o, clause: o.text.slice(...o.clause), matches: matches[k]! }]
            : [],
        );
        const taken = new Set(siblings.flatMap((s) => s.matches.map((m) => m.quantity))),
          matched = new Set(own.map((m) => m.quantity));
        let rival: any = { score: 0, place: -1, quantity: -1, around: 0 };
        index.quantities.forEach((q, k) => {
          const sc = scores[q.place] ?? 0;
          if (sc > rival.score && !q.quantity.isLabel && !matched.has(k) && !taken.has(k) && q.quantity.unit === numeral.quantity.unit)
            rival = { score: sc, place: q.place, quantity: k, around: 0 };
        });
        const near = words.filter((w) => w.isNear);
        if (rival.quantity >= 0) rival.around = local.around(rival.place, rival.quantity, near);
        const j = { index, numeral, words, scores, siblings, taken, matched, rival, local };
        const c = own.flatMap((m) => judgeMatch(m, j) ?? []).sort((a, b) => a.doubts.length - b.doubts.length || b.score - a.score);
        const b = c[0];
        const anySibling = siblings.some((s) => s.matches.some((m) => b && m.place === b.match.place));
        const rowSib = siblings.some(
          (s) =>
            s.matches.length <= 3 &&
            s.matches.some((m) => {
              const x = index.places[m.place]?.cell;
              return x && b?.place.cell && x.table === b.place.cell.table && x.row === b.place.cell.row;
            }),
        );
        const colSib = siblings.some(
          (s) =>
            s.matches.length <= 3 &&
            s.matches.some((m) => {
              const x = index.places[m.place]?.cell;
              return x && b?.place.cell && x.table === b.place.cell.table && x.column === b.place.cell.column;
            }),
        );
        const nearTotal = near.reduce((a, w) => a + w.weight, 0);
        rows.push({
          f,
          text: n.text,
          y: n.label === 'wrong' ? 0 : 1,
          label: n.label,
          n: own.length,
          doubts: b?.doubts ?? [],
          s: b?.score ?? 0,
          clean: c.filter((x) => x.doubts.length === 0).length,
          rival: rival.score,
          around: b ? local.around(b.match.place, b.match.quantity, near) / (nearTotal || 1) : 0,
          raround: rival.around / (nearTotal || 1),
          digits: Math.max(...numeral.quantity.amounts.map((a) => a.digits)),
          words: numeral.quantity.isWords ? 1 : 0,
          unit: numeral.quantity.unit ? 1 : 0,
          hasUnit: b?.match.hasUnit ? 1 : 0,
          exact: b?.match.closeness === 'exact' ? 1 : 0,
          cell: b?.place.cell ? 1 : 0,
          own: b?.place.cell && index.tables[b.place.cell.table]?.own.has(b.place.cell.row) ? 1 : 0,
          rowNear: b?.place.cell ? Math.min(4, overlap(near, b.place.cell.rowTerms)) : 0,
          colNear: b?.place.cell ? Math.min(4, overlap(near, b.place.cell.columnTerms)) : 0,
          anySibling: anySibling ? 1 : 0,
          rowSib: rowSib ? 1 : 0,
          colSib: colSib ? 1 : 0,
          nearW: nearTotal,
          hedged: numeral.quantity.isHedged ? 1 : 0,
          multi: numeral.quantity.amounts.length > 1 ? 1 : 0,
        });
      }
    }
  }
writeFileSync(process.argv[2]!, JSON.stringify(rows));
