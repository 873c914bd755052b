import { css } from 'lit'

/** Fields in place of facts, and two values side by side. */
export const fieldStyles = css`
  .form {
    display: grid;
    gap: calc(var(--_u) * 5);
  }
  .form fieldset {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: calc(var(--_u) * 3.5) calc(var(--_u) * 3);
  }
  .form legend {
    font-size: var(--_size-l);
    font-weight: var(--_bold);
    line-height: calc(var(--_u) * 6);
    padding-block-end: calc(var(--_u) * 2.5);
  }
  .form .field {
    grid-column: 1 / -1;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    min-inline-size: 0;
  }
  .form .field.half {
    grid-column: span 3;
  }
  .form .field.third {
    grid-column: span 2;
  }
  .form .field.two-thirds {
    grid-column: span 4;
  }
  .form label > span:not(.visually-hidden) {
    font-weight: 400;
    color: var(--_text-2);
  }
  /* The picture of the list is part of what one clicks. */
  .input > select + .icon {
    pointer-events: none;
    margin-inline-start: calc(var(--_u) * -7);
  }
  .input > select:has(+ .icon) {
    appearance: none;
    cursor: pointer;
    padding-inline-end: calc(var(--_u) * 7);
    margin-inline-end: calc(var(--_u) * -2);
  }
  .field .hint {
    color: var(--_text-2);
  }
  .field .error {
    display: flex;
    gap: calc(var(--_u) * 1.5);
  }
  .field .error .icon {
    margin-block-start: 2px;
  }
  .form-foot {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    flex-wrap: wrap;
    gap: calc(var(--_u) * 2);
    padding-block: calc(var(--_u) * 3);
    border-block-start: 1px solid var(--_border);
    background: var(--_bg);
    position: sticky;
    inset-block-end: var(--_foot, calc(var(--_u) * -5));
  }
  .compare {
    display: grid;
    gap: calc(var(--_u) * 4);
  }
  .form .clash {
    display: block;
  }
  .clash legend {
    font-size: var(--_size);
    font-weight: var(--_medium);
    padding: 0;
  }
  .clash p {
    margin-block-end: calc(var(--_u) * 1.5);
    overflow-wrap: anywhere;
  }
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: calc(var(--_u) * 3);
  }
  .pick {
    display: flex;
    gap: calc(var(--_u) * 2.5);
    align-items: flex-start;
    padding: calc(var(--_u) * 2) calc(var(--_u) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    cursor: pointer;
    min-inline-size: 0;
  }
  .pick:hover {
    background: var(--_hover);
  }
  .pick:has(:checked) {
    border-color: var(--_primary);
    box-shadow: inset 0 0 0 1px var(--_primary);
    background: var(--_selected);
  }
  .form .pick > span {
    font-weight: 400;
    overflow-wrap: anywhere;
    min-inline-size: 0;
    color: var(--_text);
  }
  .whose {
    display: block;
  }
  .radio {
    border-radius: 50%;
    margin-block-start: 2px;
  }
  .radio.check:checked::before {
    inline-size: 6px;
    block-size: 6px;
    border: 0;
    border-radius: 50%;
    background: var(--_on-primary);
    transform: none;
  }
  .merged {
    display: grid;
    gap: var(--_u);
    color: var(--_text-2);
  }
  .merged li {
    display: flex;
    gap: calc(var(--_u) * 2);
  }
  .merged .icon {
    margin-block-start: 2px;
    color: var(--_success-text);
  }
  .merged bdi {
    color: var(--_text);
    overflow-wrap: anywhere;
  }
  @container clientele (inline-size < 480px) {
    .form .field:is(.half, .third, .two-thirds) {
      grid-column: 1 / -1;
    }
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
    .form-foot .button {
      flex: 1;
    }
  }
`
