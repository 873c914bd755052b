import { css } from 'lit'

/** A small box beside its button for choosing; on a small screen a sheet at the bottom, its lines as tall as a finger needs. */
export const chooseStyles = css`
  .choose {
    inline-size: min(300px, calc(100vw - 16px));
    max-block-size: min(560px, calc(100dvh - 32px));
    padding: 0;
    flex-direction: column;
    overflow: hidden;
  }
  .choose:popover-open {
    display: flex;
  }
  .choose header {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-block-size: calc(var(--_u) * 11);
    padding-block: calc(var(--_u) * 1.5);
    padding-inline: calc(var(--_u) * 3.5) calc(var(--_u) * 2);
  }
  .choose header h2 {
    flex: 1;
    font-weight: var(--_bold);
  }
  .choose .ask {
    flex: none;
    inline-size: auto;
    margin: 0 calc(var(--_u) * 2.5) calc(var(--_u) * 1.5);
  }
  .choose .list {
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 calc(var(--_u) * 1.5) calc(var(--_u) * 1.5);
  }
  .choose .remark {
    padding: var(--_u) calc(var(--_u) * 3.5) calc(var(--_u) * 3.5);
    color: var(--_text-2);
    overflow-wrap: anywhere;
  }
  .choose .fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_u) * 3);
    padding: 0 calc(var(--_u) * 3.5) calc(var(--_u) * 3.5);
    overflow: auto;
  }
  .choose .fields > .error {
    color: var(--_danger-text);
  }
  .choose footer {
    display: flex;
    flex: none;
    align-items: center;
    gap: calc(var(--_u) * 2);
    min-block-size: calc(var(--_u) * 10);
    padding: var(--_u) calc(var(--_u) * 3.5);
    border-block-start: 1px solid var(--_border);
    background: var(--_sunken);
    color: var(--_text-2);
    font-variant-numeric: tabular-nums;
  }
  .choose footer .link {
    min-block-size: 24px;
  }
  .choose .group-name {
    padding: calc(var(--_u) * 2) calc(var(--_u) * 2) var(--_u);
    color: var(--_text-2);
    font-weight: var(--_medium);
  }
  .choose .range {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: calc(var(--_u) * 2);
  }
  .choose .range .field {
    grid-template-columns: minmax(0, 1fr);
  }
  .choose .range input {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  .option {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 2.5);
    inline-size: 100%;
    min-block-size: max(calc(var(--_u) * 8), var(--_touch, 0px));
    padding: 0 calc(var(--_u) * 2);
    border: 0;
    border-radius: max(calc(var(--_radius-l) - var(--_u) * 1.5), 0px);
    background: none;
    color: inherit;
    text-align: start;
    cursor: pointer;
  }
  .option:hover {
    background: var(--_pressed);
  }
  .option:is(:has(:focus-visible), :focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    background: var(--_pressed);
  }
  .option .check:focus-visible {
    outline: none;
  }
  .option > .icon {
    color: var(--_text-2);
  }
  .option .value {
    margin-inline-start: auto;
    padding-inline-start: calc(var(--_u) * 3);
    color: var(--_primary-text);
    white-space: nowrap;
  }
  @media (max-width: 600px) {
    .choose {
      --_touch: 44px;
      /* It was placed beside its button: here it stands at the foot of the window, whatever was worked out. */
      left: 0 !important;
      top: auto !important;
      bottom: 0;
      inline-size: 100vw;
      max-inline-size: none;
      max-block-size: 80dvh !important;
      padding-block-end: env(safe-area-inset-bottom);
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
`
