'use client';
import { useTranslations } from 'next-intl';
import type { Merchants } from '@/lib/contract/places';
import { useCommand } from '../../_state/command-context';
import { FetchedRows } from './fetched-rows';
import styles from './rows.module.css';

/** Every merchant with trade and community. */
export function MerchantRows() {
  const t = useTranslations('rows');
  const { names } = useCommand();
  return (
    <FetchedRows<Merchants>
      address="/api/merchants"
      caption={({ features }) => t('count', { n: features.length })}
      read={({ features }) =>
        features.map(({ properties: { code, nameZh, trade, community } }) => (
          <li key={code} className={styles.row}>
            <div className={styles.main}>
              <strong>{nameZh}</strong>
              <span>{trade}</span>
            </div>
            <div className={styles.note}>
              {code}
              {community && ` · ${names.of('community', community)}`}
            </div>
          </li>
        ))
      }
    />
  );
}
