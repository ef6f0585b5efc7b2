import { AREA_KINDS, type AreaRef } from '@/lib/contract/filter';
import type { IssueSuggestion, PlaceSuggestion, SearchAnswer, SearchedKind } from '@/lib/contract/search';
import { airyBounds, cameraFor } from '@/lib/map-style/fit-bounds';
import { drillTo, withFilter } from '@/lib/view-state/change-view';
import { LAYERS, type LayerName, type View } from '@/lib/view-state/view';

/** One line of the suggestions, and the view that it leads to. */
export type Choice = { to: View } & (
  | { kind: 'place'; place: PlaceSuggestion }
  | { kind: 'issue'; issue: IssueSuggestion }
  | { kind: 'words' }
);

/** Choices of one kind under their heading; the last, the text filter, has none. */
export interface ChoiceGroup {
  heading: SearchedKind | 'issues' | null;
  choices: Choice[];
  /** position of its first choice among all */
  first: number;
}

/** The part of the map in which a found place is shown whole, px: there is as much on a phone. */
const SHOWN = { width: 320, height: 320 };
const NEAREST_ZOOM = 18;
/** The layer without which a found place would not be seen. */
const LAYER_OF: Partial<Record<SearchedKind, LayerName>> = { merchant: 'merchants', key_place: 'keyPlaces' };

const isArea = (kind: SearchedKind): kind is AreaRef['kind'] =>
  (AREA_KINDS as readonly string[]).includes(kind);

function withLayer(view: View, layer: LayerName | undefined): View {
  return { ...view, layers: LAYERS.filter((name) => name === layer || view.layers.includes(name)) };
}

/** Down to an area, whose issues are then shown and which the map fits; to anything else the map alone goes. */
function viewOf({ kind, code, bounds, community, grid }: PlaceSuggestion, view: View): View {
  if (kind === 'street') return drillTo(view, null);
  if (isArea(kind)) return { ...drillTo(view, { kind, code }), show: 'issues' };
  if (bounds === null) {
    return drillTo(
      view,
      grid ? { kind: 'grid', code: grid } : community ? { kind: 'community', code: community } : null,
    );
  }
  const camera = cameraFor(airyBounds(bounds), SHOWN);
  const near = { ...camera, zoom: Math.min(camera.zoom, NEAREST_ZOOM) };
  return { ...withLayer(view, LAYER_OF[kind]), issue: null, camera: near };
}

/** Places by kind, the kind of the best one first, then issues, then the text filter for whoever may see words. */
export function groupChoices(
  answer: SearchAnswer | null,
  text: string,
  view: View,
  { seesWords }: { seesWords: boolean },
): ChoiceGroup[] {
  const words = text.trim();
  // What was searched for before gives way to what is chosen now.
  const clear = { ...view, filter: { ...view.filter, text: '' } };
  const byKind = new Map<SearchedKind, Choice[]>();
  for (const place of answer?.places ?? []) {
    const choices = byKind.get(place.kind) ?? [];
    choices.push({ kind: 'place', place, to: viewOf(place, clear) });
    byKind.set(place.kind, choices);
  }
  const issues = (answer?.issues ?? []).map((issue): Choice => {
    return { kind: 'issue', issue, to: { ...clear, issue: issue.number } };
  });
  const wordsChoice: Choice = { kind: 'words', to: withFilter(view, { text: words }) };
  const groups: Omit<ChoiceGroup, 'first'>[] = [
    ...[...byKind].map(([heading, choices]) => ({ heading, choices })),
    ...(issues.length > 0 ? [{ heading: 'issues' as const, choices: issues }] : []),
    ...(seesWords ? [{ heading: null, choices: [wordsChoice] }] : []),
  ];
  let first = 0;
  return groups.map((group) => {
    const placed = { ...group, first };
    first += group.choices.length;
    return placed;
  });
}

/**
 * What Enter means before anything is chosen: the best place, if its name begins with what was typed; the issue whose
 * number was typed; else the words themselves. −1 without any choice.
 */
export function likeliest(choices: readonly Choice[]): number {
  const meant = choices.findIndex(
    (choice) =>
      (choice.kind === 'place' && choice.place.match !== 'inside') ||
      (choice.kind === 'issue' && choice.issue.found.in === 'number'),
  );
  return meant < 0 ? choices.length - 1 : meant;
}
