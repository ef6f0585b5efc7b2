'use client';
import { useState } from 'react';

const WAIT_MILLISECONDS = 20_000;

export type OwnPosition =
  | { state: 'off' | 'asking' | 'refused' | 'unavailable' | 'insecure' }
  | { state: 'here'; at: readonly [lng: number, lat: number]; accuracyMetres: number };

/** Where the phone is, asked for once: WGS-84, as browsers give it. */
export function useOwnPosition(): { position: OwnPosition; ask(): void; forget(): void } {
  const [position, setPosition] = useState<OwnPosition>({ state: 'off' });
  const ask = () => {
    if (!window.isSecureContext) return setPosition({ state: 'insecure' });
    if (!('geolocation' in navigator)) return setPosition({ state: 'unavailable' });
    setPosition({ state: 'asking' });
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) =>
        setPosition({
          state: 'here',
          // a phone knows no more than a metre
          at: [Number(longitude.toFixed(6)), Number(latitude.toFixed(6))],
          accuracyMetres: Math.round(accuracy),
        }),
      ({ code }) => setPosition({ state: code === 1 ? 'refused' : 'unavailable' }),
      { enableHighAccuracy: true, timeout: WAIT_MILLISECONDS, maximumAge: 10_000 },
    );
  };
  return { position, ask, forget: () => setPosition({ state: 'off' }) };
}
