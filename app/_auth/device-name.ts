import Bowser from 'bowser';

/** A device as its owner would call it: “Chrome · Windows”, from what its browser says of itself; null when that names neither. */
export function deviceName(userAgent: string | null | undefined): string | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent);
  return [browser.name, os.name].filter(Boolean).join(' · ') || null;
}
