import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { convertPoint } from '@/lib/geo/datum';
import { distanceMetres } from '@/lib/geo/measure';
import { NAVIGATION_SERVICES, navigationLink, SERVICE_DATUM } from '@/lib/inspection/navigation-link';

/** The same two places as GCJ-02 and as WGS-84, from outside of this program. */
const KNOWN = [
  { name: '漯河', gcj02: [114.026405, 33.575855], wgs84: [114.02047, 33.57733] },
  { name: '源汇区', gcj02: [114.017948, 33.565441], wgs84: [114.01204, 33.56695] },
] satisfies { name: string; gcj02: Position; wgs84: Position }[];
/** The WGS-84 of the known pairs is told to five decimals only. */
const ROUNDING_METRES = 1.1;

const journey = (to: Position, from: Position | null = null) => ({
  to,
  from,
  name: '新华里3号院',
  region: '老街',
});
const parametersOf = (link: string) => new URL(link).searchParams;

/** The place that each service is told, [lng, lat] as it will read it. */
function toldTo(service: (typeof NAVIGATION_SERVICES)[number], to: Position): Position {
  const told = parametersOf(navigationLink(service, journey(to)));
  if (service === 'amap') return told.get('to')!.split(',').slice(0, 2).map(Number);
  const latFirst = service === 'baidu' ? /^latlng:([\d.]+),([\d.]+)\|/.exec(told.get('destination')!)! : null;
  const [lat, lng] = latFirst ? latFirst.slice(1).map(Number) : told.get('tocoord')!.split(',').map(Number);
  return [lng!, lat!];
}

describe('a link to navigation', () => {
  it.each(KNOWN)(
    'tells AMap and Tencent $name in GCJ-02, AMap lng first, Tencent lat first',
    ({ gcj02, wgs84 }) => {
      for (const service of ['amap', 'tencent'] as const) {
        expect(distanceMetres(toldTo(service, wgs84), gcj02)).toBeLessThan(ROUNDING_METRES);
      }
    },
  );

  it.each(KNOWN)('tells Baidu $name in BD-09, 900 m beyond GCJ-02', ({ gcj02, wgs84 }) => {
    const told = toldTo('baidu', wgs84);
    const [lng, lat] = gcj02 as [number, number];
    expect(distanceMetres(told, convertPoint(lng, lat, 'gcj02', 'bd09'))).toBeLessThan(ROUNDING_METRES);
    expect(distanceMetres(told, gcj02)).toBeGreaterThan(850);
    expect(distanceMetres(told, wgs84)).toBeGreaterThan(1200);
  });

  it('comes back to the stored place within half a metre, all over China', () => {
    for (let lng = 74.3; lng < 134; lng += 3.7) {
      for (let lat = 19.1; lat < 53; lat += 2.9) {
        for (const service of NAVIGATION_SERVICES) {
          const [toldLng, toldLat] = toldTo(service, [lng, lat]) as [number, number];
          const back = convertPoint(toldLng, toldLat, SERVICE_DATUM[service], 'wgs84');
          expect(distanceMetres(back, [lng, lat])).toBeLessThan(0.5);
        }
      }
    }
  });

  it('says which datum the figures are in, wherever the service has a word for it', () => {
    const place: Position = [114.02, 33.57];
    expect(parametersOf(navigationLink('baidu', journey(place))).get('coord_type')).toBe('bd09ll');
    expect(parametersOf(navigationLink('tencent', journey(place))).get('coord_type')).toBe('2');
    expect(parametersOf(navigationLink('amap', journey(place))).has('coordinate')).toBe(false);
  });

  it('leaves it to the service to ask the phone where it begins', () => {
    const place: Position = [114.02, 33.57];
    expect(parametersOf(navigationLink('amap', journey(place))).has('from')).toBe(false);
    expect(parametersOf(navigationLink('baidu', journey(place))).get('origin')).toBe('我的位置');
    expect(parametersOf(navigationLink('tencent', journey(place))).has('fromcoord')).toBe(false);
  });

  it('keeps a name from breaking the parameter that it stands in', () => {
    const link = navigationLink('baidu', { ...journey([114, 33.5]), name: 'A|latlng:1,2&mode=driving' });
    expect(parametersOf(link).get('destination')).toMatch(
      /^latlng:[\d.]+,[\d.]+\|name:A latlng 1 2&mode=driving$/,
    );
    expect(parametersOf(link).getAll('mode')).toEqual(['walking']);
  });
});
