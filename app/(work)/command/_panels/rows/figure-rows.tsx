'use client';
import { useTranslations } from 'next-intl';
import { rowsOf } from '@/lib/contract/columns';
import type { View } from '@/lib/view-state/view';
import { useCommand } from '../../_state/command-context';
import { ViewLink } from '../../_state/view-link';
import { buildingRows } from '../place/below-list';
import { PlaceTable } from '../place/place-table';
import { useEveryPlace } from '../place/use-every-place';
import { MeetingRows } from './meeting-rows';
import { MerchantRows } from './merchant-rows';
import { OpinionRows } from './opinion-rows';
import { QuestionnaireRows } from './questionnaire-rows';
import styles from './rows.module.css';
import { UnvisitedRows } from './unvisited-rows';

type RowsShow = Exclude<View['show'], 'issues' | 'unlocated' | 'below' | 'charts' | 'mine'>;

export const isRowsShow = (show: View['show']): show is RowsShow =>
  !['issues', 'unlocated', 'below', 'charts', 'mine'].includes(show);

/** The rows that one of the sub-district's own figures counts. */
export function FigureRows({ show }: { show: RowsShow }) {
  const t = useTranslations();
  const { view } = useCommand();
  return (
    <section aria-label={t(`rows.${show}`)} data-rows={show}>
      <ViewLink className={styles.back} to={{ ...view, show: 'issues' }}>
        ‹ {t('tabs.back')}
      </ViewLink>
      <Rows show={show} />
    </section>
  );
}

/** Every place of a kind, the places that are not filtered among them. */
function PlaceRows({ show }: { show: 'communities' | 'grids' | 'buildings' }) {
  const t = useTranslations('area');
  const { names } = useCommand();
  const { summary, isCounted } = useEveryPlace();
  switch (show) {
    case 'communities':
      return (
        <PlaceTable
          kind="community"
          rows={rowsOf(summary.communities)}
          isCounted={isCounted}
          caption={t('community')}
        />
      );
    case 'grids':
      return (
        <PlaceTable kind="grid" rows={rowsOf(summary.grids)} isCounted={isCounted} caption={t('grid')} />
      );
    case 'buildings':
      return (
        <PlaceTable
          kind="building"
          rows={buildingRows(summary, names.dictionary, null)}
          isCounted={isCounted}
          caption={t('building')}
        />
      );
  }
}

function Rows({ show }: { show: RowsShow }) {
  switch (show) {
    case 'communities':
    case 'grids':
    case 'buildings':
      return <PlaceRows show={show} />;
    case 'merchants':
      return <MerchantRows />;
    case 'opinions':
      return <OpinionRows />;
    case 'waiting':
      return <OpinionRows fate="waiting" />;
    case 'meetings':
      return <MeetingRows />;
    case 'questionnaires':
      return <QuestionnaireRows />;
    case 'unvisited':
      return <UnvisitedRows />;
  }
}
