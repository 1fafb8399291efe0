import { mkdtempSync, writeFileSync } from 'node:fs';
import { demoSite } from '@/scripts/demo/demo-site';
import { startWorld } from '@/scripts/demo/world';
import { launchWithExtension } from './launch';
import { launchRaw } from './raw-cdp';

const w = await startWorld(demoSite());
const dir = mkdtempSync('/tmp/prof-');
for (const round of []) {
  console.time('launch');
  const x = await launchWithExtension({ world: w, extensionDir: '/tmp/ext', userDataDir: dir });
  console.timeEnd('launch');
  const p = await x.context.newPage();
  await p.goto('https://huggingface.co/papers/2602.99901');
  console.log('content', await p.evaluate(() => document.documentElement.dataset.hello), x.extensionId);
  const tab = await x.context.newPage();
  await tab.goto(`chrome-extension://${x.extensionId}/sidepanel.html`);
  await p.bringToFront();
  await x.clickToolbar('/papers/2602');
  const panel = await x.panelPage();
  await panel.click('#b');
  await panel.waitForFunction(() => document.getElementById('o')?.textContent);
  console.log('panel', await panel.textContent('#o'), await x.panelOpen(), panel.viewportSize());
  writeFileSync('/tmp/gen/panel.png', await panel.screenshot());
  const n = await x.worker.evaluate(() => (globalThis as any).n);
  await x.killWorker();
  await new Promise((r) => setTimeout(r, 300));
  console.log(
    'alive after kill',
    (await x.targets()).some((t) => t.type === 'service_worker'),
  );
  await panel.click('#b');
  await new Promise((r) => setTimeout(r, 500));
  console.log('new instance', n !== (await x.worker.evaluate(() => (globalThis as any).n)));
  await x.clickToolbar('/papers/2602');
  await new Promise((r) => setTimeout(r, 500));
  console.log('closed', await x.panelOpen());
  await x.clickToolbar('/papers/2602');
  console.log('again', await (await x.panelPage()).textContent('h1'));
  await x.context.storageState;
  console.log(
    'stored',
    await x.worker.evaluate(async () => {
      const c = (globalThis as any).chrome;
      const v = (await c.storage.local.get('k')).k;
      await c.storage.local.set({ k: 1 });
      return v;
    }),
  );
  await x.close();
}
console.time('raw');
const r = await launchRaw({ world: w, extensionDir: '/tmp/ext' });
console.timeEnd('raw');
await r.open('https://huggingface.co/papers/2602.99902');
const rp = await r.openPanel('/papers/2602');
await rp.evaluate('document.getElementById("b").click()');
console.log('raw', await rp.waitFor('document.getElementById("o").textContent'), await r.isWorkerAlive());
writeFileSync('/tmp/gen/raw.png', await rp.screenshot());
await rp.evaluate('Promise.reject(new Error("x"))').catch((e) => console.log('threw', e.message.split('\n')[0]));
const t0 = Date.now();
while (process.env.LONG && (await r.isWorkerAlive()) && Date.now() - t0 < 60000) await new Promise((q) => setTimeout(q, 500));
console.log('worker gone after', Date.now() - t0);
const pid = process.pid;
await r.close();
await w.close();
