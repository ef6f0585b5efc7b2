import './letters.css';
import { getTranslations } from 'next-intl/server';
import { WakeScripts } from '../_ui/wake-scripts';
import { FailureWords } from './_frame/failure-words';

/** The public's pages are plain HTML: nothing but the words of a failure is given to the browser beforehand. */
export default async function PublicLayout({ children }: { children: React.ReactNode }) {
  const t = await getTranslations('open');
  const words = { failed: t('failed'), failedWhat: t('failedWhat'), retry: t('retry') };
  return (
    <FailureWords words={words}>
      {children}
      <WakeScripts at="touch" />
    </FailureWords>
  );
}
