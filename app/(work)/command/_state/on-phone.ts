/** Where the panels lie under one another in a sheet over the map (the style sheets say the same). */
export const ON_PHONE = '(max-width: 900px)';
