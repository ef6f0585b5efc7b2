'use client';
import { memo } from 'react';
import { heldMarkup } from './picture-store';
import styles from './still-map.module.css';

/**
 * The server's drawing of a map. It is made of escaped text by lib/print and of nothing that a person typed as markup. It
 * travels once, as markup: the browser is only told its key, and leaves what is there as it is.
 */
export const StillMap = memo(function StillMap({ picture }: { picture: string }) {
  const drawing = { __html: heldMarkup(picture) };
  return <div className={styles.still} dangerouslySetInnerHTML={drawing} suppressHydrationWarning />;
});
