/** What Next hands to a page as its query. */
export type Query = Promise<Record<string, string | string[] | undefined>>;

export async function readQuery(query: Query): Promise<URLSearchParams> {
  return new URLSearchParams(
    Object.entries(await query).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, one])),
  );
}
