/**
 * What MapLibre's own buttons and scale look like in our tokens, both themes; after its stylesheet. The page puts it beside
 * `tokensAsCss()`.
 */
export const MAP_CONTROLS_CSS = `
.maplibregl-map{font:12px/1.5 var(--font);color:var(--ink);background:var(--ground)}
.maplibregl-ctrl-group{background:var(--surface);border:1px solid var(--line);border-radius:var(--radius-panel);box-shadow:var(--shadow)}
.maplibregl-ctrl-group:not(:empty){box-shadow:var(--shadow)}
.maplibregl-ctrl-group button{width:36px;height:36px}
@media(max-width:900px){.maplibregl-ctrl-group button{width:44px;height:44px}}
.maplibregl-ctrl-group button+button{border-top:1px solid var(--line)}
.maplibregl-ctrl-group button:focus-visible{box-shadow:inset 0 0 0 2px var(--accent)}
.maplibregl-ctrl-scale{background:none;border:2px solid var(--ink-2);border-top:0;color:var(--ink);font-variant-numeric:tabular-nums;text-shadow:0 0 2px var(--surface),0 0 2px var(--surface)}
.maplibregl-ctrl.maplibregl-ctrl-attrib{background:color-mix(in srgb,var(--surface) 80%,transparent);color:var(--ink-2)}
.maplibregl-canvas:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
:root[data-mantine-color-scheme='dark'] .maplibregl-ctrl-icon,:root[data-mantine-color-scheme='dark'] .maplibregl-ctrl-attrib-button{filter:invert(1) hue-rotate(180deg)}
`;
