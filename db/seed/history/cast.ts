import type { Random } from '../random';
import type { Actor } from './pen';
import type { Staff } from './people';
import type { PlannedIssue } from './plan-issues';

/** Who deals with one issue. Whoever handles it never checks it: no inspector belongs to a handling unit. */
export interface Cast {
  registrar: Actor;
  clerk: Actor;
  leader: Actor;
  inspector: Actor;
  /** The same person for the same unit, all along. */
  handlerOf(unit: string): Actor;
}

export function castIssue(issue: PlannedIssue, staff: Staff, random: Random): Cast {
  const clerk: Actor = { person: random.pick(staff.clerks), unit: 'party_office' };
  const inspector: Actor = { person: random.pick(staff.inspectors), unit: 'inspection' };
  const leader: Actor = { person: random.pick(staff.leaders), unit: 'party_office' };
  const grid = issue.site.place.gridCode;
  const manager = grid === null ? clerk : { person: staff.managerOfGrid.get(grid)!, unit: null };
  const byManager = ['grid_worker', 'home_visit', 'talk', 'site_view'].includes(
    issue.arrival?.channel ?? 'site_view',
  );
  const handlers = new Map<string, Actor>();
  return {
    registrar: byManager ? manager : clerk,
    clerk,
    leader,
    inspector,
    handlerOf(unit) {
      const known = handlers.get(unit) ?? { person: random.pick(staff.handlersOf.get(unit)!), unit };
      handlers.set(unit, known);
      return known;
    },
  };
}
