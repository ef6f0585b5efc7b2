import type { Map as GlMap } from 'maplibre-gl';
import type { MapPick, MapView } from '../map-style/map-view';
import type { EventHub } from './event-hub';
import { pickArea, pickFeature, REACH_PX, type ScreenPoint, samePick } from './pick-feature';
import { canSeparate, separateCell } from './separate-cell';
import { showCross } from './show-cross';

const isTouch = (event: MouseEvent): boolean =>
  'pointerType' in event ? event.pointerType === 'touch' : matchMedia('(pointer: coarse)').matches;

/**
 * Turns pointer, keyboard and camera into the events of the map. The keyboard moves the map (MapLibre's own keys) under a
 * cross in its middle; Enter takes what is under the cross. Returns a function that ends it.
 */
export function listenToPerson(map: GlMap, view: () => MapView, hub: EventHub): () => void {
  const canvas = map.getCanvas();
  let hovered: MapPick = null;
  let frame = 0;

  const select = ({ x, y }: ScreenPoint, reach: number, byPerson: Event) => {
    const pick = pickFeature(map, view(), { x, y }, reach);
    if (pick?.kind !== 'cell') hub.emit('select', { pick, x, y });
    else if (canSeparate(map)) separateCell(map, view, pick, byPerson);
    else hub.emit('select', { pick: pickArea(map, view(), { x, y }), x, y });
  };
  const leave = () => {
    cancelAnimationFrame(frame);
    hovered = null;
    canvas.style.cursor = '';
    hub.emit('hover', null);
  };
  const hover = (point: ScreenPoint) => {
    const pick = map.isMoving() ? null : pickFeature(map, view(), point, REACH_PX.mouse);
    canvas.style.cursor = pick ? 'pointer' : '';
    if (!pick && !hovered) return;
    if (pick && samePick(pick, hovered)) return;
    hovered = pick;
    hub.emit('hover', pick ? { pick, ...point } : null);
  };
  const tellMove = (byPerson: boolean) => {
    const { lng, lat } = map.getCenter();
    const bounds = map.getBounds();
    hub.emit('move', {
      camera: { lng, lat, zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() },
      bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      byPerson,
    });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    select({ x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 }, REACH_PX.touch, event);
  };

  map.on('click', ({ point, originalEvent }) =>
    select(point, isTouch(originalEvent) ? REACH_PX.touch : REACH_PX.mouse, originalEvent),
  );
  map.on('mousemove', ({ point }) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => hover(point));
  });
  map.on('mouseout', leave);
  map.on('movestart', leave);
  map.on('moveend', (event) => tellMove('originalEvent' in event && event.originalEvent !== undefined));
  map.once('load', () => tellMove(false));
  canvas.addEventListener('keydown', onKey);
  const hideCross = showCross(map);
  return () => {
    cancelAnimationFrame(frame);
    canvas.removeEventListener('keydown', onKey);
    hideCross();
  };
}
