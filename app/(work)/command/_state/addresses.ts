import { filterParameters, type IssueFilter } from '@/lib/contract/filter';
import type { EntryPhoto, PhotoSize, UploadedPhoto } from '@/lib/contract/photo';
import type { PhotoStage } from '@/lib/photo/stage';
import type { View } from '@/lib/view-state/view';
import { viewParameters } from '@/lib/view-state/write-view';

/** How many rows a list fetches at a time. */
export const LIST_PAGE = 50;
/** Beside the view in the page's address: the row at which the list begins, where no script adds further ones. */
export const OFFSET_PARAMETER = 'offset';

function address(path: string, filter: IssueFilter, more: Record<string, string | number> = {}): string {
  const parameters = filterParameters(filter);
  for (const [name, value] of Object.entries(more)) parameters.set(name, String(value));
  const query = parameters.toString();
  return query ? `${path}?${query}` : path;
}

/** What is asked of a past day; nothing for the present. */
const onDay = ({ asOf }: View): Record<string, string> => (asOf === null ? {} : { asOf });

/** The filter of the list beside the map: the view's, narrowed to the unlocated when those are asked for. */
export const listFilter = ({ filter, show }: View): IssueFilter =>
  show === 'unlocated' ? { ...filter, located: false } : filter;

export const summaryAddress = (view: View): string => address('/api/summary', view.filter, onDay(view));

export const listAddress = (view: View, offset = 0): string =>
  address('/api/issues', listFilter(view), { ...onDay(view), sort: view.sort, offset, limit: LIST_PAGE });

export const entryAddress = (number: string): string => `/api/issues/${encodeURIComponent(number)}`;

/** One's own list. What one has seen of it is written below it. */
export const MINE = '/api/mine';

/** What concerns whoever looks: its figures, and its rows where they are shown. */
export function mineAddress({ show, concern }: View, offset = 0): string {
  if (show !== 'mine') return `${MINE}?limit=0`;
  const parameters = new URLSearchParams({ offset: String(offset) });
  if (concern !== null) parameters.set('concern', concern);
  return `${MINE}?${parameters}`;
}

/** Where a picture for an entry is sent. */
export const photosAddress = (number: string, stage: PhotoStage): string =>
  `${entryAddress(number)}/photos?stage=${stage}`;

/** A photo of one's own that hangs on no step yet. */
export const uploadedAddress = ({ id }: UploadedPhoto): string => `/api/photos/${id}?size=small`;

/** A photo, with what its file is: so that a browser never shows another of the same id. */
export const photoAddress = ({ id, digest }: EntryPhoto, size: PhotoSize): string =>
  `/api/photos/${id}?size=${size}&v=${digest}`;

export const heatAddress = (view: View): string =>
  address('/api/heat', view.filter, {
    ...onDay(view),
    bandwidth: view.heat.bandwidthMetres,
    weight: view.heat.weight,
  });

/** Of the filter; the map itself adds the day. Named by the data version, so that the map asks anew when something was written. */
export const tileAddress = (view: View, dataVersion: number): string =>
  address('/tiles/issues/{z}/{x}/{y}.mvt', view.filter, { v: dataVersion });

/** A file of exactly the rows that are filtered, the place and the list beside the map included. */
export const exportAddress = (view: View, format: 'csv' | 'geojson', language: string): string =>
  address(`/api/export.${format}`, listFilter(view), { ...onDay(view), lang: language });

/** The page that begins at another row of the list. */
export function pageHref(view: View, offset: number): string {
  const parameters = viewParameters(view);
  if (offset > 0) parameters.set(OFFSET_PARAMETER, String(offset));
  const query = parameters.toString();
  return query ? `/command?${query}` : '/command';
}
