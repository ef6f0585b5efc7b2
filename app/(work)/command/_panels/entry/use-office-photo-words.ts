import { type PhotoWords, usePhotoWords } from '../../../_photos/photo-words';
import { useCommand } from '../../_state/command-context';

/** What is known of a photo, in words, on a page that knows its office. */
export const useOfficePhotoWords = (): PhotoWords =>
  usePhotoWords(useCommand().names.dictionary.office.timeZone);
