import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return {
    title: `${t('inspect.title')} · ${t('app.name')}`,
    manifest: '/inspect/manifest.webmanifest',
    appleWebApp: { capable: true, title: t('inspect.title') },
    icons: { icon: '/icon.svg', apple: '/inspect-icon-192.png' },
  };
}

export default function InspectLayout({ children }: { children: React.ReactNode }) {
  return children;
}
