'use client';
import { useEffect, useState } from 'react';

/** Safari's own ways: a compass in the event, and a permission that must be asked for in a tap. */
interface CompassEvent extends DeviceOrientationEvent {
  webkitCompassHeading?: number;
}
type AskingConstructor = typeof DeviceOrientationEvent & { requestPermission?: () => Promise<string> };

/** Turns smaller than this are trembling, degrees. */
const LEAST_TURN = 5;

/** Where the upper edge of the screen points, clockwise from north; null when the event does not know north. */
function headingOf(event: CompassEvent, screenAngle: number): number | null {
  const compass =
    event.webkitCompassHeading ?? (event.absolute && event.alpha !== null ? 360 - event.alpha : null);
  return compass === null || Number.isNaN(compass) ? null : (compass + screenAngle + 360) % 360;
}

/** Asks for the compass where that needs asking. To be called in a tap. */
export async function askForCompass(): Promise<void> {
  const { requestPermission } = (globalThis.DeviceOrientationEvent ?? {}) as Partial<AskingConstructor>;
  try {
    await requestPermission?.();
  } catch (error) {
    console.warn('The compass was not given', error);
  }
}

/** Which way the phone is held, in whole steps that can be seen; null while unknown or unwanted. */
export function useHeading(isWanted: boolean): number | null {
  const [heading, setHeading] = useState<number | null>(null);
  useEffect(() => {
    if (!isWanted) return setHeading(null);
    const turn = (event: Event) => {
      const next = headingOf(event as CompassEvent, window.screen.orientation?.angle ?? 0);
      if (next === null) return;
      setHeading((before) => {
        const turned = before === null ? 180 : Math.abs(((next - before + 540) % 360) - 180);
        return turned < LEAST_TURN ? before : Math.round(next);
      });
    };
    for (const name of ['deviceorientationabsolute', 'deviceorientation'])
      window.addEventListener(name, turn);
    return () => {
      for (const name of ['deviceorientationabsolute', 'deviceorientation'])
        window.removeEventListener(name, turn);
    };
  }, [isWanted]);
  return heading;
}
