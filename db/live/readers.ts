/** Who reads a snapshot: its arrays are written again when a later one has taken its place and nobody reads it any more. */
export class Readers {
  private count = 0;

  get areThere(): boolean {
    return this.count > 0;
  }

  /** Nobody writes on the snapshot until the function that is returned is called. */
  begin(): () => void {
    this.count += 1;
    return () => {
      this.count -= 1;
    };
  }
}
