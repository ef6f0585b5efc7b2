'use client';
import { useCallback, useEffect, useState } from 'react';
import type { Fix } from './judge-position';

export type PositionTrouble = 'refused' | 'unavailable' | 'timeout' | 'insecure' | 'unsupported';

export type Position =
  | { state: 'off' }
  | { state: 'asking' }
  | { state: PositionTrouble }
  | ({ state: 'here' /** the way the phone moves, while it does */; courseDegrees: number | null } & Fix);

const WAIT_MILLISECONDS = 20_000;
const FRESH_MILLISECONDS = 10_000;
/** Slower than this a course is noise, metres a second. */
const WALKING = 0.5;
/** Until the tab is closed, so that the next page follows without being asked again. Not in the address: it is shared. */
const FOLLOWING = 'guatu-inspect-following';

const TROUBLES: Record<number, PositionTrouble> = { 1: 'refused', 2: 'unavailable', 3: 'timeout' };

/** Follows the phone, from `follow()` on until `stop()`. The browser gives WGS-84. */
export function usePosition(): { position: Position; follow(): void; stop(): void } {
  const [isWanted, setIsWanted] = useState(false);
  const [position, setPosition] = useState<Position>({ state: 'off' });

  useEffect(() => setIsWanted(sessionStorage.getItem(FOLLOWING) === 'yes'), []);
  useEffect(() => {
    if (!isWanted) return;
    if (!window.isSecureContext) return setPosition({ state: 'insecure' });
    if (!('geolocation' in navigator)) return setPosition({ state: 'unsupported' });
    setPosition({ state: 'asking' });
    const watch = navigator.geolocation.watchPosition(
      ({ coords: { longitude, latitude, accuracy, heading, speed } }) => {
        const courseDegrees = heading !== null && (speed ?? 0) > WALKING ? heading : null;
        setPosition({ state: 'here', place: [longitude, latitude], accuracyMetres: accuracy, courseDegrees });
      },
      // a fix that was had is better than none
      ({ code }) =>
        setPosition((before) =>
          before.state === 'here' && code !== 1 ? before : { state: TROUBLES[code] ?? 'unavailable' },
        ),
      { enableHighAccuracy: true, timeout: WAIT_MILLISECONDS, maximumAge: FRESH_MILLISECONDS },
    );
    return () => navigator.geolocation.clearWatch(watch);
  }, [isWanted]);

  const follow = useCallback(() => {
    sessionStorage.setItem(FOLLOWING, 'yes');
    setIsWanted(false);
    // off and on again, so that what was refused is asked anew
    requestAnimationFrame(() => setIsWanted(true));
  }, []);
  const stop = useCallback(() => {
    sessionStorage.removeItem(FOLLOWING);
    setIsWanted(false);
    setPosition({ state: 'off' });
  }, []);
  return { position, follow, stop };
}
