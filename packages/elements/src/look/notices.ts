import { css } from 'lit'

/** What says how things are: notices, states in place of content, and bones of what is on its way. */
export const notices = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2.5);
    align-items: flex-start;
    padding: calc(var(--_u) * 2.5) calc(var(--_u) * 3);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .notice > .grow {
    flex-basis: 200px;
  }
  .notice > .icon {
    margin-block-start: 2px;
    color: var(--_text-2);
  }
  .notice strong {
    font-weight: var(--_bold);
  }
  .notice.warn {
    background: var(--_warning-soft);
  }
  .notice.warn > .icon {
    color: var(--_warning-text);
  }
  .notice.bad {
    background: var(--_danger-soft);
  }
  .notice.bad > .icon {
    color: var(--_danger-text);
  }
  .state {
    display: grid;
    justify-items: center;
    gap: var(--_u);
    padding: calc(var(--_u) * 12) calc(var(--_u) * 5);
    text-align: center;
  }
  .state > .icon {
    inline-size: 24px;
    block-size: 24px;
    stroke-width: 1.5;
    color: var(--_text-2);
    margin-block-end: calc(var(--_u) * 2);
  }
  .state strong {
    font-size: var(--_size-l);
    font-weight: var(--_bold);
  }
  .state p {
    color: var(--_text-2);
    max-inline-size: 52ch;
    overflow-wrap: anywhere;
  }
  .state .row {
    margin-block-start: calc(var(--_u) * 3);
    flex-wrap: wrap;
    justify-content: center;
  }
  .bone {
    display: inline-block;
    block-size: 10px;
    border-radius: 5px;
    background: var(--_pressed);
    vertical-align: middle;
  }
`
