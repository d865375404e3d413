import type { Installation } from '../actions/openInstallation.ts';
import type { Result } from '../kernel/result.ts';
import { problemText } from './problemText.ts';

/** What a command reads and writes. */
export interface CommandIo {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream & { readonly isTTY?: boolean };
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
}

/** What the program lends to a command. */
export interface CommandSetting {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly io: CommandIo;
  /** Starts the databases and opens the store; the command must close it. */
  open(command: string): Promise<Result<Installation>>;
  /** Resolves at Ctrl-C or SIGTERM. */
  readonly ended: Promise<void>;
}

/** Opens the installation for the length of `run`; whatever happens, it is closed again. */
export async function withInstallation(
  setting: CommandSetting,
  command: string,
  run: (installation: Installation) => Promise<number>,
): Promise<number> {
  const opened = await setting.open(command);
  if (!opened.ok) {
    for (const problem of opened.problems) setting.io.stderr.write(problemText(problem));
    return 1;
  }
  try {
    return await run(opened.value);
  } finally {
    await opened.value.close();
  }
}
