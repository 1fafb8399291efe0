import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

/**
 * Everything that must hold, in one run: format, lint with the walls, types, dead code, unit and component tests, the builds, and the real
 * browser. Each tool counts as one, each test as one. Closes with the line `N passed, N failed`.
 */

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const REPORTS = 'test-output';

function run(title: string, command: string[]): boolean {
  console.log(`\n── ${title}: ${command.join(' ')}`);
  const [program = '', ...args] = command;
  const { status, error } = spawnSync(program, args, { stdio: 'inherit', env: process.env, shell: process.platform === 'win32' });
  if (error) console.error(error.message);
  return status === 0;
}

function runTool(title: string, command: string[]): Count {
  const isFine = run(title, command);
  return { passed: Number(isFine), failed: Number(!isFine), skipped: 0 };
}

function runTests(project: string): Count {
  const report = `${REPORTS}/${project}.json`;
  rmSync(report, { force: true });
  const isFine = run(`${project} tests`, [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  // A file that does not load has no failed test and yet has failed.
  const failed = numFailedTests || Number(!isFine);
  return { passed: numPassedTests ?? 0, failed: failed ?? 0, skipped: numPendingTests ?? 0 };
}

mkdirSync(REPORTS, { recursive: true });
const counts = [
  runTool('format and lint', ['biome', 'ci', '--colors=off', '--error-on-warnings', '.']),
  runTool('types', ['tsc', '--noEmit']),
  runTool('dead code', ['knip']),
  runTests('unit'),
  runTool('build for Chrome', ['wxt', 'build']),
  runTool('build for Edge', ['wxt', 'build', '-b', 'edge']),
  runTool('build for Firefox', ['wxt', 'build', '-b', 'firefox']),
  runTests('browser'),
];
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
