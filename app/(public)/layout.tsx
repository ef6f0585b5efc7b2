import './letters.css';
import { getTranslations } from 'next-intl/server';
import { FailureWords } from './_frame/failure-words';
import { WakeScripts } from './_frame/wake-scripts';

/** The public's pages are plain HTML: nothing but the words of a failure is given to the browser beforehand. */
export default async function PublicLayout({ children }: { children: React.ReactNode }) {
  const t = await getTranslations('open');
  const words = { failed: t('failed'), failedWhat: t('failedWhat'), retry: t('retry') };
  return (
    <FailureWords words={words}>
      {children}
      <WakeScripts />
    </FailureWords>
  );
}
