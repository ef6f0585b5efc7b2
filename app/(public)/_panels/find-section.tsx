import { useLocale, useTranslations } from 'next-intl';
import section from '../_frame/section.module.css';
import { FindForm } from './find-form';

/** 找我的楼院: by its name, or by where the phone is. `value`: what was looked for. */
export function FindSection({ value = '' }: { value?: string }) {
  const t = useTranslations('open');
  const words = {
    label: t('findLabel'),
    hint: t('findHint'),
    button: t('findButton'),
    position: t('findPlace'),
    asking: t('findAsking'),
    refused: t('findRefused'),
    insecure: t('findInsecure'),
    none: t('foundNothing'),
    suggestions: t('suggestions'),
  };
  return (
    <section className={section.section} aria-labelledby="find-heading" data-area="find">
      <h2 id="find-heading">{t('find')}</h2>
      <search>
        <FindForm words={words} value={value} language={useLocale()} />
      </search>
    </section>
  );
}
