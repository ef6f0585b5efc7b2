import { useTranslations } from 'next-intl';
import type { OpenPlacePage } from '@/lib/contract/open-map';
import section from '../_frame/section.module.css';
import { splitWithin } from '../_state/within';
import { PlaceList } from './place-list';
import styles from './within-list.module.css';

/** The places within: those with something to tell, the others folded away. */
export function WithinList({ page }: { page: OpenPlacePage }) {
  const t = useTranslations('open');
  const { told, quiet } = splitWithin(page);
  if (told.length + quiet.length === 0) return null;
  return (
    <section className={section.section} aria-labelledby="within-heading">
      <h2 id="within-heading">{t(page.place.kind === 'street' ? 'placesList' : 'withinList')}</h2>
      <PlaceList places={told} />
      {quiet.length > 0 && (
        <details className={styles.quiet}>
          <summary>{t('moreWithin', { n: quiet.length })}</summary>
          <PlaceList places={quiet} />
        </details>
      )}
    </section>
  );
}
