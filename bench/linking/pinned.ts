import { execFileSync } from 'node:child_process';

/** The prefix that keeps a program on one core, the second, where the machine has it. */
export function pinned(): string[] {
  try {
    execFileSync('taskset', ['-c', '1', 'true'], { stdio: 'ignore' });
    return ['taskset', '-c', '1'];
  } catch {
    return [];
  }
}
