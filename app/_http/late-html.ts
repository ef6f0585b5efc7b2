/** What a page says of its own status, in its head: Next lets no page choose one and still be written on the server. */
export const STATUS_META = 'guatu-status';

/** The scripts that wait, in the page's HTML. */
export const LATE_SCRIPT = 'data-late';

const STATUS = new RegExp(`<meta name="${STATUS_META}" content="(\\d{3})"`);

/**
 * Takes a page's HTML piece by piece, wherever it may be cut, and gives it back with Next's own scripts waiting for
 * wake-scripts.tsx. What is written in the page itself stays.
 */
export class LateHtml {
  private readonly decoder = new TextDecoder();
  private held = '';

  take(piece: Uint8Array | string): string {
    const text =
      this.held + (typeof piece === 'string' ? piece : this.decoder.decode(piece, { stream: true }));
    const cut = text.lastIndexOf('<') > text.lastIndexOf('>') ? text.lastIndexOf('<') : text.length;
    this.held = text.slice(cut);
    return postpone(text.slice(0, cut));
  }

  /** What was still held back. */
  rest(): string {
    const { held } = this;
    this.held = '';
    return held + this.decoder.decode();
  }
}

const postpone = (html: string): string =>
  html
    .replace(/<script src="(\/_next\/[^"]*)" async=""/g, `<script type="text/plain" ${LATE_SCRIPT}="$1"`)
    .replace(/<link rel="preload" as="script"[^>]*>/g, '');

/** The status that a page asks for in its head; null where it asks for none. */
export function statusIn(html: string): number | null {
  const [, code] = STATUS.exec(html) ?? [];
  return code === undefined ? null : Number(code);
}
