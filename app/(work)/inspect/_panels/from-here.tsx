'use client';
import { useTranslations } from 'next-intl';
import type { Place } from '@/lib/contract/nearby';
import type { Bbox } from '@/lib/geo/bbox';
import { bearingDegrees, metresBetween } from '@/lib/geo/bearing';
import { judgePosition } from '../_state/judge-position';
import { askForCompass, useHeading } from '../_state/use-heading';
import { usePosition } from '../_state/use-position';
import { DistanceMark } from './distance-mark';
import styles from './entry-page.module.css';
import { PositionNote } from './position-note';

interface FromHereProps {
  to: Place;
  origin: Place;
  /** the middle of the street is no place that anybody stands at */
  isOriginChosen: boolean;
  streetBounds: Bbox;
}

/** How far and which way it is: from the phone, or else from where the list was measured. */
export function FromHere({ to, origin, isOriginChosen, streetBounds }: FromHereProps) {
  const t = useTranslations('inspect');
  const { position, follow, stop } = usePosition();
  const judgement = position.state === 'here' ? judgePosition(position, streetBounds) : null;
  const isFollowed = judgement !== null && judgement.kind !== 'far';
  const compass = useHeading(isFollowed);
  const heading = compass ?? (position.state === 'here' ? position.courseDegrees : null);
  const from = isFollowed && position.state === 'here' ? position.place : isOriginChosen ? origin : null;
  return (
    <div className={styles.from}>
      {from && (
        <div className={styles.distance}>
          <DistanceMark
            metres={metresBetween(from, to)}
            bearingDegrees={bearingDegrees(from, to)}
            heading={heading}
          />
          <span>{t(isFollowed ? 'originPhone' : 'originPoint')}</span>
        </div>
      )}
      <PositionNote
        position={position}
        judgement={judgement}
        heading={heading}
        origin={t('originPoint')}
        onFollow={() => {
          void askForCompass();
          follow();
        }}
        onStop={stop}
      />
    </div>
  );
}
