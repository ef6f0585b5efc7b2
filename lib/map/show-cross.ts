import type { Map as GlMap } from 'maplibre-gl';

const ARM_PX = 11;

/** A cross in the middle of the map while it is used by keyboard. Returns a function that takes it away. */
export function showCross(map: GlMap): () => void {
  const canvas = map.getCanvas();
  const cross = document.createElement('div');
  cross.dataset.mapCross = '';
  cross.setAttribute('aria-hidden', 'true');
  const line = 'linear-gradient(var(--accent, #1F4F7A) 0 0)';
  Object.assign(cross.style, {
    position: 'absolute',
    left: `calc(50% - ${ARM_PX}px)`,
    top: `calc(50% - ${ARM_PX}px)`,
    width: `${ARM_PX * 2}px`,
    height: `${ARM_PX * 2}px`,
    background: `${line} center / 100% 2px no-repeat, ${line} center / 2px 100% no-repeat`,
    filter: 'drop-shadow(0 0 1px var(--surface, #fff))',
    pointerEvents: 'none',
    display: 'none',
  });
  map.getCanvasContainer().append(cross);
  const onFocus = () => {
    if (canvas.matches(':focus-visible')) cross.style.display = 'block';
  };
  const onBlur = () => {
    cross.style.display = 'none';
  };
  canvas.addEventListener('focus', onFocus);
  canvas.addEventListener('blur', onBlur);
  canvas.addEventListener('pointerdown', onBlur);
  return () => {
    canvas.removeEventListener('focus', onFocus);
    canvas.removeEventListener('blur', onBlur);
    canvas.removeEventListener('pointerdown', onBlur);
    cross.remove();
  };
}
