/** Where MapLibre's worker lies after bundling. Turbopack leaves the map blank unless it is named so, by a literal. */
export const workerUrl = (): string =>
  new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).toString();
