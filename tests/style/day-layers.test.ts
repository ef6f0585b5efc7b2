import { describe, expect, it } from 'vitest';
import { styleLayers } from '@/lib/map-style/style';
import { demoView } from '@/tests/support/demo-map';

const shown = (drawn?: { ofOneDay: boolean; ofAllDays: boolean }) =>
  styleLayers(demoView, null, drawn)
    .filter(({ id, layout }) => id.startsWith('issue-') && layout?.visibility !== 'none')
    .map(({ id }) => id);
const OF_ONE_DAY = ['issue-mark', 'issue-cell', 'issue-cell-count', 'issue-cell-overdue'];

describe('the tiles of all days', () => {
  it('are only asked for while days are played', () => {
    expect(shown()).toEqual(OF_ONE_DAY);
    expect(shown({ ofOneDay: true, ofAllDays: true })).toEqual(['issue-days', ...OF_ONE_DAY]);
  });

  it('are never drawn by the map itself, which a canvas does over it', () => {
    expect(shown({ ofOneDay: false, ofAllDays: true })).toEqual(['issue-days']);
    const layer = styleLayers(demoView).find(({ id }) => id === 'issue-days');
    expect(layer?.paint).toEqual({ 'circle-opacity': 0 });
  });
});
