'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { LateButton } from '@/app/_ui/late-button';
import { distanceInWords } from '../_state/distance-words';
import type { Judgement } from '../_state/judge-position';
import type { Position } from '../_state/use-position';
import styles from './controls.module.css';

/** A tap within so many ms after the page began to follow by itself was meant for the button that stood there before. */
const TOO_SOON_MS = 1000;

interface PositionNoteProps {
  position: Position;
  judgement: Judgement | null;
  heading: number | null;
  /** what the list is measured from while the phone is too far to be of use */
  origin: string;
  onFollow(): void;
  onStop(): void;
}

/** The button that follows the phone, and in plain words what became of it. */
export function PositionNote(props: PositionNoteProps) {
  const { position, judgement, heading, origin, onFollow, onStop } = props;
  const t = useTranslations('inspect');
  const isOn = position.state === 'here' || position.state === 'asking';
  const onSince = useRef(0);
  useEffect(() => {
    if (isOn) onSince.current = performance.now();
  }, [isOn]);
  const press = () => (isOn && performance.now() - onSince.current > TOO_SOON_MS ? onStop() : onFollow());
  return (
    <>
      <LateButton className={`${styles.primary} ${styles.scripted}`} onPress={press}>
        {t(isOn ? 'stopFollowing' : 'follow')}
      </LateButton>
      <p className={styles.note} role="status" data-position={position.state} data-judged={judgement?.kind}>
        <Words position={position} judgement={judgement} origin={origin} />
        {position.state === 'here' && judgement?.kind !== 'far' && (
          <> {t(heading === null ? 'northUp' : 'turns')}</>
        )}
      </p>
    </>
  );
}

function Words({
  position,
  judgement,
  origin,
}: Pick<PositionNoteProps, 'position' | 'judgement' | 'origin'>) {
  const t = useTranslations('inspect');
  if (position.state === 'off') return null;
  if (position.state !== 'here' || !judgement)
    return t(position.state === 'here' ? 'asking' : position.state);
  const n = Math.round(position.accuracyMetres);
  if (judgement.kind !== 'far') return t(judgement.kind === 'imprecise' ? 'imprecise' : 'following', { n });
  const { key, n: far } = distanceInWords(judgement.metres);
  const direction = t(`compass.${judgement.direction}`);
  return t('far', { distance: t(key, { n: far }), direction, origin });
}
