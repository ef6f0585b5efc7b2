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

/** Runs as it stands here, before any other script: brings the others at the first touch, and notes what was pressed until then. */
const WAKE = `(() => {
  const touches = ${JSON.stringify(TOUCHES)};
  const wake = () => {
    for (const touch of touches) removeEventListener(touch, wake, true);
    for (const late of document.querySelectorAll('script[${LATE_SCRIPT}]')) {
      const script = document.createElement('script');
      script.async = true;
      script.src = late.getAttribute('${LATE_SCRIPT}');
      late.replaceWith(script);
    }
  };
  for (const touch of touches) addEventListener(touch, wake, { capture: true, passive: true });
  addEventListener('click', ({ target }) => {
    const button = target.closest('button[data-needs-script]:not([data-awake])');
    if (button) button.dataset.pressed = '';
  }, true);
})()`;

/** The public's pages come without scripts, but for this one. */
export const WakeScripts = () => <script dangerouslySetInnerHTML={{ __html: WAKE }} />;
