import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PAGE_ICON } from '@/app/_ui/page-icon';
import { WakeScripts } from '@/app/_ui/wake-scripts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  return {
    title: `${t('inspect.title')} · ${t('app.name')}`,
    manifest: '/inspect/manifest.webmanifest',
    appleWebApp: { capable: true, title: t('inspect.title') },
    icons: { icon: PAGE_ICON, apple: '/inspect-icon-192.png' },
  };
}

/** An inspector's page is read before its scripts, which a slow phone needs longer for than for the page. */
export default function InspectLayout({ children }: { children: React.ReactNode }) {
  return (
    <>
      {children}
      <WakeScripts at="paint" />
    </>
  );
}
