'use client';
import { memo } from 'react';
import { heldMarkup } from '@/app/_ui/picture-store';
import styles from './map-panel.module.css';

/**
 * The server's drawing of the map. It is made of escaped text by lib/print and of nothing that a person typed as markup. It
 * travels once, as markup: the browser is only told its key, and leaves what is there as it is.
 */
export const FirstMap = memo(function FirstMap({ picture }: { picture: string }) {
  const drawing = { __html: heldMarkup(picture) };
  return <div className={styles.picture} dangerouslySetInnerHTML={drawing} suppressHydrationWarning />;
});
