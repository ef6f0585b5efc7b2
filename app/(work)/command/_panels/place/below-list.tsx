'use client';
import { useTranslations } from 'next-intl';
import { rowsOf } from '@/lib/contract/columns';
import type { AreaRef } from '@/lib/contract/filter';
import type { AreaCounts, Summary } from '@/lib/contract/summary';
import { drilledPlace } from '@/lib/view-state/change-view';
import { useCommand, useSummary } from '../../_state/command-context';
import { kindBelow } from '../../_state/level-below';
import { IssueList } from '../list/issue-list';
import { type PlaceRow, PlaceTable } from './place-table';
import { useEveryPlace } from './use-every-place';

const NO_COUNTS = { issues: 0, open: 0, red: 0, amber: 0, green: 0, grey: 0 };

type Dictionary = ReturnType<typeof useCommand>['names']['dictionary'];

/** Buildings without an issue are not in the summary, but belong to the list. */
export function buildingRows(summary: Summary, dictionary: Dictionary, grid: string | null): PlaceRow[] {
  const counts = new Map<string, AreaCounts>(rowsOf(summary.buildings).map((one) => [one.code, one]));
  return dictionary.buildings
    .filter((building) => grid === null || building.grid === grid)
    .map(({ code, households }) => ({ ...NO_COUNTS, ...counts.get(code), code, households }));
}

/** The places one level below the one that is shown, with what stands open in each; where there is none, its issues. */
export function BelowList() {
  const { view } = useCommand();
  const place = drilledPlace(view);
  if (kindBelow(place) === null) return <IssueList />;
  return place ? <PlacesWithin place={place} /> : <Communities />;
}

/** All of them, for several places may be filtered together. */
function Communities() {
  const t = useTranslations('area');
  const { summary, isCounted } = useEveryPlace();
  return (
    <PlaceTable
      kind="community"
      rows={rowsOf(summary.communities)}
      isCounted={isCounted}
      caption={t('community')}
    />
  );
}

function PlacesWithin({ place: { kind, code } }: { place: AreaRef }) {
  const t = useTranslations('area');
  const { names } = useCommand();
  const { dictionary } = names;
  const summary = useSummary();
  if (kind === 'grid') {
    const rows = buildingRows(summary, dictionary, code);
    return <PlaceTable kind="building" rows={rows} isCounted caption={t('building')} />;
  }
  const inside = new Set(dictionary.grids.filter((grid) => grid.community === code).map((grid) => grid.code));
  const rows = rowsOf(summary.grids).filter((grid) => inside.has(grid.code));
  return <PlaceTable kind="grid" rows={rows} isCounted caption={t('grid')} />;
}
