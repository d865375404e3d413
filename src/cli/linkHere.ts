import { currentPlan } from '../actions/currentLinker.ts';
import { openLinker } from '../actions/linkLines.ts';
import type { Installation } from '../actions/openInstallation.ts';
import type { CommandSetting } from './io.ts';
import { runLink } from './link.ts';

const NOTHING_YET =
  'Ingen taxonomi är inläst. Kör "kraftsam import taxonomy <mapp>" först, eller ange --taxonomy <mapp>.';

/** `kraftsam link`, which opens the installation only where no folder of dumps is given. @returns the exit code. */
export async function runLinkHere(args: string[], setting: CommandSetting): Promise<number> {
  const held: { installation?: Installation } = {};
  try {
    return await runLink(args, setting.io, { openLinker: () => openHere(setting, held) });
  } finally {
    await held.installation?.close();
  }
}

async function openHere(setting: CommandSetting, held: { installation?: Installation }) {
  const opened = await setting.open('kraftsam link');
  if (!opened.ok) throw new Error(opened.problems.map((problem) => `${problem.code}: ${problem.detail}`).join('\n'));
  held.installation = opened.value;
  const plan = await currentPlan(opened.value.store);
  if (!plan) throw new Error(NOTHING_YET);
  return openLinker(plan.lexicon, plan.corrections);
}
