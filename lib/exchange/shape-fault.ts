import { z } from 'zod';
import type { Problem, ProblemList } from './problem';
import { SHAPE_RULES, type ShapeRule } from './shape-rule';

/** What a refinement's message must be, for {@link addShapeFaults} to find the sentence. */
export const rule = (name: ShapeRule): string => name;

/** An object with these keys and no others; one that is unknown is told with those that there are. */
export const strictShape = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject(shape, {
    error: ({ code }) =>
      code === 'unrecognized_keys'
        ? Object.keys(shape)
            .filter((key) => !key.startsWith('$'))
            .join(', ')
        : undefined,
  });

type Issue = z.core.$ZodIssue;
interface Fault {
  path: PropertyKey[];
  rule: ShapeRule;
  detail?: string;
}

const named = (message: string): ShapeRule => SHAPE_RULES.find((name) => name === message) ?? 'other';

function faultsOf(issue: Issue, given: unknown): Fault[] {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], rule: 'unknown_key', detail: issue.message }));
    case 'invalid_type':
      return valueAt(given, path).value === undefined
        ? [{ path, rule: 'missing' }]
        : [{ path, rule: 'type', detail: issue.expected }];
    case 'invalid_value':
      return [{ path, rule: 'one_of', detail: issue.values.join(', ') }];
    case 'too_small':
      return [
        {
          path,
          rule: issue.origin === 'number' ? 'too_small' : 'too_short',
          detail: String(issue.minimum),
        },
      ];
    case 'too_big':
      return [
        { path, rule: issue.origin === 'number' ? 'too_big' : 'too_long', detail: String(issue.maximum) },
      ];
    case 'invalid_format':
      return [{ path, rule: issue.format === 'date' ? 'date' : named(issue.message) }];
    case 'invalid_union': {
      // The alternative that got furthest is the one that was meant.
      const branches = issue.errors.filter((errors) => errors.length > 0);
      const [first] = branches.sort((a, b) => (b[0]?.path.length ?? 0) - (a[0]?.path.length ?? 0));
      return (first ?? []).flatMap((inner) => faultsOf({ ...inner, path: [...path, ...inner.path] }, given));
    }
    default:
      return [{ path, rule: named(issue.message) }];
  }
}

/** What stands at a path. A text may stand for an object (`"openedAt": "受理时间"`): then the path ends at the text. */
function valueAt(given: unknown, path: readonly PropertyKey[]): { path: PropertyKey[]; value: unknown } {
  let value = given;
  for (const [depth, key] of path.entries()) {
    if (typeof value === 'string') return { path: path.slice(0, depth), value };
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  }
  return { path: [...path], value };
}

const SHOWN_CHARACTERS = 60;

/** A map service's `key` is a secret, also where it stands in the wrong place. */
const withoutKeys = (name: string, value: unknown) => (name === 'key' ? '***' : value);

function shown(value: unknown, path: readonly PropertyKey[]): string | null {
  if (value === undefined || value === '' || path.at(-1) === 'key') return null;
  return (typeof value === 'string' ? value : JSON.stringify(value, withoutKeys)).slice(0, SHOWN_CHARACTERS);
}

/** Adds what zod found in a file, each with the path of its key, what stands there and which rule it breaks. */
export function addShapeFaults(
  issues: readonly Issue[],
  given: unknown,
  code: Extract<Problem['code'], 'mapping_malformed' | 'office_malformed'>,
  problems: ProblemList,
): void {
  for (const { path: faultPath, ...fault } of issues.flatMap((issue) => faultsOf(issue, given))) {
    const { path, value } = valueAt(given, faultPath);
    problems.add({ row: null, column: path.join('.') || null, value: shown(value, path), code, ...fault });
  }
}
