import { LATE_SCRIPT } from '@/app/_http/late-html';

/** What somebody does first on a page. */
const TOUCHES = [
  'pointerdown',
  'pointermove',
  'touchstart',
  'click',
  'keydown',
  'focusin',
  'wheel',
  'scroll',
];

/** When the scripts come: with somebody's first touch, or by themselves as soon as the whole page has been painted. */
type Moment = 'touch' | 'paint';

const WHEN: Record<Moment, string> = {
  touch: `
  const touches = ${JSON.stringify(TOUCHES)};
  const touched = () => {
    for (const touch of touches) removeEventListener(touch, touched, true);
    wake();
  };
  for (const touch of touches) addEventListener(touch, touched, { capture: true, passive: true });`,
  // A page that nobody looks at is not painted: it need not wait for that either.
  paint: `
  addEventListener('DOMContentLoaded', () => {
    if (document.hidden) wake();
    else requestAnimationFrame(() => setTimeout(wake));
  });`,
};

const scriptFor = (moment: Moment): string => `(() => {
  const wake = () => {
    for (const late of document.querySelectorAll('script[${LATE_SCRIPT}]')) {
      const script = document.createElement('script');
      script.async = true;
      script.src = late.getAttribute('${LATE_SCRIPT}');
      late.replaceWith(script);
    }
  };
  addEventListener('click', ({ target }) => {
    const button = target.closest('button[data-needs-script]:not([data-awake])');
    if (button) button.dataset.pressed = '';
  }, true);${WHEN[moment]}
})()`;

/**
 * Runs as it stands here, before any other script: brings the others, which wait in the page (write-pages-late.ts), and
 * notes which button was pressed before they came (late-button.tsx).
 */
export const WakeScripts = ({ at }: { at: Moment }) => (
  <script dangerouslySetInnerHTML={{ __html: scriptFor(at) }} />
);
