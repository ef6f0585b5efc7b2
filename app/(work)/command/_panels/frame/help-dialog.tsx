'use client';
import { Kbd } from '@mantine/core';
import '@mantine/core/styles/Kbd.css';
import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { Dialog } from './dialog';
import styles from './help-dialog.module.css';

const SHORTCUTS = [
  [['/'], 'search'],
  [['f'], 'filters'],
  [['l'], 'list'],
  [['m'], 'map'],
  [['i'], 'mine'],
  [['j', 'k'], 'nextIssue'],
  [['Esc'], 'escape'],
  [['[', ']'], 'fold'],
  [['\\'], 'foldBottom'],
  [['t'], 'day'],
  [['?'], 'show'],
] as const;

/** What the keys do and how the figures are to be read. */
export function HelpDialog({ isOpen, close }: { isOpen: boolean; close(): void }) {
  const t = useTranslations('help');
  return (
    <Dialog isOpen={isOpen} close={close} title={t('heading')} size="38rem" closeLabel={t('close')}>
      <h3 className={styles.heading}>{t('keys')}</h3>
      <dl className={styles.keys}>
        {SHORTCUTS.map(([keys, key]) => (
          <Fragment key={key}>
            <dt>
              {keys.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{t(key)}</dd>
          </Fragment>
        ))}
      </dl>
      <h3 className={styles.heading}>{t('reading')}</h3>
      {(['lights', 'counts', 'heat', 'time', 'unlocated'] as const).map((key) => (
        <p key={key} className={styles.text}>
          {t(key)}
        </p>
      ))}
    </Dialog>
  );
}
