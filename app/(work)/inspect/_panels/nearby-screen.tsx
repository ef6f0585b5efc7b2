'use client';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { BasemapSetting } from '@/lib/contract/basemap';
import type { Nearby, NearbyIssue, Place } from '@/lib/contract/nearby';
import type { Bbox } from '@/lib/geo/bbox';
import type { PlaceNames, Walk } from '@/lib/map-style/map-view';
import { type InspectionView, inspectionHref, MOST_STOPS } from '@/lib/view-state/inspection-view';
import type { MapStage } from '../_map/nearby-map';
import type { FilterNames } from '../_state/filter-names';
import type { Start } from '../_state/find-starts';
import { judgePosition } from '../_state/judge-position';
import type { OfficeDay } from '../_state/office-day';
import type { Origin } from '../_state/origin';
import { askForCompass, useHeading } from '../_state/use-heading';
import { useNearby } from '../_state/use-nearby';
import { usePosition } from '../_state/use-position';
import { useStops } from '../_state/use-stops';
import { walkOf } from '../_state/walk-of';
import { AgeNote } from './age-note';
import { FilterForm } from './filter-form';
import { IssueCard } from './issue-card';
import styles from './nearby-screen.module.css';
import { PositionNote } from './position-note';
import { StartForm } from './start-form';
import { StopBar } from './stop-bar';
import { StopTick } from './stop-tick';

// The list is there first; the map comes when it is asked for.
const NearbyMap = dynamic(() => import('../_map/nearby-map').then((module) => module.NearbyMap), {
  ssr: false,
});

const STAGE_WORDS = {
  loading: 'mapLoading',
  ready: 'mapTap',
  'no-webgl': 'mapNoWebgl',
  stopped: 'mapStopped',
} as const satisfies Record<MapStage, string>;

interface NearbyScreenProps {
  view: InspectionView;
  origin: Origin & { words: string };
  nearby: Nearby;
  stops: NearbyIssue[];
  names: FilterNames;
  starts: (Start & { name: string })[];
  streetBounds: Bbox;
  day: OfficeDay;
  isDemo: boolean;
  /** when the server wrote this, by the real clock */
  freshAt: string;
  /** null: the map was not asked for */
  map: { basemap: BasemapSetting; placeNames: PlaceNames } | null;
  /** the map as the server drew it */
  children: React.ReactNode;
}

/** What is nearest: the list, and beside it, when wished, the map of exactly what is listed. */
export function NearbyScreen(props: NearbyScreenProps) {
  const { view: first, origin, names, starts, streetBounds, day, map, children } = props;
  const t = useTranslations('inspect');
  const { position, follow, stop } = usePosition();
  const judgement = position.state === 'here' ? judgePosition(position, streetBounds) : null;
  const isFollowed = judgement !== null && judgement.kind !== 'far';
  const compass = useHeading(isFollowed);
  const heading = compass ?? (position.state === 'here' ? position.courseDegrees : null);
  const at: Place = isFollowed && position.state === 'here' ? position.place : origin.place;
  const { nearby, freshAt, rows } = useNearby(props.nearby, props.freshAt, first, at);
  const { stops, choose } = useStops(first);
  const view = useMemo(() => ({ ...first, stops }), [first, stops]);
  // an entry is opened as seen from where one stands, and without what only this page asked
  const onward: InspectionView = { ...view, find: '', ...(isFollowed ? { at, from: null } : {}) };
  const [stage, setStage] = useState<MapStage>('loading');
  const [selected, setSelected] = useState<string | null>(null);
  const categoryOf = (code: string) => names.categories.find((one) => one.code === code)?.name ?? code;

  const walk = useMemo<Walk>(() => {
    const plain = walkOf([...props.stops, ...rows], stops, at);
    const accuracyMetres = isFollowed && position.state === 'here' ? position.accuracyMetres : null;
    return { ...plain, here: plain.here && { ...plain.here, accuracyMetres } };
  }, [rows, props.stops, stops, at, isFollowed, position]);

  const select = (number: string) => {
    setSelected(number);
    document.querySelector(`[data-issue="${CSS.escape(number)}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className={styles.screen} data-with-map={map !== null}>
      {map && (
        <section className={styles.map} aria-label={t('mapLabel', { n: walk.pins.length })}>
          <div className={styles.box}>
            {children}
            <NearbyMap
              stage={stage}
              onStage={setStage}
              {...map}
              isDemo={props.isDemo}
              walk={walk}
              streetBounds={streetBounds}
              selected={selected}
              onSelect={select}
              onStart={(start) => {
                stop(); // whoever chooses a place does not want to be followed away from it
                window.location.assign(inspectionHref({ ...view, at: null, from: null, find: '', ...start }));
              }}
            />
          </div>
          <p className={styles.hint} role="status">
            {t(STAGE_WORDS[stage])}
          </p>
        </section>
      )}
      <div className={styles.controls}>
        <AgeNote freshAt={freshAt} timeZone={day.timeZone} />
        <PositionNote
          position={position}
          judgement={judgement}
          heading={heading}
          origin={origin.words}
          onFollow={() => {
            void askForCompass();
            follow();
          }}
          onStop={stop}
        />
        <StartForm view={view} starts={starts} onStart={stop} />
        <FilterForm view={view} names={names} />
      </div>
      <p className={styles.count} role="status" data-total={nearby.total}>
        {t('count', { total: nearby.total, shown: rows.length })}
        <span>
          {isFollowed ? t('originPhone') : origin.words} · {t('lines')}
        </span>
      </p>
      {rows.length === 0 && <p className={styles.empty}>{t('empty')}</p>}
      <ol className={styles.list}>
        {rows.map((row) => (
          <li key={row.number}>
            <IssueCard
              row={row}
              href={inspectionHref(onward, { issue: row.number })}
              category={categoryOf(row.category)}
              day={day}
              heading={heading}
              isSelected={selected === row.number}
              onShow={map ? () => setSelected(row.number) : undefined}
            >
              <StopTick
                number={row.number}
                isChosen={stops.includes(row.number)}
                isFull={stops.length >= MOST_STOPS}
                onChange={(isChosen) => choose(row.number, isChosen)}
              />
            </IssueCard>
          </li>
        ))}
      </ol>
      {nearby.unlocated > 0 && (
        <p className={styles.beside}>
          <a href={inspectionHref({ ...view, show: 'unlocated', find: '' })}>
            {t('unlocatedCount', { n: nearby.unlocated })}
          </a>
        </p>
      )}
      <StopBar view={onward} listed={rows.map(({ number }) => number)} hasMap={map !== null} />
    </div>
  );
}
