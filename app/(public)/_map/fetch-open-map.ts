import type { OpenGround, OpenPlace } from '@/lib/contract/open-map';

interface OpenMapData {
  ground: OpenGround;
  places: OpenPlace[];
}

/** The ground and the published places, as everybody may have them. */
export async function fetchOpenMap(signal: AbortSignal): Promise<OpenMapData> {
  const [ground, list] = await Promise.all([
    fetchJson<OpenGround>('/api/open/ground', signal),
    fetchJson<{ places: OpenPlace[] }>('/api/open/places', signal),
  ]);
  return { ground, places: list.places };
}

async function fetchJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as T;
}
