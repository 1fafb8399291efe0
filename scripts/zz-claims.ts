import { cardNumerals } from '@/utils/summary/check/card/card-numerals';
import { readFileSync, readdirSync } from 'node:fs';
for (const dir of process.argv.slice(2)) for (const f of readdirSync(dir).filter(f=>f.endsWith('.json'))) {
const d = JSON.parse(readFileSync(dir+'/'+f, 'utf8'));
const all = Object.entries<string>(d.sections).flatMap(([id,text])=>cardNumerals({id,text}));
for (const n of d.numbers) { const t=d.sections[n.section]; let at=-1; for(let k=0;k<(n.occurrence??1);k++) at=t.indexOf(n.text,at+1); const end=at+n.text.length;
 const hits=all.filter(o=>o.section===n.section&&o.quantity.start<end&&o.quantity.end>at);
 if(!hits.length) console.log(f,'UNSEEN',n.label,n.text, t.slice(Math.max(0,at-10),end+10));
 else if (n.label==='not-a-claim' ? hits.some(h=>h.isClaim) : hits.every(h=>!h.isClaim)|| hits.some(h=>!h.isClaim)) console.log(f,n.label,n.text,hits.map(h=>h.quantity.text+':'+h.isClaim).join(' '), '|',t.slice(Math.max(0,at-10),end+10));
}
for (const o of all) if (o.isClaim && !d.numbers.some((n:any)=>{const t=d.sections[n.section]; if(n.section!==o.section) return false; let at=-1; for(let k=0;k<(n.occurrence??1);k++) at=t.indexOf(n.text,at+1); return o.quantity.start<at+n.text.length&&o.quantity.end>at;})) console.log(f,'EXTRA',o.quantity.text, o.text.slice(o.quantity.start-8,o.quantity.end+8));
}
