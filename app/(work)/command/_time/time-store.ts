/** How many days pass in a second of playing. */
export const SPEEDS = [2, 5, 15] as const;
export type Speed = (typeof SPEEDS)[number];

export interface TimeState {
  /** the local day number that is shown while the handle is dragged or time is played; null at rest */
  movingDay: number | null;
  isPlaying: boolean;
  daysPerSecond: Speed;
}

const AT_REST: TimeState = { movingDay: null, isPlaying: false, daysPerSecond: 5 };

/**
 * The day under the hand: dragged, stepped by keys or played. It lives outside of what is shown, because it changes many
 * times a second, and becomes part of it, as `View.asOf`, only when it comes to rest.
 */
export class TimeStore {
  /** Shows a day; resolves when it can be seen. Days that come before it resolved may be left out. */
  show: (day: number) => Promise<void> = () => Promise.resolve();
  /** The handle has come to rest on a day: one step of the history. */
  onRest: (day: number) => void = () => undefined;
  private state = AT_REST;
  private readonly listeners = new Set<() => void>();
  /** counts the beginnings and ends of playing, so that an overtaken one knows */
  private turn = 0;

  /** @param wait  resolves after so many milliseconds */
  constructor(
    private readonly wait = (milliseconds: number): Promise<void> =>
      new Promise((resolve) => setTimeout(resolve, milliseconds)),
  ) {}

  readonly current = (): TimeState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Follows the hand; whoever takes the handle stops the playing. */
  moveTo(day: number): void {
    this.turn++;
    this.set({ movingDay: day, isPlaying: false });
    void this.show(day);
  }

  /** Ends dragging and playing where they are. */
  rest(): void {
    const { movingDay } = this.state;
    if (movingDay === null) return;
    this.onRest(movingDay);
    this.cancel();
  }

  /** Forgets the moving day: something else has decided what is shown. */
  cancel(): void {
    if (this.state.movingDay === null) return;
    this.turn++;
    this.set({ movingDay: null, isPlaying: false });
  }

  setSpeed(daysPerSecond: Speed): void {
    this.set({ daysPerSecond });
  }

  /** Plays from a day until the last, or until somebody takes the handle; the next day only comes when one is shown. */
  async play(from: number, last: number): Promise<void> {
    const turn = ++this.turn;
    const isOvertaken = () => turn !== this.turn;
    for (let day = from; day <= last; day++) {
      this.set({ movingDay: day, isPlaying: true });
      await Promise.all([this.show(day), this.wait(1000 / this.state.daysPerSecond)]);
      if (isOvertaken()) return;
    }
    this.rest();
  }

  private set(change: Partial<TimeState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
