import styles from '../plain-page.module.css';

interface Props {
  /** what is offered, while it is closed */
  label: string;
  /** what it would do */
  what: string;
  action: string;
  button: string;
  /** what must be ticked besides */
  confirmation?: string | false;
}

/** A form that does what cannot be taken back: first opened, then read, then sent. Needs no script. */
export function ConfirmStep({ label, what, action, button, confirmation = false }: Props) {
  return (
    <details className={styles.step}>
      <summary>{label}</summary>
      <form className={styles.form} method="post" action={action}>
        <p>{what}</p>
        {confirmation && <ConfirmBox label={confirmation} isRequired />}
        <button type="submit" className={styles.quiet}>
          {button}
        </button>
      </form>
    </details>
  );
}

/** “I know what this does to myself.” */
export function ConfirmBox({ label, isRequired = false }: { label: string; isRequired?: boolean }) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" name="confirmed" value="yes" required={isRequired} />
      {label}
    </label>
  );
}
