import zh from '@/app/_i18n/messages/zh-CN.json';
import { TOKENS } from '@/lib/map-style/tokens';

/** `GET /inspect/manifest.webmanifest`: what a phone needs to put the inspector's pages on its home screen. */
export function GET(): Response {
  const manifest = {
    id: '/inspect',
    name: `${zh.app.name} · ${zh.inspect.title}`,
    short_name: `${zh.app.name}${zh.inspect.title}`,
    lang: 'zh-CN',
    start_url: '/inspect',
    scope: '/inspect',
    display: 'standalone',
    background_color: TOKENS.light.ground,
    theme_color: TOKENS.light.surface,
    icons: [192, 512].map((size) => ({
      src: `/inspect-icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any',
    })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
}
