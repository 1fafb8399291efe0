import { indexPaper } from '@/utils/summary/check/paper/paper-index';
import { readFileSync } from 'node:fs';
const d = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
for (let i=0;i<3;i++){ const t=performance.now(); const x = indexPaper(d); console.log((performance.now()-t).toFixed(1),'ms', x.places.length, x.quantities.length, x.ids.size, d.passages.length, JSON.stringify(d).length); }
const x = indexPaper(d);
for (const q of x.quantities.slice(0,150)) console.log(q.quantity.isLabel?'LABEL':'', JSON.stringify(q.quantity.text), q.quantity.amounts.map(a=>a.value).join(','), q.quantity.unit??'', '|', x.places[q.place]!.text.slice(0,80).replace(/\n/g,' '));
