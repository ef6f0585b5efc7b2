import { type Connection, connect } from '../connect';

const CHANNEL = 'guatu_data';

/** A connection on which the database announces every new data version. */
export class Listener {
  /** how many were heard */
  announcements = 0;
  private connection: Connection | null = null;

  /** @param doubt called at every announcement, and when the connection was lost and made again */
  constructor(
    private readonly url: string,
    private readonly doubt: () => void,
  ) {}

  get isListening(): boolean {
    return this.connection !== null;
  }

  async listen(): Promise<void> {
    if (this.connection !== null) return;
    const connection = connect(this.url, {
      max: 1,
      connection: { application_name: 'guatu live listener' },
    });
    let isFirst = true;
    try {
      await connection.sql.listen(
        CHANNEL,
        () => {
          this.announcements += 1;
          this.doubt();
        },
        () => {
          if (!isFirst) this.doubt();
          isFirst = false;
        },
      );
      this.connection = connection;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  /** Listens no more, until asked to again. */
  stop(): void {
    this.close().catch((error) => console.warn('The connection that listened did not close:', error));
  }

  async close(): Promise<void> {
    const { connection } = this;
    this.connection = null;
    await connection?.close();
  }
}
