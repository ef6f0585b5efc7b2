/**
 * Beside the answer to what was written: the data version that it is in. A page that asks anew after it need not when `/api/changes`
 * tells of the same version.
 */
export const DATA_VERSION_HEADER = 'guatu-data-version';
