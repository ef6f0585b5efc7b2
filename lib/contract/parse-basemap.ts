import { z } from 'zod';
import { AppError } from './app-error';
import { type BasemapSetting, SCHEMATIC } from './basemap';

const address = z
  .string()
  .max(2000)
  .refine(
    (value) => /^(https?:\/\/[^\s]+|\/(?!\/)[^\s]*)$/.test(value),
    'an http(s) address or a path such as /map.pmtiles',
  );
const attribution = z.string().max(300).default('');

const setting = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('schematic') }),
  z.object({
    kind: z.literal('tianditu'),
    key: z.string().regex(/^[0-9A-Za-z]{8,64}$/, 'a Tianditu key of letters and digits'),
    look: z.enum(['vector', 'imagery', 'terrain']).default('vector'),
  }),
  z.object({ kind: z.literal('pmtiles'), url: address, attribution }),
  z.object({
    kind: z.literal('raster'),
    url: address.refine(
      (value) => ['{z}', '{x}', '{y}'].every((part) => value.includes(part)),
      'an address with {z}, {x} and {y}',
    ),
    attribution,
    tileSize: z.union([z.literal(256), z.literal(512)]).default(256),
    maxZoom: z.int().min(1).max(24).default(18),
  }),
  z.object({ kind: z.literal('style'), url: address }),
]);

/**
 * Reads a basemap setting, as stored or as typed in. Null and undefined are the schematic.
 * @throws AppError `invalid_request` naming the field, its value (never the key) and what to give instead
 */
export function parseBasemap(value: unknown): BasemapSetting {
  if (value === null || value === undefined) return SCHEMATIC;
  const parsed = setting.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path.map(String) ?? [];
  const field = ['basemap', ...path].join('.');
  const given = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], value);
  const shown = path[0] === 'key' ? 'the value' : `“${(JSON.stringify(given) ?? 'nothing').slice(0, 80)}”`;
  const expected =
    path.length === 0 || path[0] === 'kind'
      ? 'kind must be schematic, tianditu, pmtiles, raster or style'
      : (issue?.message ?? 'not usable');
  throw new AppError({
    code: 'invalid_request',
    message: `Malformed ${field}`,
    userMessage: `${field}: ${shown} is not usable (${expected}).`,
    field,
    cause: parsed.error,
  });
}
