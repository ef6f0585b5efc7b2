'use client';
import { useLocale } from 'next-intl';
import {
  type Context,
  createContext,
  type RefObject,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Dictionary } from '@/lib/contract/dictionary';
import type { IssueEntry, IssueList } from '@/lib/contract/issue';
import type { Mine } from '@/lib/contract/mine';
import type { Summary } from '@/lib/contract/summary';
import type { ViewProblem } from '@/lib/view-state/read-view';
import type { View } from '@/lib/view-state/view';
import { TimeStore } from '../_time/time-store';
import { useFollowedSummary } from '../_time/use-followed-summary';
import { entryAddress, mineAddress, summaryAddress } from './addresses';
import type { WorkingDays } from './limit-words';
import { Names } from './names';
import { type IssueRows, useIssueRows } from './use-issue-rows';
import { type Resource, useResource } from './use-resource';
import { ViewStore } from './view-store';

/** What the server read before the page was sent. */
export interface FirstAnswer {
  view: View;
  problems: ViewProblem[];
  dictionary: Dictionary;
  summary: Summary;
  list: IssueList;
  entry: IssueEntry | null;
  /** what concerns whoever looks; null where nothing ever can */
  mine: Mine | null;
  /** id of the person that is signed in */
  writer: number;
  workingDays: WorkingDays;
}

/** How far the living map is; the server's drawing stands in until it is `ready`. */
export type MapStage = 'loading' | 'ready' | 'no-webgl' | 'stopped';

type TellCounts = (summary: Summary) => void;

export interface Command {
  view: View;
  problems: ViewProblem[];
  go(view: View, history?: 'push' | 'replace'): void;
  names: Names;
  /**
   * How the map is told new counts the moment that they are here: its worker then works while React draws what it writes and the
   * page is painted.
   */
  tellMap: RefObject<TellCounts | null>;
  /** whether anything can ever concern whoever looks */
  isConcerned: boolean;
  workingDays: WorkingDays;
  /** the day under the hand, before it becomes the view's */
  time: TimeStore;
  mapStage: MapStage;
  setMapStage(stage: MapStage): void;
}

const CommandContext = createContext<Command | null>(null);
// Each answer has a context of its own: what shows the rows is not drawn anew with the counts.
const SummaryContext = createContext<Resource<Summary> | null>(null);
const RowsContext = createContext<IssueRows | null>(null);
const EntryContext = createContext<Resource<IssueEntry> | null>(null);
const MineContext = createContext<Resource<Mine> | null>(null);

function useProvided<T>(context: Context<T | null>): T {
  const provided = useContext(context);
  if (!provided) throw new Error('Used outside of CommandProvider');
  return provided;
}

export const useCommand = (): Command => useProvided(CommandContext);
/** The answer to the filter's question for counts. */
export const useSummaryAnswer = (): Resource<Summary> => useProvided(SummaryContext);
/** The rows of the filter. */
export const useRows = (): IssueRows => useProvided(RowsContext);
/** The entry that is open. */
export const useEntry = (): Resource<IssueEntry> => useProvided(EntryContext);
/** What concerns whoever looks: its rows only while they are shown. */
export const useMine = (): Resource<Mine> => useProvided(MineContext);

/** What stands while one goes from view to view: what reads it alone is not drawn anew with every step. */
type Standing = Pick<Command, 'go' | 'names' | 'workingDays'> &
  Pick<FirstAnswer, 'writer'> & {
    /** local calendar day of the office's clock */
    today: string;
  };

const StandingContext = createContext<Standing | null>(null);

export const useStanding = (): Standing => useProvided(StandingContext);

/** The newest counts; the page is never without. */
export function useSummary(): Summary {
  const { data } = useSummaryAnswer();
  if (!data) throw new Error('The page began without a summary');
  return data;
}

const FollowedContext = createContext<Summary | null>(null);

/** The counts of the day that is shown this moment: while the day is under the hand or played, the newest that are here. */
export function useShownSummary(): Summary {
  const exact = useSummary();
  return useContext(FollowedContext) ?? exact;
}

export function CommandProvider({ first, children }: { first: FirstAnswer; children: React.ReactNode }) {
  const [store] = useState(() => new ViewStore({ view: first.view, problems: first.problems }));
  const [time] = useState(() => new TimeStore());
  const { view, problems } = useSyncExternalStore(store.subscribe, store.current, store.current);
  const locale = useLocale();
  const names = useMemo(() => new Names(first.dictionary, locale), [first.dictionary, locale]);
  const tellMap = useRef<TellCounts | null>(null);
  const summary = useResource<Summary>(
    summaryAddress(view),
    { address: summaryAddress(first.view), data: first.summary },
    { onAnswer: (answer) => tellMap.current?.(answer) },
  );
  const rows = useIssueRows(view, first);
  const entry = useResource<IssueEntry>(
    view.issue ? entryAddress(view.issue) : null,
    { address: first.view.issue ? entryAddress(first.view.issue) : '', data: first.entry },
    { comesFirst: true },
  );
  const isConcerned = first.mine !== null;
  const mine = useResource<Mine>(isConcerned ? mineAddress(view) : null, {
    address: mineAddress(first.view),
    data: first.mine,
  });
  const { workingDays, writer } = first;
  const [mapStage, setMapStage] = useState<MapStage>('loading');
  useEffect(() => {
    store.drawByServer(mapStage === 'no-webgl' || mapStage === 'stopped');
  }, [store, mapStage]);
  const command = useMemo(
    () => ({
      view,
      problems,
      go: store.go,
      names,
      tellMap,
      isConcerned,
      workingDays,
      time,
      mapStage,
      setMapStage,
    }),
    [view, problems, store, names, isConcerned, workingDays, time, mapStage],
  );
  const today = summary.data?.today ?? first.summary.today;
  const standing = useMemo(
    () => ({ go: store.go, names, workingDays, today, writer }),
    [store, names, workingDays, today, writer],
  );
  const followed = useFollowedSummary(time, view, summary);
  return (
    <StandingContext value={standing}>
      <CommandContext value={command}>
        <SummaryContext value={summary}>
          <RowsContext value={rows}>
            <EntryContext value={entry}>
              <MineContext value={mine}>
                <FollowedContext value={followed}>{children}</FollowedContext>
              </MineContext>
            </EntryContext>
          </RowsContext>
        </SummaryContext>
      </CommandContext>
    </StandingContext>
  );
}
