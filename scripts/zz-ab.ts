import { readFileSync } from 'node:fs';
import { abbreviationsOf } from '@/utils/summary/check/paper/abbreviations';
for (const p of ['2412.20138','2308.03688','2406.13161','1910.12607v2','2309.10062'])
  console.log(p, [...abbreviationsOf(JSON.parse(readFileSync(`/tmp/docs/${p}.doc.json`, 'utf8')))].map((x)=>x.join('=')).join('; '));
