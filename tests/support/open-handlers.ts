import { GET as ground } from '@/app/api/open/ground/route';
import { GET as nearest } from '@/app/api/open/nearest/route';
import { GET as overview } from '@/app/api/open/overview/route';
import { GET as place } from '@/app/api/open/places/[id]/route';
import { GET as places } from '@/app/api/open/places/route';
import { GET as search } from '@/app/api/open/search/route';
import { GET as tile } from '@/app/tiles/open/[z]/[x]/[y]/route';
import { GET as tileJson } from '@/app/tiles/open.json/route';

const none = { params: Promise.resolve({}) };

/** The interfaces that need no login, asked without a server between. They read through `DATABASE_URL_OPEN`. */
export function askOpen(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(`http://example.org${path}`, { headers });
  const { pathname } = new URL(request.url);
  const handlers = {
    '/api/open/ground': ground,
    '/api/open/nearest': nearest,
    '/api/open/overview': overview,
    '/api/open/places': places,
    '/api/open/search': search,
    '/tiles/open.json': tileJson,
  };
  const plain = handlers[pathname as keyof typeof handlers];
  if (plain) return plain(request, none);
  const [, first, , third = '', fourth = '', fifth = ''] = pathname.split('/').map(decodeURIComponent);
  if (first === 'api') return place(request, { params: Promise.resolve({ id: fourth }) });
  return tile(request, { params: Promise.resolve({ z: third, x: fourth, y: fifth }) });
}

export async function askOpenJson<T>(path: string): Promise<T> {
  const response = await askOpen(path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}
