export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'heic';

const HEIC_BRANDS = /^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)$/;

/**
 * What a file is by its first bytes, whatever its name and its sender say; null when it is none of these. Decoders are given nothing
 * that was not recognised: a drawing (SVG) or a document (PDF) is a program, and no photo.
 */
export function recogniseFormat(file: Uint8Array): PhotoFormat | null {
  const text = (from: number, until: number) => String.fromCharCode(...file.subarray(from, until));
  if (file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff) return 'jpeg';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (text(4, 8) === 'ftyp' && HEIC_BRANDS.test(text(8, 12))) return 'heic';
  return null;
}
