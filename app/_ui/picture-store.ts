import type { LegendBlock } from '@/lib/map-style/legend';

/** The map as the server drew it. */
export interface FirstPicture {
  svg: string;
  legend: LegendBlock[];
}

/** A picture is about 250 kB. */
const MOST_PICTURES = 40;

/** One for the process: Next loads this module once for the pages and once for what hydrates. */
const shared = globalThis as { guatuPictures?: Map<string, FirstPicture> };

/** The picture of a key, drawn when it is not held; the ones that nobody asked for longest go. */
export function pictureOf(key: string, draw: () => FirstPicture): FirstPicture {
  shared.guatuPictures ??= new Map();
  const pictures = shared.guatuPictures;
  const picture = pictures.get(key) ?? draw();
  pictures.delete(key);
  pictures.set(key, picture);
  const [oldest] = pictures.keys();
  if (pictures.size > MOST_PICTURES && oldest !== undefined) pictures.delete(oldest);
  return picture;
}

/** The markup of a picture that this very process has just drawn; nothing in a browser, which has it in its page. */
export const heldMarkup = (key: string): string => shared.guatuPictures?.get(key)?.svg ?? '';
