'use client';
import { useTranslations } from 'next-intl';
import type { Facet } from '@/lib/contract/filter';
import { useCommand, useSummary } from '../_state/command-context';
import { useLabels } from '../_state/use-labels';
import { categoryBars, channelBars, communityBars, mostOverdue } from './chart-bars';

const SMALL_COMMUNITY_HOUSEHOLDS = 100;

function unitSentence(isShared: boolean, hasShare: boolean) {
  if (isShared) return hasShare ? 'unitsSentence' : 'unitsEqual';
  return hasShare ? 'unitSentence' : 'unitAlone';
}

/** What each chart shows, in plain words. */
export function useChartSentences(): Record<'category' | 'unit' | 'channel' | 'community', string> {
  const t = useTranslations('charts');
  const labels = useLabels();
  const summary = useSummary();
  const name = (facet: Facet, code: string) => labels.value(facet, code);
  const [category] = categoryBars(summary);
  const [channel] = channelBars(summary);
  const [community] = communityBars(summary);
  const all = summary.facets.category.reduce((sum, { n }) => sum + n, 0);
  const { view } = useCommand();
  const overdue = mostOverdue(summary);
  // of one light alone a unit has no share
  const share = view.filter.light.length > 0 ? null : overdue?.share;
  const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((100 * part) / whole));
  const isSmall = summary.communities.households.some(
    (households) => households > 0 && households < SMALL_COMMUNITY_HOUSEHOLDS,
  );
  return {
    category: category
      ? t('categorySentence', {
          name: name('category', category.code),
          n: category.value,
          share: percent(category.value, all),
        })
      : t('nothing'),
    unit: overdue
      ? t(unitSentence(overdue.units > 1, share != null), {
          name: name('unit', overdue.code),
          units: overdue.units,
          red: overdue.red,
          share: Math.round(100 * (share ?? 0)),
        })
      : t('unitNone'),
    channel: channel
      ? t('channelSentence', { name: name('channel', channel.code), n: channel.value })
      : t('nothing'),
    community: community
      ? t('communitySentence', { name: name('community', community.code), rate: String(community.value) }) +
        (isSmall ? ` ${t('smallNumbers')}` : '')
      : t('nothing'),
  };
}
