import { cardNumerals } from '@/utils/summary/check/card/card-numerals';
import { indexPaper } from '@/utils/summary/check/paper/paper-index';
import { ValueLookup } from '@/utils/summary/check/match/find-matches';
import { readFileSync, readdirSync } from 'node:fs';
const tally:any={};
for (const dir of process.argv.slice(2)) for (const f of readdirSync(dir).filter(f=>f.endsWith('.json'))) {
const d = JSON.parse(readFileSync(dir+'/'+f, 'utf8'));
const doc = JSON.parse(readFileSync('/tmp/docs/'+f.replace('.json','.doc.json'),'utf8'));
const index=indexPaper(doc); const lookup=new ValueLookup(index);
const all = Object.entries<string>(d.sections).flatMap(([id,text])=>cardNumerals({id,text}));
for (const n of d.numbers) { const t=d.sections[n.section]; let at=-1; for(let k=0;k<(n.occurrence??1);k++) at=t.indexOf(n.text,at+1); const end=at+n.text.length;
 const hits=all.filter(o=>o.section===n.section&&o.quantity.start<end&&o.quantity.end>at&&o.isClaim);
 if(!hits.length) continue;
 const m=hits.map(h=>lookup.find(h.quantity));
 const ok=m.every(x=>x.length>0);
 const key=n.label==='wrong'?(n.occurs_elsewhere?'wrongE':'wrongN'):n.label;
 (tally[key]??={n:0,found:0}).n++; if(ok) tally[key].found++;
 if ((key==='exact'||key==='converted'||key==='rounded')&&!ok) console.log(f,key,n.text,hits.map(h=>h.quantity.text+' '+h.quantity.shape+' '+h.quantity.unit),'|',n.evidence.slice(0,150));
 if (key==='wrongN'&&ok) console.log(f,key,n.text,m[0].map(x=>index.places[x.place]!.text.slice(0,60)).slice(0,3));
}}
console.log(tally);
