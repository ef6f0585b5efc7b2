import type { LevelCode } from '../contract/filter';
import type { IssueState, Light } from '../ledger/states';

/** One issue as it leaves in a file: names instead of codes, in the language asked for. */
export interface ExportedIssue {
  number: string;
  title: string;
  description: string;
  state: IssueState;
  light: Light;
  level: LevelCode;
  severity: number;
  category: string;
  /** names of the channels of its opinions, each once */
  channels: string[];
  tags: string[];
  opinions: number;
  community: string | null;
  grid: string | null;
  /** building, else crossing, else road */
  place: string | null;
  placeText: string;
  lng: number | null;
  lat: number | null;
  unlocatedReason: string | null;
  leadUnit: string | null;
  supportUnits: string[];
  /** who reported on it last */
  handler: string | null;
  /** words of the last progress */
  measure: string | null;
  /** days are local, `YYYY-MM-DD` */
  openedOn: string;
  /** minute of the limit, `YYYY-MM-DD HH:mm` */
  dueAt: string | null;
  /** when the unit said that it was done */
  submittedOn: string | null;
  checkResult: 'passed' | 'failed' | null;
  closedOn: string | null;
  /** 1 to 5 */
  satisfaction: number | null;
  feedback: string | null;
}

export type ExportLanguage = 'zh-CN' | 'en';

/** Words for values, from the interface's own messages, so that file and screen say the same. */
export interface ExportWords {
  language: ExportLanguage;
  state: Record<string, string>;
  light: Record<string, string>;
  level: Record<string, string>;
  severity: Record<string, string>;
}
