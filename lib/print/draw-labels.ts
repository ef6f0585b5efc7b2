import { textWidth } from '../map-style/break-name';
import { selectionFeatures } from '../map-style/focus-mask';
import type { MapContent } from '../map-style/map-view';
import {
  BUILDING_NAMES_FROM_ZOOM,
  COMMUNITY_NAMES_UNTIL_ZOOM,
  LANE_NAMES_FROM_ZOOM,
  MAIN_ROAD_NAMES_FROM_ZOOM,
  SIDE_ROAD_NAMES_FROM_ZOOM,
} from '../map-style/paint-constants';
import { areaFeatures, buildingFeatures, labelPointOf, roadFeatures } from '../map-style/place-features';
import { projectLines } from './draw-path';
import { at } from './draw-pins';
import type { Frame } from './frame';
import { element, escapeText } from './markup';
import { canStandUpright, type Extent, type Label, placeLabels } from './place-labels';

type Spot = [x: number, y: number];

const NAMES_FROM_ZOOM: Record<string, number> = {
  main: MAIN_ROAD_NAMES_FROM_ZOOM,
  side: SIDE_ROAD_NAMES_FROM_ZOOM,
  back_lane: LANE_NAMES_FROM_ZOOM,
  alley: LANE_NAMES_FROM_ZOOM,
};
/** A name along a road may lean away from its chord by so much, units for each unit of length. */
const STRAIGHT = 0.06;
const STEEP_DEGREES = 55;

/** The middle and direction of the straightest stretch that is long enough for a name, nearest to the line's middle. */
function straightStretch(
  line: readonly Spot[],
  length: number,
): { x: number; y: number; turn: number } | null {
  let best: { x: number; y: number; turn: number; fit: number } | null = null;
  for (let from = 0; from < line.length - 1; from++) {
    for (let to = from + 1; to < line.length; to++) {
      const [a, b] = [line[from]!, line[to]!];
      const chord = Math.hypot(b[0] - a[0], b[1] - a[1]);
      if (chord < length) continue;
      const off = line
        .slice(from + 1, to)
        .reduce(
          (most, [x, y]) =>
            Math.max(most, Math.abs((b[0] - a[0]) * (a[1] - y) - (a[0] - x) * (b[1] - a[1])) / chord),
          0,
        );
      const fit = Math.abs((from + to) / 2 / (line.length - 1) - 0.5) + off / length;
      if (off < length * STRAIGHT && (!best || fit < best.fit)) {
        const degrees = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
        best = { x: (a[0] + b[0]) / 2, y: (a[1] + b[1]) / 2, turn: degrees, fit };
      }
      break; // longer stretches from the same start only bend more
    }
  }
  return best;
}

function roadLabels(frame: Frame, view: MapContent): Label[] {
  if (!view.layers.includes('roads')) return [];
  return roadFeatures(view)
    .features.filter(({ properties: { roadClass } }) => frame.zoom >= (NAMES_FROM_ZOOM[roadClass] ?? 16))
    .sort((a, b) => b.properties.widthMetres - a.properties.widthMetres)
    .flatMap(({ geometry, properties: { name, roadClass } }) => {
      const sizePx = roadClass === 'main' ? 12 : 11;
      const [line = []] = projectLines(frame, geometry);
      const stretch = straightStretch(line, textWidth(name, sizePx) + 24);
      if (!stretch) return [];
      const level = ((stretch.turn + 270) % 180) - 90; // −90 … 90: never upside down
      const isUpright = Math.abs(level) > STEEP_DEGREES && canStandUpright(name);
      const turn = isUpright ? level - Math.sign(level) * 90 : level;
      return [{ ...stretch, turn, isUpright, kind: 'road', lines: [{ text: name, sizePx, isBold: false }] }];
    });
}

/** Where a mark may stand on a building its name begins so far below, units. */
const BELOW_MARK = 7;

const spot = (frame: Frame, lng: number, lat: number) => {
  const [x, y] = frame.project(lng, lat);
  return { x, y, turn: 0, isUpright: false };
};

const level = (frame: Frame, geometry: Parameters<typeof labelPointOf>[0]) =>
  spot(frame, ...labelPointOf(geometry));

const inLines = (label: string, sizePx: number, isBold: boolean): Label['lines'] =>
  label.split('\n').map((text) => ({ text, sizePx, isBold }));

/** Half the width of the ring around what is selected, and some air. */
const CLEAR_UNITS = 18;

/** The mark that is selected is to be seen whole. */
function selectedSpots(frame: Frame, view: MapContent): Extent[] {
  return selectionFeatures(view).features.flatMap(({ geometry }) => {
    if (geometry.type !== 'Point') return [];
    const [lng = 0, lat = 0] = geometry.coordinates;
    const [x, y] = frame.project(lng, lat);
    return [{ left: x - CLEAR_UNITS, right: x + CLEAR_UNITS, top: y - CLEAR_UNITS, bottom: y + CLEAR_UNITS }];
  });
}

function areaLabels(frame: Frame, view: MapContent): Label[] {
  const communities =
    frame.zoom < COMMUNITY_NAMES_UNTIL_ZOOM
      ? areaFeatures(view, 'community').features.map(({ geometry, properties }) => ({
          ...level(frame, geometry),
          kind: 'area',
          lines: [
            ...inLines(properties.label, view.shade === 'grid' ? 13 : 16, true),
            ...(properties.figure ? [{ text: properties.figure, sizePx: 24, isBold: true }] : []),
          ],
        }))
      : [];
  const grids =
    view.shade === 'grid'
      ? areaFeatures(view, 'grid').features.map(({ geometry, properties }) => ({
          ...level(frame, geometry),
          kind: 'grid',
          lines: inLines(properties.figure || properties.label, 15, true),
        }))
      : [];
  const marks = new Map(view.openMarks?.map((mark) => [mark.id, mark]));
  const buildings =
    frame.zoom >= BUILDING_NAMES_FROM_ZOOM
      ? buildingFeatures(view)
          .features.sort((a, b) => b.properties.open - a.properties.open)
          .map(({ geometry, properties }) => {
            const lines = inLines(properties.label, 12, false);
            const mark = marks.get(properties.code);
            const place = mark ? spot(frame, mark.lng, mark.lat) : level(frame, geometry);
            return { ...place, y: place.y + BELOW_MARK + 7 * lines.length, kind: 'building', lines };
          })
      : [];
  return [...communities, ...grids, ...buildings];
}

/** Names of areas and roads, none on top of another. */
export function drawLabels(frame: Frame, view: MapContent): string {
  const labels = [...areaLabels(frame, view), ...roadLabels(frame, view)];
  return placeLabels(frame, labels, selectedSpots(frame, view))
    .map(({ lines, x, y, turn, isUpright, kind }) => {
      const height = lines.reduce((sum, { sizePx }) => sum + sizePx * 1.25, 0);
      let down = -height / 2;
      const spans = lines.map(({ text, sizePx, isBold }) => {
        down += sizePx * 1.25;
        return element(
          'text',
          {
            y: isUpright ? null : (down - sizePx * 0.34).toFixed(1),
            'font-size': sizePx,
            'font-weight': isBold ? 600 : null,
          },
          escapeText(text),
        );
      });
      const style = turn === 0 ? at(x, y) : `${at(x, y)};--a:${turn.toFixed(1)}deg`;
      return element('g', { class: `p l ${kind}${isUpright ? ' v' : ''}`, style }, ...spans);
    })
    .join('');
}
