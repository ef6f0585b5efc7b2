import { type InspectionView, inspectionParameters } from '@/lib/view-state/inspection-view';

/** What a form does not ask for but must not lose. */
export function HiddenState({ view }: { view: InspectionView }) {
  return [...inspectionParameters(view)].map(([name, value]) => (
    <input key={name + value} type="hidden" name={name} value={value} />
  ));
}
