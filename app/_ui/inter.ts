import localFont from 'next/font/local';

/**
 * Latin letters and figures. It is asked for with the page, and where it comes too late the page keeps the system's: it is
 * never swapped in under somebody's eyes. Its family is called as the constant is: `inter`.
 */
export const inter = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  display: 'optional',
  adjustFontFallback: false,
  variable: '--inter',
});
