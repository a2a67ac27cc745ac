/** A counter on stderr for long runs: only on a terminal, only after a third of a second. */
import type { Call } from './command.ts';

const DELAY = 300;

export interface Progress {
  step(path: string): void;
  stop(): void;
}

const SILENT: Progress = { step: () => {}, stop: () => {} };

export async function startProgress({ flags, io }: Call): Promise<Progress> {
  const { env } = io;
  if (flags.quiet || !io.err.isTerminal || env.CI || env.TERM === 'dumb') return SILENT;
  const { default: progress } = await import('cli-progress');
  const started = performance.now();
  let bar: InstanceType<typeof progress.SingleBar> | undefined;
  let count = 0;
  return {
    step() {
      count++;
      if (!bar && performance.now() - started > DELAY) {
        // The total is unknown while the folder is still being walked.
        bar = new progress.SingleBar({
          format: '{value} articles · {duration_formatted}',
          clearOnComplete: true,
          stream: process.stderr,
        });
        bar.start(0, count);
      }
      bar?.update(count);
    },
    stop() {
      bar?.stop();
    },
  };
}
