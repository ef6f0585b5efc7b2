'use client';
import { useTranslations } from 'next-intl';
import type { Unvisited } from '@/lib/contract/rows';
import { drillTo } from '@/lib/view-state/change-view';
import { useCommand, useSummary } from '../../_state/command-context';
import { coveredPercent } from '../../_state/covered-percent';
import { ViewLink } from '../../_state/view-link';
import { FetchedRows } from './fetched-rows';
import styles from './rows.module.css';

/** Where nobody has been yet: whole buildings, merchants, then the households left in buildings that were visited. */
export function UnvisitedRows() {
  const t = useTranslations('rows');
  const { coverage } = useSummary();
  return (
    <FetchedRows<Unvisited>
      address="/api/unvisited"
      caption={({ buildings, merchants }) =>
        t('unvisitedSum', {
          buildings: buildings.filter(({ isVisited }) => !isVisited).length,
          merchants: merchants.length,
          households: buildings.reduce((sum, { households }) => sum + households, 0),
        }) +
        (coverage
          ? t('coveredShares', {
              buildings: coveredPercent(coverage.buildings),
              merchants: coveredPercent(coverage.merchants),
              households: coveredPercent(coverage.households),
            })
          : '')
      }
      read={({ buildings, merchants }) => [
        ...buildings.filter(({ isVisited }) => !isVisited).map(buildingRow),
        ...merchants.map((merchant) => <MerchantRow key={`merchant:${merchant.code}`} merchant={merchant} />),
        ...buildings.filter(({ isVisited }) => isVisited).map(buildingRow),
      ]}
    />
  );
}

const buildingRow = (building: Unvisited['buildings'][number]) => (
  <BuildingRow key={`building:${building.code}`} building={building} />
);

function BuildingRow({ building }: { building: Unvisited['buildings'][number] }) {
  const t = useTranslations('rows');
  const { view, names } = useCommand();
  const { code, community, isVisited, households } = building;
  return (
    <li className={styles.row} data-unvisited={isVisited ? 'households' : 'building'}>
      <div className={styles.main}>
        <ViewLink
          className={styles.place}
          to={{ ...drillTo(view, { kind: 'building', code }), show: 'issues' }}
        >
          {names.of('building', code)}
        </ViewLink>
        <span>{t(isVisited ? 'householdsLeft' : 'buildingUnvisited', { n: households })}</span>
      </div>
      <div className={styles.note}>
        {code} · {names.of('community', community)}
      </div>
    </li>
  );
}

function MerchantRow({ merchant }: { merchant: Unvisited['merchants'][number] }) {
  const t = useTranslations('rows');
  const { names } = useCommand();
  const { code, nameZh, trade, community } = merchant;
  return (
    <li className={styles.row} data-unvisited="merchant">
      <div className={styles.main}>
        <strong>{nameZh}</strong>
        <span>{t('merchantUnvisited')}</span>
      </div>
      <div className={styles.note}>
        {code} · {trade}
        {community && ` · ${names.of('community', community)}`}
      </div>
    </li>
  );
}
