import { filterParameters } from '../contract/filter';
import { type Camera, DEFAULT_FILTER, DEFAULT_LAYERS, DEFAULT_VIEW, LAYERS, PANELS, type View } from './view';

const round = (value: number, digits: number) => Number(value.toFixed(digits)) + 0;

/** The camera as precisely as a URL tells it: 5 decimals of a degree are about a metre. */
export function roundCamera(camera: Camera): Camera {
  return {
    lng: round(camera.lng, 5),
    lat: round(camera.lat, 5),
    zoom: round(camera.zoom, 2),
    bearing: round(camera.bearing, 0),
    pitch: round(camera.pitch, 0),
  };
}

const same = (one: readonly string[], other: readonly string[]) => one.join() === other.join();

/** `lng,lat,zoom` and, unless the map lies flat and north is up, `,bearing,pitch`. */
function writeCamera(camera: Camera): string {
  const { lng, lat, zoom, bearing, pitch } = roundCamera(camera);
  return [lng, lat, zoom, ...(bearing === 0 && pitch === 0 ? [] : [bearing, pitch])].join(',');
}

/**
 * The filter as the page's URL says it: open issues go without saying, all issues are `state=all`. For the interfaces
 * use `filterParameters`, where saying nothing means all.
 */
function pageFilterParameters(filter: View['filter']): URLSearchParams {
  const parameters = filterParameters(filter);
  if (filter.state.length === 0) parameters.set('state', 'all');
  else if (same([...filter.state].sort(), DEFAULT_FILTER.state)) parameters.delete('state');
  return parameters;
}

/** The canonical query of a view, without what goes without saying; `readView` of it is the same view. */
export function viewParameters(view: View): URLSearchParams {
  const parameters = pageFilterParameters(view.filter);
  const put = (name: string, value: string, usual: string) => {
    if (value !== usual) parameters.set(name, value);
  };
  if (view.camera) parameters.set('at', writeCamera(view.camera));
  put('shade', view.shade, DEFAULT_VIEW.shade);
  put('metric', view.metric, DEFAULT_VIEW.metric);
  const layers = LAYERS.filter((name) => view.layers.includes(name));
  if (!same(layers, DEFAULT_LAYERS)) parameters.set('layers', layers.join(',') || 'none');
  put('bandwidth', String(view.heat.bandwidthMetres), String(DEFAULT_VIEW.heat.bandwidthMetres));
  put('weight', view.heat.weight, DEFAULT_VIEW.heat.weight);
  if (view.asOf) parameters.set('asOf', view.asOf);
  if (view.issue) parameters.set('issue', view.issue);
  put('show', view.show, DEFAULT_VIEW.show);
  if (view.concern) parameters.set('concern', view.concern);
  put('sort', view.sort, DEFAULT_VIEW.sort);
  if (view.language) parameters.set('lang', view.language);
  if (view.theme) parameters.set('theme', view.theme);
  const folded = PANELS.filter((name) => view.folded.includes(name));
  if (folded.length > 0) parameters.set('fold', folded.join(','));
  return parameters;
}

/** The address of a view, with commas and colons left readable. */
export function viewHref(view: View, path = '/command'): string {
  const query = viewParameters(view).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return query ? `${path}?${query}` : path;
}
