'use client';
import { Modal } from '@mantine/core';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/UnstyledButton.css';
import styles from './dialog.module.css';

interface DialogProps {
  isOpen: boolean;
  close(): void;
  title: React.ReactNode;
  /** what the button that closes it says */
  closeLabel: string;
  /** CSS length: how wide at most */
  size: string;
  onKeyDown?(event: React.KeyboardEvent): void;
  children: React.ReactNode;
}

/** What lies over the page until it is put away: Escape, a click beside it, its button. Load it when it is first asked for. */
export function Dialog({ isOpen, close, title, closeLabel, size, onKeyDown, children }: DialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={title}
      size={size}
      centered
      closeButtonProps={{ 'aria-label': closeLabel }}
      classNames={{ content: styles.dialog, header: styles.header, title: styles.title }}
      onKeyDown={onKeyDown}
    >
      {children}
    </Modal>
  );
}
