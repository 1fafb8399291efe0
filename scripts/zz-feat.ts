import { cardNumerals } from '@/utils/summary/check/card/card-numerals';
import { indexPaper } from '@/utils/summary/check/paper/paper-index';
import { ValueLookup } from '@/utils/summary/check/match/find-matches';
import { queryFor } from '@/utils/summary/check/match/query';
import { placeScore } from '@/utils/summary/check/match/place-score';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
const rows:any[]=[];
const out=process.argv[2]!;
for (const dir of process.argv.slice(3)) for (const f of readdirSync(dir).filter(f=>f.endsWith('.json'))) {
const d = JSON.parse(readFileSync(dir+'/'+f, 'utf8'));
const doc = JSON.parse(readFileSync('/tmp/docs/'+f.replace('.json','.doc.json'),'utf8'));
const index=indexPaper(doc); const lookup=new ValueLookup(index);
const ours=new Set<number>(); for (const t of ['ours','our']) {const x=index.ids.find(t); if(x!==undefined) ours.add(x);} 
for (const [id,text] of Object.entries<string>(d.sections)) { const all=cardNumerals({id,text});
for (const n of d.numbers.filter((n:any)=>n.section===id)) { let at=-1; for(let k=0;k<(n.occurrence??1);k++) at=text.indexOf(n.text,at+1); const end=at+n.text.length;
 const hits=all.filter(o=>o.quantity.start<end&&o.quantity.end>at&&o.isClaim);
 if(!hits.length) continue;
 const key=n.label==='wrong'?(n.occurs_elsewhere?'wrongE':'wrongN'):n.label;
 const h=hits[0]!; const m=lookup.find(h.quantity); 
 const q=queryFor(h,all,index); const near=q.filter(w=>w.isNear);
 const sib=new Set<number>(); for(const o of all) if(o!==h&&o.isClaim) for(const x of lookup.find(o.quantity)) sib.add(x.quantity);
 const mset=new Set(m.map(x=>x.quantity));
 const unit=h.quantity.unit;
 const rivals:{s:number,p:number,txt:string}[]=[];
 index.quantities.forEach((pq,i)=>{ if(pq.quantity.isLabel||mset.has(i)||sib.has(i)) return; const cell=index.places[pq.place]!.cell; const u=pq.quantity.unit;
   if (unit!==undefined ? (u!==unit && !(cell&&u===undefined) && !((unit==='percent'||unit==='points')&&(u==='percent'||u==='points'))) : (u!==undefined&&u!=='percent'&&u!=='times')) return;
   if (pq.quantity.isWords&&!h.quantity.isWords) return;
   rivals.push({s:placeScore(index,index.places[pq.place]!,q),p:pq.place,txt:pq.quantity.text}); });
 rivals.sort((a,b)=>b.s-a.s); const rival=rivals[0]?.s??0;
 const cands=m.map(x=>{ const place=index.places[x.place]!; const s=placeScore(index,place,q), sn=placeScore(index,place,near);
   let rowGap=0,colGap=0,isOurs=0,rowOwn=0; if(place.cell){ const tb=index.tables[place.cell.table]!; const sum=(set:ReadonlySet<number>)=>q.reduce((a,w)=>a+(w.terms.some(t=>set.has(t))?w.weight*(w.isNear?1:0.6):0),0);
     const total=q.reduce((a,w)=>a+w.weight,0)||1;
     rowOwn=sum(place.cell.rowTerms)/total; rowGap=(Math.max(0,...tb.rows.map(sum))/total)-rowOwn; colGap=(Math.max(0,...tb.columns.map(sum))/total)-sum(place.cell.columnTerms)/total; isOurs=[...ours].some(t=>place.cell!.rowTerms.has(t))?1:0; }
   return {s,sn,rowGap,colGap,rowOwn,isOurs,cell:place.cell?1:0,exact:x.closeness==='exact'?1:0,unit:x.hasUnit?1:0,txt:place.text.slice(0,80)}; }).sort((a,b)=>(b.s-b.rowGap-b.colGap)-(a.s-a.rowGap-a.colGap));
 rows.push({f,key,text:n.text,section:id,n:m.length,digits:h.quantity.amounts[0]!.digits,words:h.quantity.isWords?1:0,hasUnitClaim:unit?1:0,rival,rivalTxt:rivals[0]?index.places[rivals[0].p]!.text.slice(0,80)+' > '+rivals[0].txt:'',best:cands[0],clause:text.slice(h.clause[0],h.clause[1]), multi:h.quantity.amounts.length});
}}}
writeFileSync(out,JSON.stringify(rows));
