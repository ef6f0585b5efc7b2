/** Which tiles the marks of the issues are drawn from. Both at once only for the moment in which one replaces the other. */
export interface IssuesDrawn {
  /** those of the one day that is shown */
  ofOneDay: boolean;
  /** those of all days, while days are played */
  ofAllDays: boolean;
}

export const DRAWN_AT_REST: IssuesDrawn = { ofOneDay: true, ofAllDays: false };
