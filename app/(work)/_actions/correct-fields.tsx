'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { LONGEST_TITLE } from '@/lib/contract/said-place';
import { PlacePicker } from '../_place/place-picker';
import { readChosen } from '../_place/read-place';
import { type ActionEntry, useChoices } from './action-choices';
import styles from './actions.module.css';
import { readDraft } from './step-draft';

/** The words of an entry, as they stand; what is changed here stays to be seen beside the old. */
export function WordingFields({ entry }: { entry: ActionEntry }) {
  const t = useTranslations('act');
  // as they stood when the form was opened: what is not changed is not sent, and undoes nobody else's correction
  const [{ title, description }] = useState(entry);
  return (
    <>
      <input type="hidden" name="titleWas" value={title} />
      <input type="hidden" name="descriptionWas" value={description} />
      <label className={styles.field}>
        {t('title')}
        <input name="title" defaultValue={title} maxLength={LONGEST_TITLE} required />
      </label>
      <label className={styles.field}>
        {t('description')}
        <textarea name="description" defaultValue={description} rows={2} maxLength={2000} />
      </label>
    </>
  );
}

/** Where the entry says that it is, or as far as somebody had come in changing it: only a place that is touched is sent. */
export function PlaceField({ entry }: { entry: ActionEntry }) {
  const t = useTranslations('act');
  const { place, writer } = useChoices();
  const [first] = useState(() => {
    const kept = readDraft({ writer, number: entry.number })?.fields ?? {};
    const text = kept.placeText?.[0] ?? entry.placeText;
    const chosen = kept.placeText ? readChosen((name) => kept[name]?.[0] ?? '') : place;
    // a position is taken anew: where the phone was then says nothing
    const isTouched = text !== entry.placeText || chosen?.code !== place?.code;
    return { text, chosen, isTouched };
  });
  return <PlacePicker label={t('placeText')} first={first} />;
}
