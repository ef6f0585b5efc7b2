import type { AreaRef, IssueFilter } from '../contract/filter';
import { DEFAULT_FILTER, LAYERS, type LayerName, type Panel, type View } from './view';

/** The facets that hold a list of values. */
export type ListFacet = 'state' | 'light' | 'category' | 'channel' | 'unit' | 'level' | 'severity' | 'tag';

/** The place that the view is drilled down to: the area filter, when it is exactly one area. */
export function drilledPlace(view: View): AreaRef | null {
  return view.filter.area.length === 1 ? (view.filter.area[0] ?? null) : null;
}

/**
 * Goes to a place, or with null back to the whole street. The entry closes, for it may lie elsewhere, and the map fits
 * the place.
 */
export function drillTo(view: View, place: AreaRef | null): View {
  return { ...view, camera: null, issue: null, filter: { ...view.filter, area: place ? [place] : [] } };
}

export function withFilter(view: View, change: Partial<IssueFilter>): View {
  return { ...view, issue: null, filter: { ...view.filter, ...change } };
}

/** Adds the value to its facet, or takes it away; the list stays sorted and holds no value twice. */
export function toggleValue(view: View, facet: ListFacet, value: string): View {
  const before = (view.filter[facet] as readonly (string | number)[]).map(String);
  const after = before.includes(value)
    ? before.filter((one) => one !== value)
    : [...new Set([...before, value])].sort();
  return withFilter(view, { [facet]: facet === 'severity' ? after.map(Number) : after });
}

/** Adds the area to those that are shown together, or takes it away. */
export function toggleArea(view: View, area: AreaRef): View {
  const nameOf = ({ kind, code }: AreaRef) => `${kind}:${code}`;
  const rest = view.filter.area.filter((one) => nameOf(one) !== nameOf(area));
  const isAdded = rest.length === view.filter.area.length;
  const after = isAdded ? [...rest, area].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)) : rest;
  return { ...withFilter(view, { area: after }), camera: null };
}

/** Exactly this value in its facet; a second time, none. */
export function chooseOnly(view: View, facet: ListFacet, value: string): View {
  const before = (view.filter[facet] as readonly (string | number)[]).map(String);
  const only =
    before.length === 1 && before[0] === value ? [] : [facet === 'severity' ? Number(value) : value];
  return withFilter(view, { [facet]: only });
}

/** All filters at the page's default, the place included. */
export const clearFilter = (view: View): View => ({ ...view, issue: null, filter: DEFAULT_FILTER });

export function toggleLayer(view: View, layer: LayerName): View {
  const on = view.layers.includes(layer);
  return { ...view, layers: LAYERS.filter((name) => (name === layer ? !on : view.layers.includes(name))) };
}

export function toggleFold(view: View, panel: Panel): View {
  const folded = view.folded.includes(panel)
    ? view.folded.filter((name) => name !== panel)
    : [...view.folded, panel];
  return { ...view, folded };
}
