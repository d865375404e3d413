import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT } from './program.js';

/** Prints `N passed, N failed` over the reports of the last `test` and `check`. A missing report is a failure. */
export function run() {
  const counts = [testCounts(reportOf('vitest.json')), checkCounts(reportOf('check.json'))];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function reportOf(name) {
  try {
    return JSON.parse(readFileSync(join(OUTPUT, name), 'utf8'));
  } catch {
    return null;
  }
}

/** A file that could not even be loaded has no tests in the report, and counts as one that failed. */
export function testCounts(report) {
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = report.numFailedTests + unloaded.length;
  return { passed: report.numPassedTests, failed: failed === 0 && !report.success ? 1 : failed };
}

export function checkCounts(steps) {
  if (!steps) return { passed: 0, failed: 1 };
  const passed = steps.filter((step) => step.ok).length;
  return { passed, failed: steps.length - passed };
}
