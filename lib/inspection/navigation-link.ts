import type { Position } from 'geojson';
import { convertPoint, type Datum } from '../geo/datum';

/** The three map services that a phone in China is likely to have. */
export const NAVIGATION_SERVICES = ['amap', 'baidu', 'tencent'] as const;
export type NavigationService = (typeof NAVIGATION_SERVICES)[number];

/** Where to go. */
export interface Journey {
  /** [lng, lat], WGS-84 */
  to: Position;
  /** what the service shows at the end of the way */
  name: string;
  /** Baidu wants the name of a region for a walk, though coordinates go before names: the office's */
  region: string;
}

/** Each service is given its own datum, which it would take the figures for anyway: none can be misread. */
export const SERVICE_DATUM = { amap: 'gcj02', baidu: 'bd09', tencent: 'gcj02' } as const satisfies Record<
  NavigationService,
  Datum
>;

/** Six decimals of a degree are 0.1 m. */
const written = (value: number) => value.toFixed(6);

/** Commas and bars separate parts within a parameter of these links. */
const plain = (name: string) => name.replaceAll(/[,|:]/g, ' ');

function query(address: string, parameters: Record<string, string>): string {
  return `${address}?${new URLSearchParams(parameters)}`;
}

/**
 * The link that opens walking directions to a place in a map service, in the datum of the service. Where one stands is left
 * to the service, which asks the phone; Baidu, which wants an origin, is told so in its own words.
 */
export function navigationLink(service: NavigationService, { to, name, region }: Journey): string {
  const [toLng = 0, toLat = 0] = to;
  const [lng, lat] = convertPoint(toLng, toLat, 'wgs84', SERVICE_DATUM[service]).map(written) as [
    string,
    string,
  ];
  switch (service) {
    case 'amap':
      return query('https://uri.amap.com/navigation', {
        to: `${lng},${lat},${plain(name)}`,
        mode: 'walk',
        src: 'guatu',
        callnative: '1',
      });
    case 'baidu':
      return query('https://api.map.baidu.com/direction', {
        origin: '我的位置',
        destination: `latlng:${lat},${lng}|name:${plain(name)}`,
        mode: 'walking',
        region,
        coord_type: 'bd09ll',
        output: 'html',
        src: 'guatu',
      });
    case 'tencent':
      return query('https://apis.map.qq.com/uri/v1/routeplan', {
        type: 'walk',
        to: plain(name),
        tocoord: `${lat},${lng}`,
        coord_type: '2',
        referer: 'guatu',
      });
  }
}
