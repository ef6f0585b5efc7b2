'use client';
import { useTranslations } from 'next-intl';
import type { Mine, MineRow } from '@/lib/contract/mine';
import { mineAddress } from '../../_state/addresses';
import { useCommand } from '../../_state/command-context';
import { useResource } from '../../_state/use-resource';
import { FailureNote } from '../frame/failure-note';
import { IssueLine } from '../list/issue-line';
import rowStyles from '../rows/rows.module.css';

/** The rows of one's own list, told as they stand now. */
export function MineLines({ rows, now }: { rows: readonly MineRow[]; now: string }) {
  const { view } = useCommand();
  return (
    <ol className={rowStyles.rows}>
      {rows.map((row) => (
        <li key={row.number}>
          <IssueLine row={row} view={view} now={now} withReason={false} isUnread={row.unread} />
        </li>
      ))}
    </ol>
  );
}

/** A further page of rows, fetched when it is asked for. */
export function MorePage({ offset }: { offset: number }) {
  const t = useTranslations('mine');
  const { view } = useCommand();
  const { data, failure, retry } = useResource<Mine>(mineAddress(view, offset));
  if (data) return <MineLines rows={data.rows} now={data.now} />;
  if (failure) return <FailureNote failure={failure} retry={retry} />;
  return <p className={rowStyles.caption}>{t('loading')}</p>;
}
