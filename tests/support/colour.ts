type Rgb = [red: number, green: number, blue: number];

/** sRGB hex to linear light, 0…1. */
function linear(hex: string): Rgb {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return channels.map((c) => (c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as Rgb;
}

/** Relative luminance (WCAG 2.2). */
export const luminance = (hex: string): number => {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast ratio (WCAG 2.2), 1…21. */
export function contrast(one: string, other: string): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

/** How colours look to people without one kind of cone (Viénot, Brettel, Mollon 1999; tritan: Machado 2009), linear RGB. */
const BLINDNESS: Record<'protan' | 'deutan' | 'tritan' | 'grey', number[]> = {
  protan: [0.112_38, 0.887_62, 0, 0.112_38, 0.887_62, 0, 0.004, -0.004, 1],
  deutan: [0.292_75, 0.707_25, 0, 0.292_75, 0.707_25, 0, -0.022_34, 0.022_34, 1],
  tritan: [1.255_528, -0.076_749, -0.178_779, -0.078_411, 0.930_809, 0.147_602, 0.004_733, 0.691_367, 0.3039],
  grey: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
};
export const KINDS_OF_SIGHT = ['full', 'protan', 'deutan', 'tritan', 'grey'] as const;
export type Sight = (typeof KINDS_OF_SIGHT)[number];

function seen(hex: string, sight: Sight): Rgb {
  const rgb = linear(hex);
  if (sight === 'full') return rgb;
  const m = BLINDNESS[sight];
  return [0, 3, 6].map((row) => m[row]! * rgb[0] + m[row + 1]! * rgb[1] + m[row + 2]! * rgb[2]) as Rgb;
}

/** OKLab (B. Ottosson 2020). */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b);
  const m = Math.cbrt(0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b);
  const s = Math.cbrt(0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b);
  return [
    0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s,
    1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s,
    0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s,
  ];
}

/** Difference of two colours to a kind of sight: distance in OKLab × 100; about 2 is just noticed side by side. */
export function difference(one: string, other: string, sight: Sight = 'full'): number {
  const [a, b] = [oklab(seen(one, sight)), oklab(seen(other, sight))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) * 100;
}
