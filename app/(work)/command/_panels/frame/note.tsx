import styles from './note.module.css';

interface NoteProps {
  /** `alert` is read out at once; without a role it is part of something that speaks for it */
  role?: 'alert';
  children: React.ReactNode;
  /** the one thing to do about it */
  action?: { label: string; run(): void };
}

/** What went wrong, and what to do. */
export function Note({ role, children, action }: NoteProps) {
  return (
    <div className={styles.note} role={role}>
      <p>{children}</p>
      {action && (
        <button type="button" className={styles.action} onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  );
}
