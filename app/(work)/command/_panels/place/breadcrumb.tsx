'use client';
import { useTranslations } from 'next-intl';
import type { AreaRef } from '@/lib/contract/filter';
import type { IssueEntry } from '@/lib/contract/issue';
import { drilledPlace, drillTo } from '@/lib/view-state/change-view';
import type { View } from '@/lib/view-state/view';
import { useCommand, useEntry } from '../../_state/command-context';
import { useLabels } from '../../_state/use-labels';
import { ViewLink } from '../../_state/view-link';
import styles from './breadcrumb.module.css';

/** The place one has drilled to, or else the one that the open issue lies in. */
function placeOf(view: View, entry: IssueEntry | null): AreaRef | null {
  const issue = view.issue ? entry : null;
  if (issue?.building) return { kind: 'building', code: issue.building };
  if (issue?.grid) return { kind: 'grid', code: issue.grid };
  if (issue?.community) return { kind: 'community', code: issue.community };
  return drilledPlace(view);
}

/** 街道 › 社区 › 网格 › 楼院 › 问题: where one stands, and the way up. */
export function Breadcrumb() {
  const t = useTranslations('place');
  const { view, names } = useCommand();
  const { data: entry } = useEntry();
  const labels = useLabels();
  const place = placeOf(view, entry);
  const path = place ? names.pathTo(place) : [];
  const isHere = (index: number) => index === path.length - 1 && view.issue === null;
  return (
    <nav aria-label={t('path')}>
      <ol className={styles.path}>
        <li>
          <ViewLink to={drillTo(view, null)} aria-current={!place && !view.issue ? 'page' : undefined}>
            {names.own(names.dictionary.street)}
          </ViewLink>
        </li>
        {path.map((step, index) => (
          <li key={step.code}>
            <ViewLink to={drillTo(view, step)} aria-current={isHere(index) ? 'page' : undefined}>
              {labels.place(step)}
            </ViewLink>
          </li>
        ))}
        {view.issue && <li aria-current="page">{view.issue}</li>}
      </ol>
    </nav>
  );
}
