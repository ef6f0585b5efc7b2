/** The pages of the administration. */
export const ADMIN_PAGES = {
  people: '/admin/people',
  addPerson: '/admin/add-person',
  units: '/admin/units',
  addUnit: '/admin/add-unit',
  rules: '/admin/rules',
  addRule: '/admin/add-rule',
} as const;

export const personHref = (code: string): string => `${ADMIN_PAGES.people}/${encodeURIComponent(code)}`;
export const ruleHref = (code: string): string => `${ADMIN_PAGES.rules}/${encodeURIComponent(code)}`;
export const unitHref = (code: string): string => `${ADMIN_PAGES.units}/${encodeURIComponent(code)}`;

/** Where the forms of somebody's page are sent: below this address. */
export const personInterface = (code: string): string => `/api${personHref(code)}`;
