/** Where a row is not what the events of the ledger make it. */
export interface LedgerDifference {
  /** of the issue; of the opinion where it is none of an issue's */
  number: string;
  table:
    | 'issue'
    | 'issue_period'
    | 'issue_unit'
    | 'ledger_event'
    | 'promise'
    | 'opinion'
    | 'opinion_issue'
    | 'person_assignment'
    | 'ledger_number'
    | 'unit'
    | 'category';
  /** the column, or how the row is told from its neighbours */
  what: string;
  stored: string;
  /** by the events */
  rebuilt: string;
}
