/** How each weight of the heat is called, below `layers` in the messages. */
export const WEIGHT_NAMES = {
  count: 'weightCount',
  severity: 'weightSeverity',
  age: 'weightAge',
  severity_age: 'weightSeverityAge',
} as const;
