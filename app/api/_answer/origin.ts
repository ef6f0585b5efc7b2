/** The origin by which the caller knows this server: behind a proxy that is not the one that it listens on. */
export function originOf(request: Request): string {
  const url = new URL(request.url);
  const first = (name: string) => request.headers.get(name)?.split(',')[0]?.trim();
  const host = first('x-forwarded-host') ?? first('host') ?? url.host;
  const scheme = first('x-forwarded-proto') ?? url.protocol.replace(':', '');
  return `${scheme}://${host}`;
}
