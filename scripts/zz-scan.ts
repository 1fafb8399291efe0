import { scanQuantities } from '@/utils/summary/check/quantities/scan-quantities';
import { readFileSync } from 'node:fs';
const d = JSON.parse(readFileSync(process.argv[2]!, 'utf8'));
for (const [s, t] of Object.entries<string>(d.sections)) for (const q of scanQuantities(t)) console.log(s.slice(0,4), JSON.stringify(q.text), q.shape, q.amounts.map(a=>`${a.value}±${a.step}/${a.digits}`).join(' '), q.unit??'', q.scale!==1?q.scale:'', q.isWords?'W':'', q.isVague?'V':'');
