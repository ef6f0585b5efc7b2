/** A value as PostgreSQL reads it, before whatever the place where it stands asks for; null for its null. */
export function valueText(value: unknown, isJson: boolean): string | null {
  if (value === null || value === undefined) return null;
  if (isJson) return JSON.stringify(value);
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) {
    const { buffer, byteOffset, byteLength } = value; // a Buffer would turn itself into JSON of its own
    return `\\x${Buffer.from(buffer, byteOffset, byteLength).toString('hex')}`;
  }
  return String(value);
}
