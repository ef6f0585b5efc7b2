'use client';
import { useTranslations } from 'next-intl';
import type { Merchants, Places } from '@/lib/contract/places';
import type { PlacePick } from '@/lib/map-style/map-view';
import { drillTo, withFilter } from '@/lib/view-state/change-view';
import { useCommand } from '../_state/command-context';
import { ViewLink } from '../_state/view-link';
import styles from './pick-card.module.css';

/** A shop: what it is, whose community, and the list that it stands on. */
export function MerchantHere({ pick, merchants }: { pick: PlacePick; merchants: Merchants | null }) {
  const t = useTranslations('map');
  const { view, names } = useCommand();
  const found = merchants?.features.find(({ properties }) => properties.code === pick.code)?.properties;
  return (
    <>
      <strong className={styles.heading}>{pick.name}</strong>
      <p className={styles.note}>
        {pick.code}
        {found && ` · ${found.trade}`}
      </p>
      {found?.community && (
        <ViewLink className={styles.way} to={drillTo(view, { kind: 'community', code: found.community })}>
          {names.of('community', found.community)}
        </ViewLink>
      )}
      <ViewLink className={styles.way} to={{ ...view, issue: null, show: 'merchants' }}>
        {t('merchantList')}
      </ViewLink>
    </>
  );
}

/** A market or a street front: what it is, and the issues that carry its tag. */
export function KeyPlaceHere({ pick, places }: { pick: PlacePick; places: Places }) {
  const t = useTranslations('map');
  const { view, names } = useCommand();
  const kind = places.keyPlaces.features.find(({ properties }) => properties.code === pick.code)?.properties
    .kind;
  return (
    <>
      <strong className={styles.heading}>{pick.name}</strong>
      {kind && names.has('tag', kind) && (
        <>
          <p className={styles.note}>{names.of('tag', kind)}</p>
          <ViewLink className={styles.way} to={{ ...withFilter(view, { tag: [kind] }), show: 'issues' }}>
            {t('taggedIssues', { name: names.of('tag', kind) })}
          </ViewLink>
        </>
      )}
    </>
  );
}
