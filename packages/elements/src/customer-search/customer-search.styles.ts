import { css } from 'lit'

/** The palette and its field. */
export const searchStyles = css`
  /* All there is to see is in the top layer: on the page itself it takes no room, no gap either. */
  :host {
    position: absolute;
    inline-size: 0;
    block-size: 0;
  }
  .palette {
    --_dialog: 640px;
    margin-block-start: min(96px, 11dvh);
  }
  .ask {
    display: flex;
    align-items: center;
    gap: calc(var(--_u) * 3);
    padding: calc(var(--_u) * 3.5) calc(var(--_u) * 4.5);
    border-block-end: 1px solid var(--_border);
  }
  .ask > .icon {
    color: var(--_text-2);
  }
  .ask input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: calc(var(--_u) * 6);
    padding: 0;
    border: 0;
    background: none;
    outline: none;
    font-size: var(--_size-l);
  }
  .ask button {
    min-inline-size: 24px;
    min-block-size: 24px;
    cursor: pointer;
  }
  .ask button .icon {
    display: none;
  }
  .kbd {
    font: inherit;
    line-height: 18px;
    color: var(--_text-2);
    padding-inline: 5px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-s);
    background: var(--_sunken);
    white-space: nowrap;
  }
  @media (max-width: 600px) {
    .palette {
      margin-block-start: 0;
    }
  }
  @media (pointer: coarse) {
    .palette {
      --_touch: 44px;
    }
    .ask button .keycap {
      display: none;
    }
    .ask button {
      display: grid;
      place-items: center;
      min-inline-size: 44px;
      min-block-size: 44px;
      margin: calc(var(--_u) * -2);
      border: 0;
      background: none;
    }
    .ask button .icon {
      display: block;
    }
  }
`
