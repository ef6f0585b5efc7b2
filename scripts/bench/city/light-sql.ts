/** The light of an issue `i` by the clock of the office `o`: lib/ledger/light.ts in SQL. */
export const LIGHT_SQL =
  "case when i.red_at <= o.demo_clock then 'red' when i.amber_at <= o.demo_clock then 'amber' else i.base_light end";
