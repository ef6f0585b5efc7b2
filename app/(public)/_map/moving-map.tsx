'use client';
import { lazy, Suspense, useState } from 'react';
import { LateButton } from '@/app/_ui/late-button';
import styles from './moving-map.module.css';
import type { MapStage, MovingMapProps } from './moving-map-props';

const LiveMap = lazy(() => import('./live-map'));

/** The picture, until somebody wants it to move: only then is the map's machinery fetched. The picture stays beneath. */
export function MovingMap({ children, ...props }: MovingMapProps & { children: React.ReactNode }) {
  const { words } = props;
  const [stage, setStage] = useState<MapStage>('still');
  const isOn = stage === 'loading' || stage === 'ready';
  return (
    <>
      <div className={styles.box} data-open-map={stage}>
        <div className={styles.still} inert={stage === 'ready'}>
          {children}
        </div>
        {isOn && (
          <Suspense>
            <LiveMap {...props} stage={stage} onStage={setStage} />
          </Suspense>
        )}
      </div>
      {!isOn && (
        <LateButton className={styles.open} onPress={() => setStage('loading')}>
          {words.open}
        </LateButton>
      )}
      <p className={styles.status} role="status">
        {stage === 'loading' && words.loading}
        {stage === 'ready' && words.hint}
        {stage === 'failed' && words.failed}
      </p>
    </>
  );
}
