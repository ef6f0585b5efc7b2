import { reportFailure } from '../bootstrap/refusal.mjs';
import { say } from '../bootstrap/say.mjs';

type Undo = () => void | Promise<void>;

/** What has to be undone when a command ends, in the reverse order of doing, whether it ends by itself or is told to. */
export class Shutdown {
  readonly #undos: Undo[] = [];
  readonly #controller = new AbortController();
  #undone: Promise<void> | undefined;

  /** Aborts when the person wants to stop: give it to programs that run meanwhile. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  add(undo: Undo): void {
    this.#undos.push(undo);
  }

  /** Ctrl-C, a closed terminal and a service manager's stop all end the command cleanly; a second one at once. */
  listen(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => (this.signal.aborted ? process.exit(1) : this.#stop()));
    }
    if (process.env.npm_lifecycle_event) this.#watchParent();
  }

  /** npm hands a SIGTERM to the shell between us, which ends and tells nobody: our parent is then another. */
  #watchParent(): void {
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      if (!this.signal.aborted) this.#stop();
    }, 500);
    timer.unref();
  }

  #stop(): void {
    this.#controller.abort();
    say('\n· Stopping …');
    void this.run().then(() => process.exit());
  }

  /** Undoes everything once; a failure of one does not keep the others from being undone. */
  run(): Promise<void> {
    this.#undone ??= this.#undoAll();
    return this.#undone;
  }

  async #undoAll(): Promise<void> {
    for (let undo = this.#undos.pop(); undo; undo = this.#undos.pop()) {
      try {
        await undo();
      } catch (error) {
        reportFailure(error);
      }
    }
  }
}

/** Runs a command with its shutdown: what it opened is closed whether it succeeds, fails or is interrupted. */
export async function withShutdown(work: (shutdown: Shutdown) => Promise<void>): Promise<void> {
  const shutdown = new Shutdown();
  shutdown.listen();
  try {
    await work(shutdown);
  } catch (error) {
    // What fails because it was interrupted is no failure to tell.
    if (!shutdown.signal.aborted) reportFailure(error);
  }
  await shutdown.run();
  process.exit();
}
