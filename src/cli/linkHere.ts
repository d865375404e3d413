import { lexiconInForce } from '../actions/currentLinker.ts';
import type { Installation } from '../actions/openInstallation.ts';
import type { CommandSetting } from './io.ts';
import { runLink } from './link.ts';

/** `kraftsam link`, which opens the installation only where no folder of dumps is given. @returns the exit code. */
export async function runLinkHere(args: string[], setting: CommandSetting): Promise<number> {
  const held: { installation?: Installation } = {};
  try {
    return await runLink(args, setting.io, {
      loadLexicon: async () => {
        const opened = await setting.open('kraftsam link');
        if (!opened.ok)
          throw new Error(opened.problems.map((problem) => `${problem.code}: ${problem.detail}`).join('\n'));
        held.installation = opened.value;
        return lexiconInForce(opened.value.store);
      },
    });
  } finally {
    await held.installation?.close();
  }
}
