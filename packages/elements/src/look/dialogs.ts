import { css } from 'lit'

/** Dialogs, in the browser's top layer. */
export const dialogs = css`
  .dialog {
    inline-size: min(var(--_dialog, 600px), calc(100vw - 32px));
    max-inline-size: none;
    max-block-size: min(760px, calc(100dvh - 64px));
    margin: 72px auto auto;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_raised);
    color: var(--_text);
    box-shadow: var(--_shadow-3);
    flex-direction: column;
    overflow: hidden;
  }
  .dialog[open] {
    display: flex;
    animation: clientele-in var(--_slow) var(--_ease);
  }
  .dialog::backdrop {
    background: var(--_scrim);
  }
  :is(.dialog, .dialog > form) > header {
    display: flex;
    align-items: flex-start;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 4.5) calc(var(--_u) * 4) calc(var(--_u) * 3.5) calc(var(--_u) * 5);
  }
  :is(.dialog, .dialog > form) > header h2 {
    font-size: var(--_size-xl);
    line-height: calc(var(--_u) * 6);
    font-weight: var(--_bold);
    overflow-wrap: anywhere;
  }
  :is(.dialog, .dialog > form) > .body {
    flex: 1;
    overflow: auto;
    padding: 0 calc(var(--_u) * 5) calc(var(--_u) * 5);
    display: grid;
    gap: calc(var(--_u) * 4);
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  :is(.dialog, .dialog > form) > footer {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: calc(var(--_u) * 2);
    padding: calc(var(--_u) * 3) calc(var(--_u) * 5);
    border-block-start: 1px solid var(--_border);
    background: var(--_sunken);
  }
  :is(.dialog, .dialog > form) > footer .grow {
    color: var(--_text-2);
  }
  @media (max-width: 600px) {
    .dialog.tall {
      inline-size: 100vw;
      block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      border-radius: 0;
    }
  }
`
