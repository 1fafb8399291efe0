import { writeFileSync } from 'node:fs';
import { demoSite } from '@/scripts/demo/demo-site';
import { startWorld } from '@/scripts/demo/world';
import { launchRaw } from './raw-cdp';

const w = await startWorld(demoSite());
const r = await launchRaw({ world: w, extensionDir: '/tmp/ext' });
try {
  const d = Number(process.env.D ?? 0);
  await new Promise((q) => setTimeout(q, d));
  await r.open('https://huggingface.co/papers/2602.99902');
  console.log((await r.targets()).map((t) => `${t.type} ${t.url}`));
  await new Promise((q) => setTimeout(q, Number(process.env.E ?? 0)));
  await r.clickToolbar('/papers/2602');
  await new Promise((q) => setTimeout(q, 1000));
  console.log((await r.targets()).map((t) => `${t.type} ${t.url}`));
} finally {
  await r.close();
  await w.close();
}
