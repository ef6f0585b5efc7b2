'use client';
import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/app/_i18n/format-time';
import { StillMap } from '@/app/_ui/still-map';
import type { Bbox } from '@/lib/geo/bbox';
import { type InspectionView, inspectionHref } from '@/lib/view-state/inspection-view';
import { distanceInWords } from '../_state/distance-words';
import type { FilterNames } from '../_state/filter-names';
import { judgePosition } from '../_state/judge-position';
import type { OfficeDay } from '../_state/office-day';
import type { Round } from '../_state/order-stops';
import type { Origin } from '../_state/origin';
import { askForCompass, useHeading } from '../_state/use-heading';
import { seenFrom } from '../_state/use-nearby';
import { usePosition } from '../_state/use-position';
import { AgeNote } from './age-note';
import controls from './controls.module.css';
import { IssueCard } from './issue-card';
import { PositionNote } from './position-note';
import styles from './round-page.module.css';

interface RoundPageProps {
  round: Round;
  /** chosen numbers that no issue has */
  missing: readonly string[];
  view: InspectionView;
  origin: Origin;
  streetBounds: Bbox;
  names: FilterNames;
  day: OfficeDay;
  /** the key of the map that the server drew */
  picture: string | null;
  freshAt: string;
}

/** The round: how long it is, the map of it, and every stop in its turn. */
export function RoundPage({
  round,
  missing,
  view,
  origin,
  streetBounds,
  names,
  day,
  picture,
  freshAt,
}: RoundPageProps) {
  const t = useTranslations();
  const language = useLocale();
  const { position, follow, stop } = usePosition();
  const judgement = position.state === 'here' ? judgePosition(position, streetBounds) : null;
  const from = position.state === 'here' && judgement?.kind !== 'far' ? position.place : null;
  const compass = useHeading(from !== null);
  const heading = compass ?? (position.state === 'here' ? position.courseDegrees : null);
  const words = (metres: number) => {
    const { key, n } = distanceInWords(metres);
    return t(`inspect.${key}`, { n });
  };
  const categoryOf = (code: string) => names.categories.find((one) => one.code === code)?.name ?? code;
  if (round.stops.length === 0 && round.unlocated.length === 0) {
    return (
      <p className={styles.empty}>
        {t('inspect.roundEmpty')} <a href={inspectionHref(view)}>{t('inspect.roundEmptyDo')}</a>
      </p>
    );
  }
  return (
    <div className={styles.round}>
      <p className={styles.total} data-total-metres={Math.round(round.totalMetres)}>
        {t(round.hasStart ? 'inspect.roundTotal' : 'inspect.roundTotalFree', {
          n: round.stops.length,
          distance: words(round.totalMetres),
        })}
        <span className={styles.printed}>
          {' '}
          · {t('inspect.printedAt', { day: formatDay(day.now, day.timeZone, language) })}
        </span>
      </p>
      <p className={styles.how}>{t('inspect.roundHow')}</p>
      <div className={styles.controls}>
        <AgeNote freshAt={freshAt} timeZone={day.timeZone} />
        <PositionNote
          position={position}
          judgement={judgement}
          heading={heading}
          origin={t(origin.kind === 'street' ? 'inspect.originStreet' : 'inspect.originPoint')}
          onFollow={() => {
            void askForCompass();
            follow();
          }}
          onStop={stop}
        />
        {from && (
          <a className={controls.secondary} href={inspectionHref({ ...view, at: from, from: null }, 'round')}>
            {t('inspect.roundFrom')}
          </a>
        )}
      </div>
      {picture && (
        <div className={styles.map}>
          <StillMap picture={picture} />
        </div>
      )}
      <ol className={styles.stops}>
        {round.stops.map(({ row, legMetres }, i) => {
          const seen = from ? seenFrom([row], from)[0]! : { ...row, metres: null };
          return (
            <li key={row.number}>
              {(i > 0 || round.hasStart) && (
                <p className={styles.leg} data-leg={Math.round(legMetres)}>
                  {distanceInWords(legMetres).key === 'here'
                    ? t('inspect.legSame')
                    : t('inspect.leg', { distance: words(legMetres) })}
                </p>
              )}
              <IssueCard
                row={seen}
                href={inspectionHref(view, { issue: row.number })}
                category={categoryOf(row.category)}
                day={day}
                heading={heading}
                order={i + 1}
              >
                <span className={styles.finding}>
                  {row.number}
                  <br />
                  {t('inspect.printNote')}
                </span>
              </IssueCard>
            </li>
          );
        })}
      </ol>
      {round.unlocated.length > 0 && (
        <>
          <h2 className={styles.beside}>{t('inspect.roundUnlocated')}</h2>
          <ol className={styles.stops}>
            {round.unlocated.map((row) => (
              <li key={row.number}>
                <IssueCard
                  row={row}
                  href={inspectionHref(view, { issue: row.number })}
                  category={categoryOf(row.category)}
                  day={day}
                  heading={null}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      {missing.length > 0 && (
        <p className={styles.empty}>{t('inspect.roundMissing', { list: missing.join(t('words.comma')) })}</p>
      )}
      <div className={styles.bar}>
        <a className={controls.secondary} href={inspectionHref(view)}>
          {t('inspect.back')}
        </a>
        <button
          type="button"
          className={`${controls.primary} ${controls.scripted}`}
          onClick={() => window.print()}
        >
          {t('inspect.print')}
        </button>
      </div>
    </div>
  );
}
