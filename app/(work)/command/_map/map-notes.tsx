'use client';
import { useTranslations } from 'next-intl';
import type { OfficeInfo } from '@/lib/contract/dictionary';
import { failureWords } from '../_panels/frame/failure-words';
import { Note } from '../_panels/frame/note';
import type { MapStage } from '../_state/command-context';
import type { Resource } from '../_state/use-resource';
import styles from './map-notes.module.css';

interface MapNotesProps {
  stage: MapStage;
  office: OfficeInfo;
  basemapFailed: boolean;
  /** marks of issues are missing: asks for them again */
  retryTiles: (() => void) | null;
  places: Resource<unknown>;
  heat: Resource<unknown>;
}

/** What the map itself must say: that it is a schematic, its review number, and what did not work. */
export function MapNotes({ stage, office, basemapFailed, retryTiles, places, heat }: MapNotesProps) {
  const t = useTranslations();
  const failed = stage === 'no-webgl' ? 'failedNoWebgl' : stage === 'stopped' ? 'failedOther' : null;
  return (
    <>
      {office.isDemo && (
        <p className={styles.badge} title={t('app.demoExplained')}>
          {t('app.demoBadge')}
        </p>
      )}
      {office.mapReviewNumber && (
        <p className={styles.review}>{t('map.reviewNumber', { number: office.mapReviewNumber })}</p>
      )}
      <div className={styles.notes} role="status">
        {failed && (
          <Note
            action={
              stage === 'stopped'
                ? { label: t('map.reload'), run: () => window.location.reload() }
                : undefined
            }
          >
            {t(`map.${failed}`)}
          </Note>
        )}
        {basemapFailed && <Note>{t('map.basemapFailed')}</Note>}
        {retryTiles && !failed && (
          <Note action={{ label: t('status.retry'), run: retryTiles }}>{t('map.tilesFailed')}</Note>
        )}
        {places.failure && places.failure.status !== 401 && (
          <Note action={{ label: t('status.retry'), run: places.retry }}>{t('map.placesFailed')}</Note>
        )}
        {heat.failure && heat.failure.status !== 401 && (
          <Note action={{ label: t('status.retry'), run: heat.retry }}>{failureWords(t, heat.failure)}</Note>
        )}
      </div>
    </>
  );
}
